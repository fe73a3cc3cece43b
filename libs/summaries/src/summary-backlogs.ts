import { reconciled } from '@app/database';
import { JobQueue } from '@app/queue';
import { TrialCleanup } from './profile-versions/trial-cleanup.js';
import { LostRuns } from './runs/lost-runs.js';
import { RunCleanup } from './runs/run-cleanup.js';

/** What is left undone of summaries, their runs and trials of profiles. */
export const SUMMARY_BACKLOGS = [
  reconciled(LostRuns, 'lost_runs', (runs, { tenantId, id }) => runs.takeBack(tenantId, id)),
  reconciled(JobQueue, 'uncounted_summaries', (queue, row) => queue.add('count-tokens', row)),
  reconciled(JobQueue, 'waiting_summaries', (queue, row) => queue.add('summarize', row)),
  reconciled(JobQueue, 'waiting_trials', (queue, row) => queue.add('try', row)),
  reconciled(TrialCleanup, 'past_trials', (trials, { tenantId, id }) =>
    trials.expire(tenantId, id),
  ),
  reconciled(RunCleanup, 'past_runs', (runs, { tenantId, id }) => runs.dropEvents(tenantId, id)),
];
