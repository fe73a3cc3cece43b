import type { Actor } from '@app/platform';
import { ReplaysService } from '@app/summaries';
import { Controller, Get, Param, Post, Res, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { ReplayId, ReplayView, RunId, RunRecordView, toReplayView } from './runs.dto.js';

/** What a run was made with, and whether it comes out the same again. */
@ApiTags('runs')
@Controller('api/runs/:runId')
export class RunsController {
  constructor(private readonly replays: ReplaysService) {}

  @Get('record')
  @Access('summary:read')
  @ApiOperation({ summary: 'Read the record of a run' })
  @ApiOkResponse({ standardSchema: RunRecordView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: RunRecordView })
  async getRunRecord(
    @Caller() actor: Actor,
    @Param('runId', { schema: RunId }) runId: string,
  ): Promise<RunRecordView> {
    const { bytes, sha256 } = await this.replays.record(actor, runId);
    return { record: bytes.toString('utf8'), sha256 };
  }

  @Post('replays')
  @Access('summary:request')
  @ApiOperation({ summary: 'Reproduce a run, to see whether it writes the same text' })
  @ApiCreatedResponse({ standardSchema: ReplayView })
  @ApiProblems(400, 401, 403, 404, 409, 422, 429, 503)
  @SerializeOptions({ schema: ReplayView })
  async createReplay(
    @Caller() actor: Actor,
    @Param('runId', { schema: RunId }) runId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReplayView> {
    const id = await this.replays.request(actor, runId);
    void reply.header('location', `/api/runs/${runId}/replays/${id}`);
    return toReplayView(await this.replays.get(actor, runId, id));
  }

  @Get('replays/:replayId')
  @Access('summary:read')
  @ApiOperation({ summary: 'Read the result of a reproduction' })
  @ApiOkResponse({ standardSchema: ReplayView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: ReplayView })
  async getReplay(
    @Caller() actor: Actor,
    @Param('runId', { schema: RunId }) runId: string,
    @Param('replayId', { schema: ReplayId }) replayId: string,
  ): Promise<ReplayView> {
    return toReplayView(await this.replays.get(actor, runId, replayId));
  }
}
