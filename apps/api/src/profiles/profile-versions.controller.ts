import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { ProfileTrialsService, ProfileVersionsService } from '@app/summaries';
import { Body, Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { requesterOf, toProfileTrialSummary } from './profile-trials.dto.js';
import {
  actorsOf,
  ProfileChangeList,
  ProfileDecisionRequest,
  ProfileHistoryView,
  ProfileIdParameter,
  ProfilePreviewRequest,
  ProfileProposalRequest,
  ProfileRefusalRequest,
  ProfileStatusList,
  ProfileVersionDetailsView,
  ProfileVersionNumber,
  toProfileChangeList,
  toProfileHistoryView,
  toProfileStatusView,
  toProfileVersionDetailsView,
} from './profile-versions.dto.js';

/** The organization's versions of profiles, and which of them is in force. */
@ApiTags('profiles')
@Controller('api/profile-versions')
export class ProfileVersionsController {
  constructor(
    private readonly versions: ProfileVersionsService,
    private readonly trials: ProfileTrialsService,
    private readonly names: ActorNames,
  ) {}

  @Route(
    { get: '', access: 'profile:manage', answers: ProfileStatusList },
    'List all profiles, including retired ones, with their active versions',
  )
  async listProfileStatuses(@Caller() actor: Actor): Promise<ProfileStatusList> {
    return { items: (await this.versions.list(actor)).map(toProfileStatusView) };
  }

  @Route(
    { get: ':profileId', access: 'profile:manage', answers: ProfileHistoryView },
    'Read a profile with its versions and tests',
  )
  async getProfileHistory(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
  ): Promise<ProfileHistoryView> {
    const history = await this.versions.history(actor, profileId);
    const trials = await this.trials.list(actor, profileId);
    const people = [...history.versions.flatMap(actorsOf), ...trials.map(requesterOf)];
    const names = await this.names.of(actor, people);
    return toProfileHistoryView(
      history,
      trials.map((trial) => toProfileTrialSummary(trial, names)),
      names,
    );
  }

  @Route(
    {
      post: ':profileId',
      access: 'profile:manage',
      status: 201,
      answers: ProfileVersionDetailsView,
      problems: [409, 422],
    },
    'Propose a version of a profile, or a new profile as a copy of another',
  )
  async proposeProfileVersion(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Body({ schema: ProfileProposalRequest }) proposal: ProfileProposalRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProfileVersionDetailsView> {
    const number = await this.versions.propose(actor, profileId, proposal);
    void reply.header('location', `/api/profile-versions/${profileId}/${number}`);
    return this.details(actor, profileId, number);
  }

  @Route(
    { post: ':profileId/preview', access: 'profile:manage', answers: ProfileChangeList },
    'Show what a version that has not been proposed yet would change',
  )
  async previewProfileVersion(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Body({ schema: ProfilePreviewRequest }) { content }: ProfilePreviewRequest,
  ): Promise<ProfileChangeList> {
    return toProfileChangeList(await this.versions.preview(actor, profileId, content));
  }

  @Route(
    { post: ':profileId/retirement', access: 'profile:manage', problems: [409] },
    'Retire a profile of the organization: it can no longer be requested',
  )
  async retireProfile(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Body({ schema: ProfileDecisionRequest }) { reason, active }: ProfileDecisionRequest,
  ): Promise<void> {
    await this.versions.retire(actor, profileId, { reason, seen: active });
  }

  @Route(
    {
      get: ':profileId/:versionNumber',
      access: 'profile:manage',
      answers: ProfileVersionDetailsView,
    },
    'Read a version of a profile',
  )
  async getProfileVersion(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Param('versionNumber', { schema: ProfileVersionNumber }) number: number,
  ): Promise<ProfileVersionDetailsView> {
    return this.details(actor, profileId, number);
  }

  @Route(
    {
      get: ':profileId/:versionNumber/diff/:otherNumber',
      access: 'profile:manage',
      answers: ProfileChangeList,
    },
    'Compare two versions, field by field',
  )
  async compareProfileVersions(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Param('versionNumber', { schema: ProfileVersionNumber }) before: number,
    @Param('otherNumber', { schema: ProfileVersionNumber }) after: number,
  ): Promise<ProfileChangeList> {
    return toProfileChangeList(await this.versions.compare(actor, profileId, [before, after]));
  }

  @Route(
    { post: ':profileId/:versionNumber/activation', access: 'profile:manage', problems: [409] },
    'Activate a tested version, or reactivate an older one or the built-in one',
  )
  async activateProfileVersion(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Param('versionNumber', { schema: ProfileVersionNumber }) number: number,
    @Body({ schema: ProfileDecisionRequest }) { reason, active }: ProfileDecisionRequest,
  ): Promise<void> {
    await this.versions.activate(actor, profileId, number, { reason, seen: active });
  }

  @Route(
    { post: ':profileId/:versionNumber/refusal', access: 'profile:manage', problems: [409] },
    'Reject a proposed version',
  )
  async refuseProfileVersion(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Param('versionNumber', { schema: ProfileVersionNumber }) number: number,
    @Body({ schema: ProfileRefusalRequest }) { reason }: ProfileRefusalRequest,
  ): Promise<void> {
    await this.versions.refuse(actor, profileId, number, reason);
  }

  private async details(
    actor: Actor,
    profileId: string,
    number: number,
  ): Promise<ProfileVersionDetailsView> {
    const read = await this.versions.read(actor, profileId, number);
    const people = read.listed ? actorsOf(read.listed) : [];
    return toProfileVersionDetailsView(read, await this.names.of(actor, people));
  }
}
