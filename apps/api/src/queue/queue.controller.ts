import { ExtractionQueue } from '@app/documents';
import type { Actor } from '@app/platform';
import { QueueService, SummariesService, SummaryRetryService } from '@app/summaries';
import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { IdempotencyKeyHeader } from '../http/idempotency-key.js';
import { Route } from '../http/route.js';
import { SummaryId } from '../summaries/summaries.dto.js';
import {
  QueueList,
  QueueQuery,
  RetriedView,
  toQueueItemView,
  toUnreadView,
  UnreadList,
  UnreadQuery,
} from './queue.dto.js';

/** What waits and is being worked on, for who looks after it and may read none of it. */
@ApiTags('queue')
@Controller('api/queue')
export class QueueController {
  constructor(
    private readonly queue: QueueService,
    private readonly unread: ExtractionQueue,
    private readonly summaries: SummariesService,
    private readonly retries: SummaryRetryService,
  ) {}

  @Route(
    { get: '', access: 'queue:manage', answers: QueueList },
    'List summaries that are waiting, being written, or ended without a draft',
  )
  async listQueue(
    @Caller() actor: Actor,
    @Query({ schema: QueueQuery }) query: QueueQuery,
  ): Promise<QueueList> {
    const { items, nextCursor } = await this.queue.list(actor, {
      part: query.part,
      priority: query.priority ?? null,
      limit: query.limit,
      cursor: query.cursor ?? null,
    });
    return { items: items.map(toQueueItemView), nextCursor };
  }

  @Route(
    { get: 'documents', access: 'queue:manage', answers: UnreadList },
    'List documents that are waiting to be read or are being read, oldest first',
  )
  async listUnreadDocuments(
    @Caller() actor: Actor,
    @Query({ schema: UnreadQuery }) { limit, cursor }: UnreadQuery,
  ): Promise<UnreadList> {
    const { items, nextCursor } = await this.unread.list(actor, { limit, cursor: cursor ?? null });
    return { items: items.map(toUnreadView), nextCursor };
  }

  @Route(
    { delete: ':summaryId', access: 'queue:manage', problems: [409] },
    'Remove a summary from the queue, or stop writing it',
  )
  async cancelQueued(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<void> {
    await this.summaries.cancel(actor, id);
  }

  @Route(
    {
      post: ':summaryId/retry',
      access: 'queue:manage',
      blockedWhile: 'intake-paused',
      status: 201,
      answers: RetriedView,
      problems: [409, 422, 429, 503],
    },
    'Queue a summary again that failed or was cancelled',
  )
  async retryQueued(
    @Caller() actor: Actor,
    @IdempotencyKeyHeader() key: string | null,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<RetriedView> {
    const retried = await this.retries.retry(actor, id, key, 'as-before');
    return { summaryId: retried.id };
  }
}
