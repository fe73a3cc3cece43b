import { FactorRemoval, PasskeyConfirmations, PasskeyRegistration } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import { CurrentSession } from '../http/current-session.js';
import { Route } from '../http/route.js';
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

  @Route(
    {
      post: 'factors/passkeys/options',
      access: 'person',
      answers: PasskeyCreationOptions,
      problems: [409, 422, 429, 503],
    },
    'Get what a device needs to create a passkey; works once, for five minutes',
  )
  async beginPasskey(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: ProofRequest }) { proof }: ProofRequest,
    @Req() request: FastifyRequest,
  ): Promise<PasskeyCreationOptions> {
    const site = this.site.of(request);
    return this.registration.begin(actor, { sessionId, site }, proof);
  }

  @Route(
    {
      post: 'factors/passkeys',
      access: 'person',
      status: 201,
      answers: NewCodesView,
      problems: [422],
    },
    'Save the public half of a passkey that a device created',
  )
  async addPasskey(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: NewPasskeyRequest }) body: NewPasskeyRequest,
  ): Promise<NewCodesView> {
    return toNewCodesView(await this.registration.finish(actor, sessionId, body));
  }

  @Route(
    {
      post: 'factors/passkeys/:passkeyId/removal',
      access: 'person',
      problems: [409, 422, 429, 503],
    },
    'Remove one of your passkeys',
  )
  async removePasskey(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Param('passkeyId', { schema: PasskeyId }) passkeyId: string,
    @Body({ schema: ProofRequest }) { proof }: ProofRequest,
  ): Promise<void> {
    await this.removal.removePasskey(actor, { sessionId, passkeyId }, proof);
  }

  @Route(
    {
      post: 'confirmation/options',
      access: 'person',
      answers: PasskeyRequestOptions,
      problems: [409],
    },
    'Get what a passkey signs as proof; works once, for five minutes',
  )
  async beginConfirmation(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Req() request: FastifyRequest,
  ): Promise<PasskeyRequestOptions> {
    return this.confirmations.begin(actor, sessionId, this.site.of(request));
  }
}
