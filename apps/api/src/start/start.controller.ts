import { TrailIntegrity } from '@app/audit';
import { SetupLinksService, SignOnService, StartService } from '@app/auth';
import { type Actor, VERSION } from '@app/platform';
import { Body, Controller, Get, HttpCode, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { clearLinkCookie, setLinkCookie, setSessionCookie } from '../http/cookies.js';
import { CurrentLink } from '../http/current-session.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { AnonymousSignIns } from '../session/anonymous-sign-ins.js';
import { answerSignIn } from '../session/answer-sign-in.js';
import { visitorOf } from '../session/browser.js';
import { PendingSignInView, SignInView } from '../session/factors.dto.js';
import { PASSWORD_RULES, SessionView, toSessionView } from '../session/session.dto.js';
import { Site } from '../session/site.js';
import {
  AdministratorRequest,
  LinkToken,
  NewPassword,
  StartLinkView,
  StartView,
} from './start.dto.js';

/** What a one-time link opens: the first administrator, or a new password. */
@ApiTags('start')
@Controller('api/start')
export class StartController {
  constructor(
    private readonly start: StartService,
    private readonly links: SetupLinksService,
    private readonly anonymous: AnonymousSignIns,
    private readonly site: Site,
    private readonly signOns: SignOnService,
    private readonly integrity: TrailIntegrity,
  ) {}

  @Get()
  @Access('anyone')
  @ApiOperation({ summary: 'Read whether this installation has an administrator' })
  @ApiOkResponse({ standardSchema: StartView })
  @SerializeOptions({ schema: StartView })
  async getStart(@Req() request: FastifyRequest): Promise<StartView> {
    const status = await this.start.get();
    const passkeys = this.site.offersPasskeys(request);
    const signOn = this.signOns.isOffered && this.site.isHere(request);
    const auditTrail = await this.integrity.state();
    return { version: VERSION, ...status, passkeys, signOn, auditTrail };
  }

  @Post('link')
  @Access('anyone')
  @HttpCode(200)
  @ApiOperation({ summary: 'Open a one-time link; continue with the cookie of the answer' })
  @ApiOkResponse({ standardSchema: StartLinkView })
  @ApiProblems(400, 403, 429)
  @SerializeOptions({ schema: StartLinkView })
  async openLink(
    @Body({ schema: LinkToken }) body: LinkToken,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StartLinkView> {
    const opened = await this.anonymous.counted(request, () =>
      this.links.open(body.token, visitorOf(request)),
    );
    setLinkCookie(request, reply, opened.session, opened.expiresAt);
    const { purpose, loginName, expiresAt } = opened;
    return {
      purpose,
      loginName,
      expiresAt: expiresAt.toISOString(),
      passwordRules: PASSWORD_RULES,
    };
  }

  @Post('administrator')
  @Access('link')
  @ApiOperation({
    summary: 'Create the first administrator and sign in; the link is invalid afterwards',
  })
  @ApiCreatedResponse({ standardSchema: SessionView })
  @ApiProblems(400, 401, 403, 409, 422, 503)
  @SerializeOptions({ schema: SessionView })
  async createAdministrator(
    @Caller() actor: Actor,
    @CurrentLink() linkId: string,
    @Body({ schema: AdministratorRequest }) body: AdministratorRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const started = await this.start.createAdministrator(actor, linkId, {
      ...body,
      visitor: visitorOf(request),
    });
    clearLinkCookie(request, reply);
    setSessionCookie(request, reply, started.token);
    return toSessionView(started);
  }

  @Post('password')
  @Access('link')
  @HttpCode(200)
  @ApiOperation({
    summary:
      'Set the password that the link is for and sign in; 202 if a second factor is required',
  })
  @ApiOkResponse({ standardSchema: SessionView })
  @ApiAcceptedResponse({ standardSchema: PendingSignInView })
  @ApiProblems(400, 401, 403, 422, 503)
  @SerializeOptions({ schema: SignInView })
  async setPasswordByLink(
    @Caller() actor: Actor,
    @CurrentLink() linkId: string,
    @Body({ schema: NewPassword }) body: NewPassword,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    const started = await this.start.setPassword(actor, linkId, {
      ...body,
      visitor: visitorOf(request),
    });
    clearLinkCookie(request, reply);
    return answerSignIn(request, reply, started);
  }
}
