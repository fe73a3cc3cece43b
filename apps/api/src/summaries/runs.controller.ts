import type { Actor } from '@app/platform';
import { ReplaysService } from '@app/summaries';
import { Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { ReplayId, ReplayView, RunId, RunRecordView, toReplayView } from './runs.dto.js';

/** What a run was made with, and whether it comes out the same again. */
@ApiTags('runs')
@Controller('api/runs/:runId')
export class RunsController {
  constructor(private readonly replays: ReplaysService) {}

  @Route(
    { get: 'record', access: 'summary:read', answers: RunRecordView, problems: [409] },
    'Read the record of a run',
  )
  async getRunRecord(
    @Caller() actor: Actor,
    @Param('runId', { schema: RunId }) runId: string,
  ): Promise<RunRecordView> {
    const { bytes, sha256 } = await this.replays.record(actor, runId);
    return { record: bytes.toString('utf8'), sha256 };
  }

  @Route(
    {
      post: 'replays',
      access: 'summary:request',
      status: 201,
      answers: ReplayView,
      problems: [409, 422, 429, 503],
    },
    'Reproduce a run, to see whether it writes the same text',
  )
  async createReplay(
    @Caller() actor: Actor,
    @Param('runId', { schema: RunId }) runId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReplayView> {
    const id = await this.replays.request(actor, runId);
    void reply.header('location', `/api/runs/${runId}/replays/${id}`);
    return toReplayView(await this.replays.get(actor, runId, id));
  }

  @Route(
    { get: 'replays/:replayId', access: 'summary:read', answers: ReplayView, problems: [409] },
    'Read the result of a reproduction',
  )
  async getReplay(
    @Caller() actor: Actor,
    @Param('runId', { schema: RunId }) runId: string,
    @Param('replayId', { schema: ReplayId }) replayId: string,
  ): Promise<ReplayView> {
    return toReplayView(await this.replays.get(actor, runId, replayId));
  }
}
