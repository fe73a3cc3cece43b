import { PasswordChangesService, SessionsService, SignInService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import { clearSessionCookie, setSessionCookie } from '../http/cookies.js';
import { CurrentSession } from '../http/current-session.js';
import { Route } from '../http/route.js';
import { AnonymousSignIns } from './anonymous-sign-ins.js';
import { answerSignIn } from './answer-sign-in.js';
import { visitorOf } from './browser.js';
import { PendingSignInView, SignInView } from './factors.dto.js';
import { PasswordChange, SessionView, SignInRequest, toSessionView } from './session.dto.js';

@ApiTags('session')
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly passwords: PasswordChangesService,
    private readonly anonymous: AnonymousSignIns,
  ) {}

  @Route(
    { get: '', access: 'person', answers: SessionView },
    'Read who is signed in, and the token for changes',
  )
  async getSession(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
  ): Promise<SessionView> {
    return toSessionView(await this.sessions.get(actor, sessionId));
  }

  @Route(
    {
      post: '',
      access: 'anyone',
      answers: SessionView,
      otherwise: { status: 202, answers: PendingSignInView },
      problems: [401, 403, 429, 503],
    },
    'Sign in; 202 if a second factor is required, and its cookie is valid only for that',
  )
  async signIn(
    @Body({ schema: SignInRequest }) body: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInView> {
    const started = await this.anonymous.counted(request, () =>
      this.signIns.signIn(visitorOf(request), {
        ...body,
        organization: body.organization ?? null,
      }),
    );
    return answerSignIn(request, reply, started);
  }

  @Route({ delete: '', access: 'person' }, 'Sign out')
  async signOut(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(actor, sessionId);
    clearSessionCookie(request, reply);
  }

  @Route(
    { put: 'password', access: 'person', answers: SessionView, problems: [422, 429, 503] },
    'Change your own password; all your other sessions end',
  )
  async changePassword(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: PasswordChange }) body: PasswordChange,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const rotated = await this.passwords.change(actor, sessionId, body);
    setSessionCookie(request, reply, rotated.token);
    return toSessionView(rotated);
  }
}
