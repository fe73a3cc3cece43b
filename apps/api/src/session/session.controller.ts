import { PasswordChangesService, SessionsService, SignInService } from '@app/auth';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  Put,
  Req,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { clearSessionCookie, setSessionCookie } from '../http/cookies.js';
import { CurrentSession } from '../http/current-session.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Get()
  @Access('person')
  @ApiOperation({ summary: 'Read who is signed in, and the token for changes' })
  @ApiOkResponse({ standardSchema: SessionView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: SessionView })
  async getSession(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
  ): Promise<SessionView> {
    return toSessionView(await this.sessions.get(actor, sessionId));
  }

  @Post()
  @Access('anyone')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sign in; 202 if a second factor is required, and its cookie is valid only for that',
  })
  @ApiOkResponse({ standardSchema: SessionView })
  @ApiAcceptedResponse({ standardSchema: PendingSignInView })
  @ApiProblems(400, 401, 403, 429, 503)
  @SerializeOptions({ schema: SignInView })
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

  @Delete()
  @Access('person')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  @ApiNoContentResponse()
  @ApiProblems(401, 403)
  async signOut(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.end(actor, sessionId);
    clearSessionCookie(request, reply);
  }

  @Put('password')
  @Access('person')
  @ApiOperation({ summary: 'Change your own password; all your other sessions end' })
  @ApiOkResponse({ standardSchema: SessionView })
  @ApiProblems(400, 401, 403, 422, 429, 503)
  @SerializeOptions({ schema: SessionView })
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
