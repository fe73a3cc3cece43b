import {
  type Entailments,
  judgeDraft,
  type JudgedDraft,
  type Judgement,
  NO_ENTAILMENTS,
  openFindings,
} from '@app/faithfulness';
import { type Assignment, draftToJudge } from '@app/summaries';

/** What the check counts in one draft. */
export interface DraftFindings {
  /** An empty section counts as one: it says that there is nothing. */
  readonly sentences: number;
  /** Sentences that the source says. */
  readonly supported: number;
  /** Sentences that a person has to look at: the source says nothing of the kind, or something else. */
  readonly unsupported: number;
  /** Facts of the source that its profile's readers must not miss and the draft does not state. */
  readonly omitted: number;
  /** Of these, those that must be answered before somebody signs. */
  readonly toAnswer: number;
}

/**
 * Judges a draft with the sections of its profile, as the service does.
 * @param entailments what the comparing model has answered; without them the rules judge alone
 */
export function judgeText(
  source: string,
  text: string,
  assignment: Assignment,
  entailments: Entailments = NO_ENTAILMENTS,
): Judgement {
  const written = { text, sections: sectionsIn(text, assignment) };
  const draft: JudgedDraft = draftToJudge(written, assignment.profile, []);
  return judgeDraft(source, [{ text: source, limit: null }], draft, entailments);
}

export function countFindings({ statements, omissions }: Judgement): DraftFindings {
  return {
    sentences: statements.length,
    supported: statements.filter(({ status }) => status === 'supported').length,
    unsupported: openFindings(statements).length,
    omitted: omissions.length,
    toAnswer: omissions.filter(({ tier }) => tier === 'must-answer').length,
  };
}

/** Behind an empty line. */
const TITLE_AT = 2;

type Section = Assignment['sections'][number];
type WrittenSections = Parameters<typeof draftToJudge>[0]['sections'];

/**
 * Where the sections stand in a text that was written with them: one alone is the whole, several stand
 * below their titles. None where a title is missing that every text has, as in what a baseline copied.
 */
export function sectionsIn(
  text: string,
  { sections, whereCopied = [] }: Pick<Assignment, 'sections' | 'whereCopied'>,
): WrittenSections {
  const asked = sections.filter(({ id }) => !whereCopied.includes(id));
  const [only] = asked;
  const whole = only && { id: only.id, title: only.title, start: 0, end: text.length };
  if (whole && sections.length === 1) return [whole];
  // a text begins with a title, and one whose last section is empty ends with one
  const padded = `\n\n${text}\n`;
  const found: { readonly id: string; readonly title: string; readonly at: number }[] = [];
  let from = 0;
  for (const section of sections) {
    const first = titlesOf(section)
      .map((title) => ({ id: section.id, title, at: padded.indexOf(`\n\n${title}\n`, from) }))
      .find(({ at }) => at >= 0);
    const isReplaced = sections.some(({ insteadOf }) => insteadOf === section.id);
    if (!first && (isReplaced || whereCopied.includes(section.id))) continue;
    if (!first) return [];
    found.push(first);
    from = first.at + TITLE_AT + first.title.length;
  }
  if (whole && asked.length === 1 && found.length === 0) return [whole];
  return found.map(({ id, title, at }, index) => {
    const end = found[index + 1]?.at ?? padded.length - 1;
    const start = Math.min(at + TITLE_AT + title.length + 1, end);
    return { id, title, start: start - TITLE_AT, end: end - TITLE_AT };
  });
}

/** In the profile's own language and in those of its translations: a draft has the one of its source. */
function titlesOf({ title, translations }: Section): readonly string[] {
  return [title, ...Object.values(translations)];
}
