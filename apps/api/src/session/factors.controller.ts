import { FactorRemoval, SecondFactorsService, TotpRegistration } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import { CurrentSession } from '../http/current-session.js';
import { Route } from '../http/route.js';
import {
  FactorsView,
  NewCodesView,
  NewTotpView,
  ProofRequest,
  toFactorsView,
  toNewCodesView,
  TotpCode,
} from './factors.dto.js';
import { Site } from './site.js';

@ApiTags('session')
@Controller('api/session/factors')
export class FactorsController {
  constructor(
    private readonly factors: SecondFactorsService,
    private readonly totp: TotpRegistration,
    private readonly removal: FactorRemoval,
    private readonly site: Site,
  ) {}

  @Route(
    { get: '', access: 'person', answers: FactorsView },
    'Read the second factors of the person',
  )
  async getFactors(@Caller() actor: Actor, @Req() request: FastifyRequest): Promise<FactorsView> {
    return toFactorsView(await this.factors.get(actor), this.site.offersPasskeys(request));
  }

  @Route(
    { post: 'totp', access: 'person', answers: NewTotpView, problems: [409, 422, 429, 503] },
    'Create a new secret for an authenticator app, active after its first code',
  )
  async beginTotp(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: ProofRequest }) { proof }: ProofRequest,
  ): Promise<NewTotpView> {
    return this.totp.begin(actor, sessionId, proof);
  }

  @Route(
    { put: 'totp', access: 'person', answers: NewCodesView, problems: [409, 422] },
    'Turn codes on with the first code',
  )
  async confirmTotp(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: TotpCode }) { code }: TotpCode,
  ): Promise<NewCodesView> {
    return toNewCodesView(await this.totp.confirm(actor, sessionId, code));
  }

  @Route(
    { post: 'totp/removal', access: 'person', problems: [409, 422, 429, 503] },
    'Turn codes off',
  )
  async removeTotp(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: ProofRequest }) { proof }: ProofRequest,
  ): Promise<void> {
    await this.removal.removeTotp(actor, sessionId, proof);
  }

  @Route(
    { post: 'recovery-codes', access: 'person', answers: NewCodesView, problems: [422, 429, 503] },
    'Create new recovery codes, which replace all previous ones',
  )
  async renewRecoveryCodes(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: ProofRequest }) { proof }: ProofRequest,
  ): Promise<NewCodesView> {
    return toNewCodesView(await this.factors.renewRecoveryCodes(actor, sessionId, proof));
  }
}
