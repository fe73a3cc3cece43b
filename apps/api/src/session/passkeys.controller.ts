import { FactorRemoval, PasskeyConfirmations, PasskeyRegistration } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, HttpCode, Param, Post, Req, SerializeOptions } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { CurrentSession } from '../http/current-session.js';
import { ApiProblems } from '../openapi/api-problems.js';
import {
  NewCodesView,
  NewPasskeyRequest,
  PasskeyId,
  ProofRequest,
  toNewCodesView,
} from './factors.dto.js';
import { PasskeyCreationOptions, PasskeyRequestOptions } from './passkey-options.dto.js';
import { Site } from './site.js';

/** Passkeys of whoever is signed in. */
@ApiTags('session')
@Controller('api/session')
export class PasskeysController {
  constructor(
    private readonly registration: PasskeyRegistration,
    private readonly removal: FactorRemoval,
    private readonly confirmations: PasskeyConfirmations,
    private readonly site: Site,
  ) {}

  @Post('factors/passkeys/options')
  @Access('person')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Get what a device needs to create a passkey; works once, for five minutes',
  })
  @ApiOkResponse({ standardSchema: PasskeyCreationOptions })
  @ApiProblems(400, 401, 403, 409, 422, 429, 503)
  @SerializeOptions({ schema: PasskeyCreationOptions })
  async beginPasskey(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: ProofRequest }) { proof }: ProofRequest,
    @Req() request: FastifyRequest,
  ): Promise<PasskeyCreationOptions> {
    const site = this.site.of(request);
    return this.registration.begin(actor, { sessionId, site }, proof);
  }

  @Post('factors/passkeys')
  @Access('person')
  @ApiOperation({ summary: 'Save the public half of a passkey that a device created' })
  @ApiCreatedResponse({ standardSchema: NewCodesView })
  @ApiProblems(400, 401, 403, 422)
  @SerializeOptions({ schema: NewCodesView })
  async addPasskey(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: NewPasskeyRequest }) body: NewPasskeyRequest,
  ): Promise<NewCodesView> {
    return toNewCodesView(await this.registration.finish(actor, sessionId, body));
  }

  @Post('factors/passkeys/:passkeyId/removal')
  @Access('person')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove one of your passkeys' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409, 422, 429, 503)
  async removePasskey(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Param('passkeyId', { schema: PasskeyId }) passkeyId: string,
    @Body({ schema: ProofRequest }) { proof }: ProofRequest,
  ): Promise<void> {
    await this.removal.removePasskey(actor, { sessionId, passkeyId }, proof);
  }

  @Post('confirmation/options')
  @Access('person')
  @HttpCode(200)
  @ApiOperation({ summary: 'Get what a passkey signs as proof; works once, for five minutes' })
  @ApiOkResponse({ standardSchema: PasskeyRequestOptions })
  @ApiProblems(401, 403, 409)
  @SerializeOptions({ schema: PasskeyRequestOptions })
  async beginConfirmation(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Req() request: FastifyRequest,
  ): Promise<PasskeyRequestOptions> {
    return this.confirmations.begin(actor, sessionId, this.site.of(request));
  }
}
