import { z } from 'zod';

export const QUEUES = ['extract', 'count-tokens', 'summarize', 'try', 'domain-event'] as const;
export type QueueName = (typeof QUEUES)[number];

/** All that a job carries. BullMQ keeps it in clear, so everything else is read from Postgres. */
export const JobReference = z.strictObject({ tenantId: z.uuid(), id: z.uuid() });
export type JobReference = Readonly<z.infer<typeof JobReference>>;

export interface NewJob extends JobReference {
  /**
   * Lower comes first, and among equals the one that was added first.
   * From 0 to 2,097,151, the largest number BullMQ takes.
   * @default 0
   */
  readonly priority?: number;
}

/** How often a failing job is tried, and when. */
export interface RetryPolicy {
  /** The first one included. */
  readonly attempts: number;
  /** The wait before the second attempt; it doubles with each further one. */
  readonly delayMs: number;
}

// five attempts with 2, 4, 8 and 16 s between them outlast the restart of a database
export const DEFAULT_RETRY: RetryPolicy = { attempts: 5, delayMs: 2_000 };

export interface QueueDepth {
  readonly waiting: number;
  readonly active: number;
  /** Failed before, and waiting for their next attempt. */
  readonly delayed: number;
}
