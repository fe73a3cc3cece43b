import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { ListedReleases, type ReleaseDetails, ReleasesService } from '@app/releases';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { CurrentSession } from '../http/current-session.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { ProofRequest } from '../session/factors.dto.js';
import {
  actorsOf,
  ReleaseDecision,
  ReleaseDetailsView,
  ReleaseId,
  ReleaseList,
  ReleaseProposal,
  ReleaseView,
  toReleaseDetailsView,
  toReleaseList,
  toReleaseView,
} from './releases.dto.js';

/** Which model and adapter are in force, and who decides about it. */
@ApiTags('models')
@Controller('api/model-releases')
export class ReleasesController {
  constructor(
    private readonly listed: ListedReleases,
    private readonly releases: ReleasesService,
    private readonly names: ActorNames,
  ) {}

  @Get()
  @Access('model:manage')
  @ApiOperation({ summary: 'List the newest 200 releases and show which is active' })
  @ApiOkResponse({ standardSchema: ReleaseList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: ReleaseList })
  async listReleases(@Caller() actor: Actor): Promise<ReleaseList> {
    const status = await this.listed.list(actor);
    return toReleaseList(status, await this.names.of(actor, status.releases.flatMap(actorsOf)));
  }

  @Get(':releaseId')
  @Access('model:manage')
  @ApiOperation({ summary: 'Read a release with the figures of its evaluation' })
  @ApiOkResponse({ standardSchema: ReleaseDetailsView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: ReleaseDetailsView })
  async getRelease(
    @Caller() actor: Actor,
    @Param('releaseId', { schema: ReleaseId }) id: string,
  ): Promise<ReleaseDetailsView> {
    const details = await this.releases.get(actor, id);
    return toReleaseDetailsView(details, await this.names.of(actor, actorsOf(details)));
  }

  @Post()
  @Access('operator')
  @ApiOperation({ summary: 'Propose a model and adapter that were not found worse' })
  @ApiCreatedResponse({ standardSchema: ReleaseView })
  @ApiProblems(400, 401, 403, 409, 422)
  @SerializeOptions({ schema: ReleaseView })
  async proposeRelease(
    @Caller() actor: Actor,
    @Body({ schema: ReleaseProposal }) { reason, ...proposal }: ReleaseProposal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReleaseView> {
    const id = await this.releases.propose(actor, { ...proposal, reason: reason ?? null });
    void reply.header('location', `/api/model-releases/${id}`);
    return this.view(actor, await this.releases.get(actor, id));
  }

  @Post(':releaseId/approval')
  @Access('model:approve')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Approve a release, with renewed proof of identity; the second person’s approval activates it',
  })
  @ApiOkResponse({ standardSchema: ReleaseView })
  @ApiProblems(400, 401, 403, 404, 409, 422, 429, 503)
  @SerializeOptions({ schema: ReleaseView })
  async approveRelease(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Param('releaseId', { schema: ReleaseId }) id: string,
    @Body({ schema: ProofRequest }) { proof }: ProofRequest,
  ): Promise<ReleaseView> {
    return this.view(actor, await this.releases.approve(actor, sessionId, id, proof));
  }

  @Post(':releaseId/refusal')
  @Access('model:manage')
  @HttpCode(200)
  @ApiOperation({ summary: 'Reject a proposed release' })
  @ApiOkResponse({ standardSchema: ReleaseView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: ReleaseView })
  async refuseRelease(
    @Caller() actor: Actor,
    @Param('releaseId', { schema: ReleaseId }) id: string,
    @Body({ schema: ReleaseDecision }) { reason }: ReleaseDecision,
  ): Promise<ReleaseView> {
    return this.view(actor, await this.releases.refuse(actor, id, reason));
  }

  @Post(':releaseId/rollback')
  @Access('model:manage')
  @HttpCode(200)
  @ApiOperation({ summary: 'Reactivate what was active before this release, immediately' })
  @ApiOkResponse({ standardSchema: ReleaseView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: ReleaseView })
  async rollBackRelease(
    @Caller() actor: Actor,
    @Param('releaseId', { schema: ReleaseId }) id: string,
    @Body({ schema: ReleaseDecision }) { reason }: ReleaseDecision,
  ): Promise<ReleaseView> {
    return this.view(actor, await this.releases.rollBack(actor, id, reason));
  }

  private async view(actor: Actor, details: ReleaseDetails): Promise<ReleaseView> {
    return toReleaseView(details, await this.names.of(actor, actorsOf(details)));
  }
}
