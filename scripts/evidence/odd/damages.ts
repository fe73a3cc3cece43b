import type { SectionedDraft } from '../drafts.js';
import { splitSentences } from '@app/text';

/** What comes out where a line of the note has damaged a draft. */
export interface Damage {
  readonly name: string;
  /** Null where this draft cannot be damaged so: it would stay as it is. */
  readonly damage: (
    draft: SectionedDraft,
    odd: OddLine,
    other: SectionedDraft,
  ) => SectionedDraft | null;
}

export interface OddLine {
  readonly line: string;
  readonly answer: string;
}

const ABSENT = 'Not mentioned.';
const isAbsent = (body: string): boolean => /^not mentioned\.?$/i.test(body);
/** A draft of fewer sentences says as much after the first. */
const LEAST_SENTENCES = 4;

export const DAMAGES: readonly Damage[] = [
  { name: 'every section "Not mentioned."', damage: (draft) => withBodies(draft, () => ABSENT) },
  {
    name: 'half of the sections "Not mentioned."',
    damage: (draft) => {
      const full = draft.sections.filter(({ body }) => !isAbsent(body));
      if (full.length < 2) return null;
      const emptied = new Set(full.slice(full.length / 2));
      return {
        ...draft,
        sections: draft.sections.map((section) =>
          emptied.has(section) ? { ...section, body: ABSENT } : section,
        ),
      };
    },
  },
  { name: 'nothing written', damage: (draft) => withBodies(draft, () => '') },
  {
    name: 'the line answered',
    damage: (draft, { answer }) => withBodies(draft, () => answer),
  },
  {
    name: 'the line repeated',
    damage: (draft, { line }) => withBodies(draft, () => line),
  },
  {
    name: 'the line answered first, the rest "Not mentioned."',
    damage: (draft, { answer }) => withBodies(draft, (_, at) => (at === 0 ? answer : ABSENT)),
  },
  {
    name: 'ended after the first sentence',
    damage: (draft) => {
      const [first] = draft.sections;
      if (!first) return null;
      const all = draft.sections.flatMap(({ body }) => splitSentences(body));
      const [end] = splitSentences(first.body);
      if (all.length < LEAST_SENTENCES || !end) return null;
      return withBodies(draft, (_, at) => (at === 0 ? first.body.slice(0, end.end) : ''));
    },
  },
  {
    name: 'the draft of another note',
    damage: (draft, _, other) => ({ ...other, profile: draft.profile }),
  },
];

function withBodies(
  draft: SectionedDraft,
  bodyOf: (body: string, at: number) => string,
): SectionedDraft {
  return {
    ...draft,
    sections: draft.sections.map((section, at) => ({ ...section, body: bodyOf(section.body, at) })),
  };
}
