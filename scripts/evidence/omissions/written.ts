import { judgeDraft, openFindings } from '@app/faithfulness';
import { draftOf, judgedDraft } from '../drafts.js';
import type { PairSet } from '../pairs.js';

/** Drafts that persons wrote, of which nobody says that they leave nothing out. */
export interface WrittenDrafts {
  readonly name: string;
  readonly drafts: number;
  /** Medians over the drafts, of what must be answered and what is only listed. */
  readonly mustAnswer: number;
  readonly omissionsToAnswer: number;
  readonly listed: number;
  /** Drafts with more than three items to answer. */
  readonly overThree: number;
}

const FEW = 3;

export function scoreWritten({ name, pairs }: PairSet): WrittenDrafts {
  const counts = pairs.flatMap((pair) => {
    const draft = draftOf(pair);
    if (!draft) return [];
    const documents = [{ text: pair.source, limit: null }];
    const { statements, omissions } = judgeDraft(pair.source, documents, judgedDraft(draft));
    const must = omissions.filter(({ tier }) => tier === 'must-answer').length;
    return [{ must, listed: omissions.length - must, all: must + openFindings(statements).length }];
  });
  return {
    name,
    drafts: counts.length,
    mustAnswer: medianOf(counts.map(({ all }) => all)),
    omissionsToAnswer: medianOf(counts.map(({ must }) => must)),
    listed: medianOf(counts.map(({ listed }) => listed)),
    overThree: counts.filter(({ all }) => all > FEW).length,
  };
}

export function medianOf(some: readonly number[]): number {
  const sorted = some.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? 0) + upper) / 2 : upper;
}
