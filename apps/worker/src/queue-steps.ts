import { DomainEvents } from '@app/database';
import { FairExtraction } from '@app/documents';
import type { Config, WorkerRole } from '@app/platform';
import { type JobProcessor, queueProcessor, type QueueWork } from '@app/queue';
import { SummarizeStep, TokenCountStep, TrialStep } from '@app/summaries';
import type { FactoryProvider, InjectionToken } from '@nestjs/common';

interface StepOf<Step> extends QueueWork<Step> {
  readonly role: WorkerRole;
  /** Jobs at a time in a worker. */
  readonly concurrency: (settings: Config['worker']) => number;
}

/** A line of the table. */
export interface QueueLine {
  readonly role: WorkerRole;
  /** @param ready settles once the role runs; no job is taken before. @default it runs from the beginning */
  readonly processor: (
    settings: Config['worker'],
    ready?: Promise<void>,
  ) => FactoryProvider<JobProcessor>;
}

/** The queues, and what carries their jobs out. */
export const QUEUE_STEPS: readonly QueueLine[] = [
  line(FairExtraction, {
    queue: 'extract',
    role: 'ingest',
    concurrency: ({ extract }) => extract.concurrency,
    carryOut: (extraction, { tenantId, id }, signal) => extraction.run(tenantId, id, signal),
    ended: (extraction, { tenantId, id }) => extraction.ended(tenantId, id),
  }),
  // A summary takes its place in the queue once its tokens are counted. The engine counts for both between two tokens
  // that it writes.
  line(TokenCountStep, {
    queue: 'count-tokens',
    role: 'generate',
    concurrency: () => 2,
    carryOut: (step, { tenantId, id }, signal) => step.run(tenantId, id, signal),
  }),
  // A job is a turn at the engine; whose turn it is, Postgres says.
  line(SummarizeStep, {
    queue: 'summarize',
    role: 'generate',
    concurrency: ({ summarize }) => summarize.concurrency,
    carryOut: async (step, _turn, signal) => {
      await step.takeTurn(signal);
    },
  }),
  // A version of a profile is tried on a text, one at a time: the engine is there for summaries first.
  line(TrialStep, {
    queue: 'try',
    role: 'generate',
    concurrency: () => 1,
    carryOut: (step, { tenantId, id }, signal) => step.run(tenantId, id, signal),
  }),
  line(DomainEvents, {
    queue: 'domain-event',
    role: 'events',
    concurrency: () => 2,
    carryOut: (events, { tenantId, id }) => events.settle(tenantId, id),
  }),
];

function line<Step>(by: InjectionToken<Step>, step: StepOf<Step>): QueueLine {
  return {
    role: step.role,
    processor: (settings, ready) =>
      queueProcessor(by, step, {
        concurrency: step.concurrency(settings),
        ...(ready && { ready }),
      }),
  };
}
