import type { Actor } from '@app/platform';
import {
  FollowingService,
  SummariesService,
  SummaryRequestsService,
  SummaryRetryService,
} from '@app/summaries';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, Unattended } from '../http/access.guard.js';
import { SessionRevalidation } from '../http/session-revalidation.js';
import { Caller } from '../http/caller.js';
import { sendEvents } from '../http/event-stream.js';
import { IdempotencyKeyHeader } from '../http/idempotency-key.js';
import { toPageRequest } from '../http/lists.dto.js';
import { BlockedWhilePaused } from '../http/intake-pause.guard.js';
import { ApiProblems } from '../openapi/api-problems.js';
import {
  SummariesQuery,
  SummaryId,
  SummaryList,
  SummaryRequest,
  SummaryView,
  toSummaryView,
} from './summaries.dto.js';

// Anything else means that the client never saw an event of this stream.
const SEQ_MAX = 2 ** 31 - 1;
const LastEventId = z.coerce.number().int().min(0).max(SEQ_MAX).catch(0);

@ApiTags('summaries')
@Controller('api/summaries')
export class SummariesController {
  constructor(
    private readonly requests: SummaryRequestsService,
    private readonly summaries: SummariesService,
    private readonly following: FollowingService,
    private readonly retries: SummaryRetryService,
    private readonly access: SessionRevalidation,
  ) {}

  @Post()
  @Access('summary:request')
  @BlockedWhilePaused()
  @ApiOperation({ summary: 'Request a summary of one or more documents' })
  @ApiCreatedResponse({ standardSchema: SummaryView })
  @ApiProblems(400, 401, 403, 404, 409, 422, 429, 503)
  @SerializeOptions({ schema: SummaryView })
  async createSummary(
    @Caller() actor: Actor,
    @IdempotencyKeyHeader() key: string | null,
    @Body({ schema: SummaryRequest }) body: SummaryRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SummaryView> {
    const order = {
      documentIds: body.documentIds,
      profileId: body.profile,
      sectionIds: body.sections ?? null,
      class: body.class,
    };
    const { id, replayed } = await this.requests.request(actor, order, key);
    void reply.header('location', `/api/summaries/${id}`);
    if (replayed) void reply.header('idempotent-replayed', 'true');
    return toSummaryView(await this.summaries.get(actor, id));
  }

  @Get()
  @Access('summary:read')
  @ApiOperation({ summary: 'List summaries, without their texts' })
  @ApiOkResponse({ standardSchema: SummaryList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: SummaryList })
  async listSummaries(
    @Caller() actor: Actor,
    @Query({ schema: SummariesQuery }) query: SummariesQuery,
  ): Promise<SummaryList> {
    const filter = {
      ...toPageRequest(query),
      state: query.state ?? null,
      documentId: query.documentId ?? null,
    };
    const { items, nextCursor } = await this.summaries.list(actor, filter);
    return { items: items.map((item) => toSummaryView(item)), nextCursor };
  }

  @Get(':summaryId')
  @Access('summary:read')
  @ApiOperation({ summary: 'Read a summary with its newest version' })
  @ApiOkResponse({ standardSchema: SummaryView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: SummaryView })
  async getSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<SummaryView> {
    return toSummaryView(await this.summaries.get(actor, id));
  }

  @Delete(':summaryId')
  @Access('summary:request')
  @HttpCode(204)
  @ApiOperation({ summary: 'Cancel a summary that is waiting or being written' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async cancelSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<void> {
    await this.summaries.cancel(actor, id);
  }

  @Post(':summaryId/retry')
  @Access('summary:request')
  @BlockedWhilePaused()
  @ApiOperation({ summary: 'Retry a summary that failed or was cancelled' })
  @ApiCreatedResponse({ standardSchema: SummaryView })
  @ApiProblems(400, 401, 403, 404, 409, 422, 429, 503)
  @SerializeOptions({ schema: SummaryView })
  async retrySummary(
    @Caller() actor: Actor,
    @IdempotencyKeyHeader() key: string | null,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SummaryView> {
    const retried = await this.retries.retry(actor, id, key);
    void reply.header('location', `/api/summaries/${retried.id}`);
    if (retried.replayed) void reply.header('idempotent-replayed', 'true');
    return toSummaryView(await this.summaries.get(actor, retried.id));
  }

  @Get(':summaryId/events')
  @Access('summary:read')
  @Unattended()
  @ApiOperation({ summary: 'Follow a summary as it is written (server-sent events)' })
  @ApiHeader({ name: 'Last-Event-ID', required: false, schema: { type: 'string' } })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    schema: { type: 'string' },
    description: 'Events: waiting, started, reading, text, comparing, ended.',
  })
  @ApiProblems(400, 401, 403, 404)
  async followSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const afterSeq = LastEventId.parse(request.headers['last-event-id'] ?? 0);
    await sendEvents(request, reply, (signal) => {
      const access = this.access.of(actor, request);
      return this.following.follow(actor, id, { afterSeq, access, signal });
    });
  }
}
