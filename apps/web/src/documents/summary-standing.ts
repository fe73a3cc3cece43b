import type { Summary } from '../generated/types.gen.js';
import type { SummaryWork } from '../work/work-store.js';

/** How a summary stands, from what was asked for and what the stream told since. */
export type SummaryStanding = Pick<Summary, 'state' | 'reason' | 'queue'>;

/**
 * The stream is ahead of what was asked for, until the summary is over: from then on nobody watches
 * it, and what the stream told last may be old.
 */
export function standingOf(summary: Summary, work: SummaryWork | null): SummaryStanding {
  return work === null || isOver(summary.state) ? summary : work;
}

function isOver(state: Summary['state']): boolean {
  return state !== 'queued' && state !== 'running';
}
