import { splitSentences } from '@app/text';
import { openFindings } from '@app/faithfulness';
import type { SentenceTrace } from '../tracing/sentence-trace.js';
import type { VersionContent } from './version-content.js';

/** A part of a version that is read, changed and answered for by itself; headings are such parts too. */
export interface VersionSentence {
  /** The section's id; null in a text without sections. */
  readonly section: string | null;
  /** The white space in front of it, within its section. */
  readonly lead: string;
  readonly text: string;
  /** Of the version's text, UTF-16. */
  readonly start: number;
  readonly end: number;
  /** Which sentence of the version before it was, from 1; null if it is new. */
  readonly from: number | null;
  /** What was found for it: nothing for a heading, several where two sentences were written as one. */
  readonly evidence: readonly SentenceTrace[];
}

type Written = Pick<VersionContent, 'text' | 'sections' | 'evidence'> & {
  readonly edited?: Pick<NonNullable<VersionContent['edited']>, 'sentences'> | null;
};

/** In order. Together with what leads them, and the titles, they are the whole text. */
export function sentencesOf({ text, sections, edited, evidence }: Written): VersionSentence[] {
  const places = edited?.sentences ?? splitBodies(text, sections);
  let before = 0;
  let last: string | null | undefined;
  return places.map(({ section, start, end, from }) => {
    const isFirst = section !== last;
    const bodyStart = sections.find(({ id }) => id === section)?.start ?? 0;
    const lead = text.slice(isFirst ? bodyStart : before, start);
    last = section;
    before = end;
    return {
      section,
      lead,
      text: text.slice(start, end),
      start,
      end,
      from,
      evidence: (evidence ?? []).filter((trace) => trace.start < end && trace.end > start),
    };
  });
}

/** Whether somebody has to look at it before the version is signed, and which way it is in doubt. */
export function findingOf({
  evidence,
}: Pick<VersionSentence, 'evidence'>): 'unsupported' | 'contradicted' | null {
  const open = openFindings(evidence);
  if (open.length === 0) return null;
  return open.some(({ status }) => status === 'contradicted') ? 'contradicted' : 'unsupported';
}

/** How a sentence of a version is called outside: `2-14` is the fourteenth of the second version. */
export function sentenceId(version: number, sentence: number): string {
  return `${version}-${sentence}`;
}

/** The number of the sentence, or null where it is none of this version. */
export function sentenceNumber(id: string, version: number): number | null {
  const [, of, number] = /^(\d{1,9})-(\d{1,9})$/.exec(id) ?? [];
  return Number(of) === version ? Number(number) : null;
}

function splitBodies(
  text: string,
  sections: VersionContent['sections'],
): readonly {
  readonly section: string | null;
  readonly start: number;
  readonly end: number;
  readonly from: null;
}[] {
  const bodies = sections.length > 0 ? sections : [{ id: null, start: 0, end: text.length }];
  return bodies.flatMap(({ id, start, end }) =>
    splitSentences(text.slice(start, end)).map((span) => ({
      section: id,
      start: start + span.start,
      end: start + span.end,
      from: null,
    })),
  );
}
