import type { Actor } from '@app/platform';
import { WorkService } from '@app/summaries';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Unattended } from '../http/access.guard.js';
import { SessionRevalidation } from '../http/session-revalidation.js';
import { Caller } from '../http/caller.js';
import { sendEvents } from '../http/event-stream.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { WorkEvent, WorkQuery } from './work.dto.js';

@ApiTags('work')
@Controller('api/events')
export class WorkController {
  constructor(
    private readonly work: WorkService,
    private readonly sessions: SessionRevalidation,
  ) {}

  @Get()
  @Access('work:follow')
  @Unattended()
  @ApiOperation({ summary: 'Follow all of your work in one stream (server-sent events)' })
  @ApiHeader({ name: 'Last-Event-ID', required: false, schema: { type: 'string' } })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ standardSchema: WorkEvent })
  @ApiProblems(400, 401, 403, 404, 429)
  async followWork(
    @Caller() actor: Actor,
    @Query({ schema: WorkQuery }) { watch }: WorkQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const cursor = request.headers['last-event-id'];
    await sendEvents(request, reply, (signal) =>
      // lives longer than an emergency access may
      this.work.follow(
        { ...actor, openings: [] },
        {
          watch,
          cursor: typeof cursor === 'string' ? cursor : null,
          access: this.sessions.of(actor, request),
          signal,
        },
      ),
    );
  }
}
