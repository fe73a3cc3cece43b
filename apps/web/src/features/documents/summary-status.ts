import type { Summary } from '@app/api-client';
import type { SummaryProgress } from '../../live/progress-store.js';

/** How a summary stands, from what was asked for and what the stream told since. */
export type SummaryStatus = Pick<Summary, 'state' | 'reason' | 'queue'>;

/**
 * The stream is ahead of what was asked for, until the summary is over: from then on nobody watches
 * it, and what the stream told last may be old.
 */
export function latestStatus(summary: Summary, work: SummaryProgress | null): SummaryStatus {
  return work === null || isOver(summary.state) ? summary : work;
}

function isOver(state: Summary['state']): boolean {
  return state !== 'queued' && state !== 'running';
}
