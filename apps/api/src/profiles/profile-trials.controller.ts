import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { ProfileTrialsService, type TrialDetails } from '@app/summaries';
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
import { BlockedWhilePaused } from '../http/intake-pause.guard.js';
import { ApiProblems } from '../openapi/api-problems.js';
import {
  ProfileTrialRequest,
  ProfileTrialView,
  requesterOf,
  toProfileTrialView,
  TrialId,
} from './profile-trials.dto.js';
import { ProfileIdParameter, ProfileVersionNumber } from './profile-versions.dto.js';

/** Versions of profiles, tried on a text before they go live. */
@ApiTags('profiles')
@Controller('api')
export class ProfileTrialsController {
  constructor(
    private readonly trials: ProfileTrialsService,
    private readonly names: ActorNames,
  ) {}

  @Post('profile-versions/:profileId/:versionNumber/trials')
  @Access('profile:manage')
  @BlockedWhilePaused()
  @ApiOperation({ summary: 'Test a version on a text, and compare it with the active version' })
  @ApiCreatedResponse({ standardSchema: ProfileTrialView })
  @ApiProblems(400, 401, 403, 404, 429, 503)
  @SerializeOptions({ schema: ProfileTrialView })
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

  @Get('profile-trials/:trialId')
  @Access('profile:manage')
  @ApiOperation({ summary: 'Read the status of a test and its texts' })
  @ApiOkResponse({ standardSchema: ProfileTrialView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: ProfileTrialView })
  async getProfileTrial(
    @Caller() actor: Actor,
    @Param('trialId', { schema: TrialId }) id: string,
  ): Promise<ProfileTrialView> {
    return this.view(actor, await this.trials.get(actor, id));
  }

  @Post('profile-trials/:trialId/cancellation')
  @Access('profile:manage')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cancel a test that is waiting or being written' })
  @ApiOkResponse({ standardSchema: ProfileTrialView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: ProfileTrialView })
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
