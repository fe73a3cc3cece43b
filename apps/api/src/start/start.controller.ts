import { TrailIntegrity } from '@app/audit';
import { SetupLinksService, SignOnService, StartService } from '@app/auth';
import { type Actor, VERSION } from '@app/platform';
import { Body, Controller, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import { clearLinkCookie, setLinkCookie, setSessionCookie } from '../http/cookies.js';
import { CurrentLink } from '../http/current-session.js';
import { Route } from '../http/route.js';
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

  @Route(
    { get: '', access: 'anyone', answers: StartView },
    'Read whether this installation has an administrator',
  )
  async getStart(@Req() request: FastifyRequest): Promise<StartView> {
    const status = await this.start.get();
    const passkeys = this.site.offersPasskeys(request);
    const signOn = this.signOns.isOffered && this.site.isHere(request);
    const auditTrail = await this.integrity.state();
    return { version: VERSION, ...status, passkeys, signOn, auditTrail };
  }

  @Route(
    { post: 'link', access: 'anyone', answers: StartLinkView, problems: [403, 429] },
    'Open a one-time link; continue with the cookie of the answer',
  )
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

  @Route(
    {
      post: 'administrator',
      access: 'link',
      status: 201,
      answers: SessionView,
      problems: [409, 422, 503],
    },
    'Create the first administrator and sign in; the link is invalid afterwards',
  )
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

  @Route(
    {
      post: 'password',
      access: 'link',
      answers: SessionView,
      otherwise: { status: 202, answers: PendingSignInView },
      problems: [422, 503],
    },
    'Set the password that the link is for and sign in; 202 if a second factor is required',
  )
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
