import { FactorRemoval, SecondFactorsService, TotpRegistration } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Get, HttpCode, Post, Put, Req, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { CurrentSession } from '../http/current-session.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Get()
  @Access('person')
  @ApiOperation({ summary: 'Read the second factors of the person' })
  @ApiOkResponse({ standardSchema: FactorsView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: FactorsView })
  async getFactors(@Caller() actor: Actor, @Req() request: FastifyRequest): Promise<FactorsView> {
    return toFactorsView(await this.factors.get(actor), this.site.offersPasskeys(request));
  }

  @Post('totp')
  @Access('person')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Create a new secret for an authenticator app, active after its first code',
  })
  @ApiOkResponse({ standardSchema: NewTotpView })
  @ApiProblems(400, 401, 403, 409, 422, 429, 503)
  @SerializeOptions({ schema: NewTotpView })
  async beginTotp(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: ProofRequest }) { proof }: ProofRequest,
  ): Promise<NewTotpView> {
    return this.totp.begin(actor, sessionId, proof);
  }

  @Put('totp')
  @Access('person')
  @ApiOperation({ summary: 'Turn codes on with the first code' })
  @ApiOkResponse({ standardSchema: NewCodesView })
  @ApiProblems(400, 401, 403, 409, 422)
  @SerializeOptions({ schema: NewCodesView })
  async confirmTotp(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: TotpCode }) { code }: TotpCode,
  ): Promise<NewCodesView> {
    return toNewCodesView(await this.totp.confirm(actor, sessionId, code));
  }

  @Post('totp/removal')
  @Access('person')
  @HttpCode(204)
  @ApiOperation({ summary: 'Turn codes off' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 409, 422, 429, 503)
  async removeTotp(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: ProofRequest }) { proof }: ProofRequest,
  ): Promise<void> {
    await this.removal.removeTotp(actor, sessionId, proof);
  }

  @Post('recovery-codes')
  @Access('person')
  @HttpCode(200)
  @ApiOperation({ summary: 'Create new recovery codes, which replace all previous ones' })
  @ApiOkResponse({ standardSchema: NewCodesView })
  @ApiProblems(400, 401, 403, 422, 429, 503)
  @SerializeOptions({ schema: NewCodesView })
  async renewRecoveryCodes(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: ProofRequest }) { proof }: ProofRequest,
  ): Promise<NewCodesView> {
    return toNewCodesView(await this.factors.renewRecoveryCodes(actor, sessionId, proof));
  }
}
