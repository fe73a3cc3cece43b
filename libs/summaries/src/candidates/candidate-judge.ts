import { isOutOfPlace, judgeOf, type Judgement, openFindings, type Topic } from '@app/faithfulness';
import { NOT_MENTIONED } from '../generation/answers.js';
import { mustKeepOf, topicOf } from '../generation/section-topics.js';
import type { Profile, ProfileSection } from '../profiles/profiles.js';

/** A source tells these in words of its own: that a search finds none of them does not make it silent. */
const NARRATIVE_TOPICS: ReadonlySet<Topic> = new Set<Topic>([
  'reason',
  'history',
  'course',
  'question',
  'contract',
  'whole',
]);

/** What the check finds in one answer to a section. */
export interface Judged {
  /** Sentences of which the source has nothing, or the opposite. */
  readonly open: number;
  /** What readers must not miss and the answer does not have, of the whole profile: for comparing alone. */
  readonly omitted: number;
}

/** Judges answers by the source that they were given, which is read once. */
export class CandidateJudge {
  private readonly judgeDraft: ReturnType<typeof judgeOf>;

  constructor(
    readonly source: string,
    private readonly profile: Profile,
  ) {
    this.judgeDraft = judgeOf(source, [{ text: source, limit: null }]);
  }

  judge(section: ProfileSection, text: string): Judged {
    const { statements, omissions } = this.judgementOf(section, text);
    return { open: openFindings(statements).length, omitted: omissions.length };
  }

  /** Whether the source was searched for what a section asks, and has nothing of it. */
  isSilentOn(section: ProfileSection): boolean {
    const topic = topicOf(section);
    if (topic !== null && NARRATIVE_TOPICS.has(topic)) return false;
    const { statements } = this.judgementOf(section, NOT_MENTIONED);
    return statements.every(({ status }) => status === 'not-found');
  }

  /** Whether no sentence of an answer is of use: the source does not say it, or it is plainly about another topic. */
  isUseless(section: ProfileSection, text: string): boolean {
    const { statements } = this.judgementOf(section, text);
    const open = new Set(openFindings(statements));
    const asked = { title: section.title, topic: topicOf(section), terms: section.terms };
    return (
      statements.length > 0 &&
      statements.every(
        (one) => open.has(one) || isOutOfPlace(text.slice(one.start, one.end), asked),
      )
    );
  }

  private judgementOf(section: ProfileSection, text: string): Judgement {
    const { title, terms } = section;
    const body = { start: 0, end: text.length, title, topic: topicOf(section), terms };
    const mustKeep = mustKeepOf(this.profile);
    return this.judgeDraft({ text, sections: [body], mustKeep, mustAnswer: [] });
  }
}

/** Fewest sentences that nothing supports, then fewest omissions; the earlier of two that are alike. */
export function isBetter(one: Judged, than: Judged): boolean {
  return one.open < than.open || (one.open === than.open && one.omitted < than.omitted);
}
