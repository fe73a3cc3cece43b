import { ExtractionTurns } from '@app/documents';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';

/** Tells the queue what has become of messages, once that is committed. */
@Injectable()
export class MessageAnnouncements {
  private readonly logger = new Logger(MessageAnnouncements.name);

  constructor(
    private readonly turns: ExtractionTurns,
    private readonly queue: JobQueue,
  ) {}

  async announce(
    tenantId: string,
    documents: readonly string[],
    events: readonly string[],
  ): Promise<void> {
    try {
      const [first] = documents; // all of one sender
      if (first) await this.turns.admit(tenantId, first);
      for (const id of events) await this.queue.add('domain-event', { tenantId, id });
    } catch (err) {
      this.logger.warn('jobs left to the reconciler', { eventId: events[0], err });
    }
  }
}
