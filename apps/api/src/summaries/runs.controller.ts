import type { Actor } from '@app/platform';
import { ReproductionsService } from '@app/summaries';
import { Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import {
  ReproductionId,
  ReproductionView,
  RunId,
  RunRecordView,
  toReproductionView,
} from './runs.dto.js';

/** What a run was made with, and whether it comes out the same again. */
@ApiTags('runs')
@Controller('api/runs/:runId')
export class RunsController {
  constructor(private readonly reproductions: ReproductionsService) {}

  @Route(
    { get: 'record', access: 'summary:read', answers: RunRecordView, problems: [409] },
    'Read the record of a run',
  )
  async getRunRecord(
    @Caller() actor: Actor,
    @Param('runId', { schema: RunId }) runId: string,
  ): Promise<RunRecordView> {
    const { bytes, sha256 } = await this.reproductions.record(actor, runId);
    return { record: bytes.toString('utf8'), sha256 };
  }

  @Route(
    {
      post: 'reproductions',
      access: 'summary:request',
      status: 201,
      answers: ReproductionView,
      problems: [409, 422, 429, 503],
    },
    'Reproduce a run, to see whether it writes the same text',
  )
  async createReproduction(
    @Caller() actor: Actor,
    @Param('runId', { schema: RunId }) runId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReproductionView> {
    const id = await this.reproductions.request(actor, runId);
    void reply.header('location', `/api/runs/${runId}/reproductions/${id}`);
    return toReproductionView(await this.reproductions.get(actor, runId, id));
  }

  @Route(
    {
      get: 'reproductions/:reproductionId',
      access: 'summary:read',
      answers: ReproductionView,
      problems: [409],
    },
    'Read the result of a reproduction',
  )
  async getReproduction(
    @Caller() actor: Actor,
    @Param('runId', { schema: RunId }) runId: string,
    @Param('reproductionId', { schema: ReproductionId }) reproductionId: string,
  ): Promise<ReproductionView> {
    return toReproductionView(await this.reproductions.get(actor, runId, reproductionId));
  }
}
