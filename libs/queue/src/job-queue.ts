import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { type Queue, SchemaMigrationRequiredError } from 'bullmq';
import {
  JobReference,
  type NewJob,
  type QueueDepth,
  type QueueName,
  QUEUES,
  type RetryPolicy,
} from './jobs.js';
import { QueueNotUsable, QueueUnavailable } from './queue.errors.js';

export const RETRY_POLICY = Symbol('RetryPolicy');
const DEADLINE_MS = 10_000;

/** Puts jobs on the queues. Call it after the commit of the row that the job is about. */
@Injectable()
export class JobQueue implements OnModuleInit {
  private readonly logger = new Logger(JobQueue.name);
  private readonly queues: Readonly<Record<QueueName, Queue>>;

  constructor(
    @InjectQueue('extract') extract: Queue,
    @InjectQueue('count-tokens') countTokens: Queue,
    @InjectQueue('summarize') summarize: Queue,
    @InjectQueue('try') tries: Queue,
    @InjectQueue('domain-event') domainEvent: Queue,
    @Inject(RETRY_POLICY) private readonly retry: RetryPolicy,
  ) {
    this.queues = {
      extract,
      'count-tokens': countTokens,
      summarize,
      try: tries,
      'domain-event': domainEvent,
    };
  }

  /** A store that cannot be used stops the start, with a sentence. */
  async onModuleInit(): Promise<void> {
    for (const queue of Object.values(this.queues)) {
      queue.on('error', (err) =>
        this.logger.warn('queue connection failed', { queue: queue.name, err }),
      );
    }
    try {
      for (const name of QUEUES) await within(this.queues[name].waitUntilReady());
    } catch (error) {
      await this.close();
      if (!(error instanceof SchemaMigrationRequiredError)) throw error;
      throw new QueueNotUsable('The queue has no tables yet. Run: cloister migrate', {
        cause: error,
      });
    }
  }

  /**
   * Adds the job under its row's id. While that job waits, runs or is to be tried again, adding it
   * once more changes nothing; after its end it can be added anew.
   */
  async add(queue: QueueName, { priority = 0, ...reference }: NewJob): Promise<void> {
    const data = JobReference.parse(reference);
    await within(
      this.queues[queue].add(queue, data, {
        jobId: data.id,
        priority,
        attempts: this.retry.attempts,
        backoff: { type: 'exponential', delay: this.retry.delayMs },
        removeOnComplete: true,
        removeOnFail: true,
        stackTraceLimit: 0,
      }),
    );
  }

  /**
   * Has events settled soon, once the transaction that emitted them has committed. Throws nothing: the act
   * stands, and what cannot be added here the reconciler adds.
   */
  async announce(tenantId: string, events: readonly string[]): Promise<void> {
    try {
      for (const id of events) await this.add('domain-event', { tenantId, id });
    } catch (err) {
      this.logger.warn('events left to the reconciler', { eventIds: events, err });
    }
  }

  async depth(queue: QueueName): Promise<QueueDepth> {
    const counts = await within(
      this.queues[queue].getJobCounts('waiting', 'prioritized', 'active', 'delayed'),
    );
    return {
      waiting: (counts['waiting'] ?? 0) + (counts['prioritized'] ?? 0),
      active: counts['active'] ?? 0,
      delayed: counts['delayed'] ?? 0,
    };
  }

  /** Nest closes the queues with the application; this is for those who close it earlier. */
  async close(): Promise<void> {
    for (const name of QUEUES.toReversed()) await this.queues[name].close();
  }
}

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new QueueUnavailable()), DEADLINE_MS);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
