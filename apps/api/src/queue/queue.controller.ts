import { ExtractionQueue } from '@app/documents';
import type { Actor } from '@app/platform';
import { QueueService, SummariesService, SummaryRetryService } from '@app/summaries';
import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  SerializeOptions,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { IdempotencyKeyHeader } from '../http/idempotency-key.js';
import { BlockedWhilePaused } from '../http/intake-pause.guard.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Get()
  @Access('queue:manage')
  @ApiOperation({
    summary: 'List summaries that are waiting, being written, or ended without a draft',
  })
  @ApiOkResponse({ standardSchema: QueueList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: QueueList })
  async listQueue(
    @Caller() actor: Actor,
    @Query({ schema: QueueQuery }) query: QueueQuery,
  ): Promise<QueueList> {
    const { items, nextCursor } = await this.queue.list(actor, {
      part: query.part,
      class: query.class ?? null,
      limit: query.limit,
      cursor: query.cursor ?? null,
    });
    return { items: items.map(toQueueItemView), nextCursor };
  }

  @Get('documents')
  @Access('queue:manage')
  @ApiOperation({
    summary: 'List documents that are waiting to be read or are being read, oldest first',
  })
  @ApiOkResponse({ standardSchema: UnreadList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: UnreadList })
  async listUnreadDocuments(
    @Caller() actor: Actor,
    @Query({ schema: UnreadQuery }) { limit, cursor }: UnreadQuery,
  ): Promise<UnreadList> {
    const { items, nextCursor } = await this.unread.list(actor, { limit, cursor: cursor ?? null });
    return { items: items.map(toUnreadView), nextCursor };
  }

  @Delete(':summaryId')
  @Access('queue:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a summary from the queue, or stop writing it' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async cancelQueued(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<void> {
    await this.summaries.cancel(actor, id);
  }

  @Post(':summaryId/retry')
  @Access('queue:manage')
  @BlockedWhilePaused()
  @ApiOperation({ summary: 'Queue a summary again that failed or was cancelled' })
  @ApiCreatedResponse({ standardSchema: RetriedView })
  @ApiProblems(400, 401, 403, 404, 409, 422, 429, 503)
  @SerializeOptions({ schema: RetriedView })
  async retryQueued(
    @Caller() actor: Actor,
    @IdempotencyKeyHeader() key: string | null,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<RetriedView> {
    const retried = await this.retries.retry(actor, id, key, 'as-before');
    return { summaryId: retried.id };
  }
}
