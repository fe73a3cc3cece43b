import type { Actor } from '@app/platform';
import { ShownSummaries } from '@app/review';
import {
  FollowingService,
  SummariesService,
  SummaryRequestsService,
  SummaryRetryService,
} from '@app/summaries';
import { Body, Controller, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Route } from '../http/route.js';
import { SessionRevalidation } from '../http/session-revalidation.js';
import { Caller } from '../http/caller.js';
import { sendEvents } from '../http/event-stream.js';
import { IdempotencyKeyHeader } from '../http/idempotency-key.js';
import { toPageRequest } from '../http/lists.dto.js';
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
    private readonly shown: ShownSummaries,
    private readonly following: FollowingService,
    private readonly retries: SummaryRetryService,
    private readonly access: SessionRevalidation,
  ) {}

  @Route(
    {
      post: '',
      access: 'summary:request',
      blockedWhile: 'intake-paused',
      status: 201,
      answers: SummaryView,
      problems: [404, 409, 422, 429, 503],
    },
    'Request a summary of one or more documents',
  )
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
      priority: body.priority,
    };
    const { id, replayed } = await this.requests.request(actor, order, key);
    void reply.header('location', `/api/summaries/${id}`);
    if (replayed) void reply.header('idempotent-replayed', 'true');
    return toSummaryView(await this.shown.get(actor, id));
  }

  @Route(
    { get: '', access: 'summary:read', answers: SummaryList },
    'List summaries, without their texts',
  )
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
    return { items: items.map((item) => toSummaryView({ ...item, version: null })), nextCursor };
  }

  @Route(
    { get: ':summaryId', access: 'summary:read', answers: SummaryView },
    'Read a summary with its newest version',
  )
  async getSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<SummaryView> {
    return toSummaryView(await this.shown.get(actor, id));
  }

  @Route(
    { delete: ':summaryId', access: 'summary:request', problems: [409] },
    'Cancel a summary that is waiting or being written',
  )
  async cancelSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<void> {
    await this.summaries.cancel(actor, id);
  }

  @Route(
    {
      post: ':summaryId/retry',
      access: 'summary:request',
      blockedWhile: 'intake-paused',
      status: 201,
      answers: SummaryView,
      problems: [409, 422, 429, 503],
    },
    'Retry a summary that failed or was cancelled',
  )
  async retrySummary(
    @Caller() actor: Actor,
    @IdempotencyKeyHeader() key: string | null,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SummaryView> {
    const retried = await this.retries.retry(actor, id, key);
    void reply.header('location', `/api/summaries/${retried.id}`);
    if (retried.replayed) void reply.header('idempotent-replayed', 'true');
    return toSummaryView(await this.shown.get(actor, retried.id));
  }

  @Route(
    {
      get: ':summaryId/events',
      access: 'summary:read',
      unattended: true,
      sends: {
        schema: { type: 'string' },
        description: 'Events: waiting, started, reading, text, comparing, ended.',
      },
      headers: [{ name: 'Last-Event-ID', required: false, schema: { type: 'string' } }],
      produces: ['text/event-stream'],
    },
    'Follow a summary as it is written (server-sent events)',
  )
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
