import type { Omission, SentenceEvidence } from '@app/api-client';
import { countStatuses, isOpenFinding } from '../evidence/findings.js';

/** What a reader must know of a draft before the text: what is missing and in question first, what is supported last. */
export interface Headline {
  /** Facts of the source that must be answered, and are not. */
  readonly leftOut: number;
  /** Facts of the source that are left out and need no answer. */
  readonly listed: number;
  /** Sentences that the source contradicts or does not have, and that nobody has given a reason for. */
  readonly toCheck: number;
  /** Sentences that the check could not judge. */
  readonly unchecked: number;
  readonly supported: number;
  readonly statements: number;
}

/** Null where nothing was checked. */
export function headlineOf(
  evidence: readonly Pick<SentenceEvidence, 'status'>[] | null,
  omissions: readonly Pick<Omission, 'tier' | 'answer'>[],
  isAnswered: (index: number) => boolean = () => false,
): Headline | null {
  if (evidence === null) return null;
  const statuses = countStatuses(evidence);
  return {
    leftOut: omissions.filter(isToAnswer).length,
    listed: omissions.filter(({ tier }) => tier === 'listed').length,
    toCheck: evidence.filter((one, index) => isOpenFinding(one) && !isAnswered(index)).length,
    unchecked: statuses.unchecked,
    supported: statuses.supported,
    statements: evidence.length,
  };
}

export function isToAnswer({ tier, answer }: Pick<Omission, 'tier' | 'answer'>): boolean {
  return tier === 'must-answer' && answer === null;
}
