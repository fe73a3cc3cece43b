import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { ProfileTrialsService, ProfileVersionsService } from '@app/summaries';
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
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Get()
  @Access('profile:manage')
  @ApiOperation({
    summary: 'List all profiles, including retired ones, with their active versions',
  })
  @ApiOkResponse({ standardSchema: ProfileStatusList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: ProfileStatusList })
  async listProfileStatuses(@Caller() actor: Actor): Promise<ProfileStatusList> {
    return { items: (await this.versions.list(actor)).map(toProfileStatusView) };
  }

  @Get(':profileId')
  @Access('profile:manage')
  @ApiOperation({ summary: 'Read a profile with its versions and tests' })
  @ApiOkResponse({ standardSchema: ProfileHistoryView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: ProfileHistoryView })
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

  @Post(':profileId')
  @Access('profile:manage')
  @ApiOperation({
    summary: 'Propose a version of a profile, or a new profile as a copy of another',
  })
  @ApiCreatedResponse({ standardSchema: ProfileVersionDetailsView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  @SerializeOptions({ schema: ProfileVersionDetailsView })
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

  @Post(':profileId/preview')
  @Access('profile:manage')
  @HttpCode(200)
  @ApiOperation({ summary: 'Show what a version that has not been proposed yet would change' })
  @ApiOkResponse({ standardSchema: ProfileChangeList })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: ProfileChangeList })
  async previewProfileVersion(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Body({ schema: ProfilePreviewRequest }) { content }: ProfilePreviewRequest,
  ): Promise<ProfileChangeList> {
    return toProfileChangeList(await this.versions.preview(actor, profileId, content));
  }

  @Post(':profileId/retirement')
  @Access('profile:manage')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Retire a profile of the organization: it can no longer be requested',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async retireProfile(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Body({ schema: ProfileDecisionRequest }) { reason, inForce }: ProfileDecisionRequest,
  ): Promise<void> {
    await this.versions.retire(actor, profileId, { reason, seen: inForce });
  }

  @Get(':profileId/:versionNumber')
  @Access('profile:manage')
  @ApiOperation({ summary: 'Read a version of a profile' })
  @ApiOkResponse({ standardSchema: ProfileVersionDetailsView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: ProfileVersionDetailsView })
  async getProfileVersion(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Param('versionNumber', { schema: ProfileVersionNumber }) number: number,
  ): Promise<ProfileVersionDetailsView> {
    return this.details(actor, profileId, number);
  }

  @Get(':profileId/:versionNumber/diff/:otherNumber')
  @Access('profile:manage')
  @ApiOperation({
    summary: 'Compare two versions, field by field',
  })
  @ApiOkResponse({ standardSchema: ProfileChangeList })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: ProfileChangeList })
  async compareProfileVersions(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Param('versionNumber', { schema: ProfileVersionNumber }) before: number,
    @Param('otherNumber', { schema: ProfileVersionNumber }) after: number,
  ): Promise<ProfileChangeList> {
    return toProfileChangeList(await this.versions.compare(actor, profileId, [before, after]));
  }

  @Post(':profileId/:versionNumber/live')
  @Access('profile:manage')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Activate a tested version, or reactivate an older one or the built-in one',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async putProfileLive(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Param('versionNumber', { schema: ProfileVersionNumber }) number: number,
    @Body({ schema: ProfileDecisionRequest }) { reason, inForce }: ProfileDecisionRequest,
  ): Promise<void> {
    await this.versions.putLive(actor, profileId, number, { reason, seen: inForce });
  }

  @Post(':profileId/:versionNumber/refusal')
  @Access('profile:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Reject a proposed version' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
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
