import type { Actor } from '@app/platform';
import { WorkService } from '@app/summaries';
import { Controller, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Route } from '../http/route.js';
import { SessionRevalidation } from '../http/session-revalidation.js';
import { Caller } from '../http/caller.js';
import { sendEvents } from '../http/event-stream.js';
import { WorkEvent, WorkQuery } from './work.dto.js';

@ApiTags('work')
@Controller('api/events')
export class WorkController {
  constructor(
    private readonly work: WorkService,
    private readonly sessions: SessionRevalidation,
  ) {}

  @Route(
    {
      get: '',
      access: 'work:follow',
      unattended: true,
      sends: { standardSchema: WorkEvent },
      headers: [{ name: 'Last-Event-ID', required: false, schema: { type: 'string' } }],
      produces: ['text/event-stream'],
      problems: [404, 429],
    },
    'Follow all of your work in one stream (server-sent events)',
  )
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
