import {
  type BegunSignOn,
  type EndedSignOn,
  SignInOver,
  SignOnConfirmations,
  SignOnService,
} from '@app/auth';
import { type Actor, DomainError } from '@app/platform';
import { Body, Controller, Get, HttpCode, Post, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import {
  clearSignOnCookie,
  readSignOnCookie,
  setSessionCookie,
  setSignOnCookie,
} from '../http/cookies.js';
import { CurrentSession } from '../http/current-session.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { AnonymousSignIns } from './anonymous-sign-ins.js';
import { visitorOf } from './browser.js';
import { SignOnConfirmationRequest, SignOnRequest, SignOnView } from './sign-on.dto.js';

const SEE_OTHER = 303;

/** Single sign-on: the browser goes to the provider of the house, and comes back. */
@ApiTags('session')
@Controller('api/session/sign-on')
export class SignOnController {
  constructor(
    private readonly signOns: SignOnService,
    private readonly confirmations: SignOnConfirmations,
    private readonly anonymous: AnonymousSignIns,
  ) {}

  @Post()
  @Access('anyone')
  @HttpCode(200)
  @ApiOperation({ summary: 'Start signing in at the provider of the organization' })
  @ApiOkResponse({ standardSchema: SignOnView })
  @ApiProblems(400, 403, 409, 429, 503)
  @SerializeOptions({ schema: SignOnView })
  async beginSignOn(
    @Body({ schema: SignOnRequest }) { returnTo }: SignOnRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignOnView> {
    const begun = await this.anonymous.counted(request, () =>
      this.signOns.begin(visitorOf(request), returnTo),
    );
    return leave(request, reply, begun);
  }

  @Post('confirmation')
  @Access('person')
  @HttpCode(200)
  @ApiOperation({ summary: 'Start renewed proof of identity at the provider' })
  @ApiOkResponse({ standardSchema: SignOnView })
  @ApiProblems(400, 401, 403, 409, 503)
  @SerializeOptions({ schema: SignOnView })
  async beginSignOnConfirmation(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Body({ schema: SignOnConfirmationRequest }) body: SignOnConfirmationRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignOnView> {
    const { returnTo, signs = null } = body;
    return leave(
      request,
      reply,
      await this.confirmations.begin(actor, sessionId, { signs, returnTo }),
    );
  }

  /** A browser has no use for a problem: whatever came of it is told by a page. */
  @Get('callback')
  @Access('anyone')
  @ApiExcludeEndpoint()
  async endSignOn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    clearSignOnCookie(request, reply);
    await reply.redirect(await this.pageAfter(request, reply), SEE_OTHER);
  }

  private async pageAfter(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    try {
      const ended = await this.anonymous.counted(request, async () => {
        const token = readSignOnCookie(request);
        if (!token) throw new SignInOver();
        const search = request.url.replace(/^[^?]*/, '');
        return this.signOns.end(visitorOf(request), token, search);
      });
      if ('refused' in ended) this.anonymous.count(request, ended.refused);
      if ('session' in ended) setSessionCookie(request, reply, ended.session.token);
      return pageOf(ended);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return signInPage(error);
    }
  }
}

function leave(request: FastifyRequest, reply: FastifyReply, begun: BegunSignOn): SignOnView {
  setSignOnCookie(request, reply, begun);
  return { url: begun.url };
}

function pageOf(ended: EndedSignOn): string {
  if ('session' in ended) return ended.returnTo;
  if ('refused' in ended && ended.purpose === 'sign-in') return signInPage(ended.refused);
  const [page = '/'] = ended.returnTo.split('#');
  // behind #, which no browser sends and no proxy logs
  return 'confirmation' in ended
    ? `${page}#sign-on=${ended.confirmation}`
    : `${page}#sign-on-problem=${wordOf(ended.refused)}`;
}

function signInPage(error: DomainError): string {
  return `/sign-in?problem=${wordOf(error)}`;
}

function wordOf({ code, reason }: DomainError): string {
  return reason ? `${code}-${reason}` : code;
}
