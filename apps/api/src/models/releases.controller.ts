import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { ListedReleases, type ReleaseDetails, ReleasesService } from '@app/model-ops';
import { Body, Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller } from '../http/caller.js';
import { CurrentSession } from '../http/current-session.js';
import { Route } from '../http/route.js';
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

  @Route(
    { get: '', access: 'model:manage', answers: ReleaseList },
    'List the newest 200 releases and show which is active',
  )
  async listReleases(@Caller() actor: Actor): Promise<ReleaseList> {
    const status = await this.listed.list(actor);
    return toReleaseList(status, await this.names.of(actor, status.releases.flatMap(actorsOf)));
  }

  @Route(
    { get: ':releaseId', access: 'model:manage', answers: ReleaseDetailsView },
    'Read a release with the figures of its evaluation',
  )
  async getRelease(
    @Caller() actor: Actor,
    @Param('releaseId', { schema: ReleaseId }) id: string,
  ): Promise<ReleaseDetailsView> {
    const details = await this.releases.get(actor, id);
    return toReleaseDetailsView(details, await this.names.of(actor, actorsOf(details)));
  }

  @Route(
    { post: '', access: 'operator', status: 201, answers: ReleaseView, problems: [409, 422] },
    'Propose a model and adapter that were not found worse',
  )
  async proposeRelease(
    @Caller() actor: Actor,
    @Body({ schema: ReleaseProposal }) { reason, ...proposal }: ReleaseProposal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReleaseView> {
    const id = await this.releases.propose(actor, { ...proposal, reason: reason ?? null });
    void reply.header('location', `/api/model-releases/${id}`);
    return this.view(actor, await this.releases.get(actor, id));
  }

  @Route(
    {
      post: ':releaseId/approval',
      access: 'model:approve',
      answers: ReleaseView,
      problems: [409, 422, 429, 503],
    },
    'Approve a release, with renewed proof of identity; the second person’s approval activates it',
  )
  async approveRelease(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Param('releaseId', { schema: ReleaseId }) id: string,
    @Body({ schema: ProofRequest }) { proof }: ProofRequest,
  ): Promise<ReleaseView> {
    return this.view(actor, await this.releases.approve(actor, sessionId, id, proof));
  }

  @Route(
    { post: ':releaseId/refusal', access: 'model:manage', answers: ReleaseView, problems: [409] },
    'Reject a proposed release',
  )
  async refuseRelease(
    @Caller() actor: Actor,
    @Param('releaseId', { schema: ReleaseId }) id: string,
    @Body({ schema: ReleaseDecision }) { reason }: ReleaseDecision,
  ): Promise<ReleaseView> {
    return this.view(actor, await this.releases.refuse(actor, id, reason));
  }

  @Route(
    { post: ':releaseId/rollback', access: 'model:manage', answers: ReleaseView, problems: [409] },
    'Reactivate what was active before this release, immediately',
  )
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
