import { judgeDraft, type Judgement, openFindings } from '@app/faithfulness';
import { Profiles, topicOf } from '@app/summaries';
import type { Span } from '@app/text';
import { judgedDraft } from '../drafts.js';
import type { MedicationStyle } from '../made/medication.js';
import { SECTION_IDS } from '../made/made-fact.js';
import { type MadeNote, madeNotes } from '../made/notes.js';
import { LANGUAGES, type Language } from '../made/words.js';

const profile = Profiles.load().get('discharge-summary');
const sections = profile.sections.filter(({ onRequest }) => !onRequest);
/** What is left out of a draft, and of which fact. */
const PLANTED: readonly (readonly [
  name: string,
  leaves: (fact: Fact) => boolean,
  what: 'fact' | 'dose',
])[] = [
  ['omitted-allergy', (fact) => fact.class === 'allergy' || fact.class === 'noAllergy', 'fact'],
  ['omitted-drug', ({ withoutDose }) => withoutDose !== undefined, 'fact'],
  ['omitted-high-alert-drug', (fact) => fact.class === 'high-alert-drug', 'fact'],
  ['omitted-changed-drug', (fact) => fact.class === 'changed-drug', 'fact'],
  ['omitted-dose', ({ withoutDose }) => withoutDose !== undefined, 'dose'],
  ['omitted-critical-result', (fact) => fact.class === 'critical-result', 'fact'],
  ['omitted-procedure', (fact) => fact.class === 'procedure', 'fact'],
  ['omitted-follow-up', (fact) => fact.class === 'follow-up', 'fact'],
  ['omitted-pending-result', (fact) => fact.class === 'pending-result', 'fact'],
];

type Fact = MadeNote['facts'][number];

/** One fact left out of a whole draft. */
export interface ScoredOmission {
  readonly class: string;
  readonly language: Language;
  /** The check misses the fact although it stands in the draft: not counted. */
  readonly isMissedBefore: boolean;
  readonly isFound: boolean;
  /** Among those that must be answered before somebody signs. */
  readonly mustAnswer: boolean;
}

/** A draft that leaves nothing out: whatever the check says of it is a false alarm. */
export interface CleanDraft {
  readonly language: Language;
  readonly style: MedicationStyle;
  readonly omissions: number;
  /** Omissions that must be answered and sentences to be checked. */
  readonly mustAnswer: number;
  readonly sentences: number;
  readonly flagged: number;
}

export interface OmissionScores {
  readonly planted: readonly ScoredOmission[];
  readonly clean: readonly CleanDraft[];
}

export function scoreOmissions(): OmissionScores {
  const notes = LANGUAGES.flatMap(madeNotes).map((note) => ({
    note,
    whole: judgeNote(note, () => 'whole'),
  }));
  return {
    clean: notes.map(({ note, whole }) => cleanDraft(note, whole)),
    planted: notes.flatMap(({ note, whole }, at) =>
      PLANTED.flatMap(([name, leaves, what]) => {
        const facts = note.facts.filter(leaves);
        const left = facts[at % Math.max(facts.length, 1)];
        return left ? [scorePlanted(name, note, whole, left, what)] : [];
      }),
    ),
  };
}

function scorePlanted(
  name: string,
  note: MadeNote,
  whole: Judgement,
  left: Fact,
  what: 'fact' | 'dose',
): ScoredOmission {
  const judgement = judgeNote(note, (fact) =>
    fact !== left ? 'whole' : what === 'fact' ? 'left out' : 'without dose',
  );
  const found = omissionsAt(judgement, left.place);
  return {
    class: name,
    language: note.language,
    isMissedBefore: omissionsAt(whole, left.place).length > 0,
    isFound: found.length > 0,
    mustAnswer: found.some(({ tier }) => tier === 'must-answer'),
  };
}

function judgeNote(
  { source, facts, language }: MadeNote,
  howOf: (fact: Fact) => 'whole' | 'left out' | 'without dose',
): Judgement {
  const draft = judgedDraft({
    profile,
    sections: sections.map((section, at) => {
      const said = facts
        .filter((fact) => fact.section === SECTION_IDS[at] && howOf(fact) !== 'left out')
        .map((fact) => (howOf(fact) === 'whole' ? fact.draft : (fact.withoutDose ?? '')));
      return {
        title: section.translations[language] ?? section.title,
        topic: topicOf(section),
        terms: section.terms,
        body: said.join('\n') || 'Not mentioned.',
      };
    }),
  });
  return judgeDraft(source, [{ text: source, limit: null }], draft);
}

function omissionsAt({ omissions }: Judgement, { start, end }: Span): Judgement['omissions'] {
  return omissions.filter(({ spans }) =>
    spans.some((span) => span.start < end && span.end > start),
  );
}

function cleanDraft({ language, style }: MadeNote, judgement: Judgement): CleanDraft {
  const { omissions, statements } = judgement;
  const flagged = openFindings(statements).length;
  return {
    language,
    style,
    omissions: omissions.length,
    mustAnswer: omissions.filter(({ tier }) => tier === 'must-answer').length + flagged,
    sentences: statements.length,
    flagged,
  };
}
