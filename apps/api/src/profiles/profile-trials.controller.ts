import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { ProfileTrialsService, type TrialDetails } from '@app/summaries';
import { Body, Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import {
  ProfileTrialRequest,
  ProfileTrialView,
  requesterOf,
  toProfileTrialView,
  TrialId,
} from './profile-trials.dto.js';
import { ProfileIdParameter, ProfileVersionNumber } from './profile-versions.dto.js';

/** Versions of profiles, tried on a text before they are active. */
@ApiTags('profiles')
@Controller('api')
export class ProfileTrialsController {
  constructor(
    private readonly trials: ProfileTrialsService,
    private readonly names: ActorNames,
  ) {}

  @Route(
    {
      post: 'profile-versions/:profileId/:versionNumber/trials',
      access: 'profile:manage',
      blockedWhile: 'intake-paused',
      status: 201,
      answers: ProfileTrialView,
      problems: [429, 503],
    },
    'Test a version on a text, and compare it with the active version',
  )
  async createProfileTrial(
    @Caller() actor: Actor,
    @Param('profileId', { schema: ProfileIdParameter }) profileId: string,
    @Param('versionNumber', { schema: ProfileVersionNumber }) number: number,
    @Body({ schema: ProfileTrialRequest }) { text }: ProfileTrialRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProfileTrialView> {
    const id = await this.trials.request(actor, profileId, number, text);
    void reply.header('location', `/api/profile-trials/${id}`);
    return this.view(actor, await this.trials.get(actor, id));
  }

  @Route(
    { get: 'profile-trials/:trialId', access: 'profile:manage', answers: ProfileTrialView },
    'Read the status of a test and its texts',
  )
  async getProfileTrial(
    @Caller() actor: Actor,
    @Param('trialId', { schema: TrialId }) id: string,
  ): Promise<ProfileTrialView> {
    return this.view(actor, await this.trials.get(actor, id));
  }

  @Route(
    {
      post: 'profile-trials/:trialId/cancellation',
      access: 'profile:manage',
      answers: ProfileTrialView,
      problems: [409],
    },
    'Cancel a test that is waiting or being written',
  )
  async cancelProfileTrial(
    @Caller() actor: Actor,
    @Param('trialId', { schema: TrialId }) id: string,
  ): Promise<ProfileTrialView> {
    return this.view(actor, await this.trials.cancel(actor, id));
  }

  private async view(actor: Actor, details: TrialDetails): Promise<ProfileTrialView> {
    return toProfileTrialView(details, await this.names.of(actor, [requesterOf(details)]));
  }
}
