import {
  type BegunSignOn,
  type EndedSignOn,
  SignInOver,
  SignOnConfirmations,
  SignOnService,
} from '@app/auth';
import { type Actor, DomainError } from '@app/platform';
import { Body, Controller, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import {
  clearSignOnCookie,
  readSignOnCookie,
  setSessionCookie,
  setSignOnCookie,
} from '../http/cookies.js';
import { CurrentSession } from '../http/current-session.js';
import { Route, UnlistedRoute } from '../http/route.js';
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

  @Route(
    { post: '', access: 'anyone', answers: SignOnView, problems: [403, 409, 429, 503] },
    'Start signing in at the provider of the organization',
  )
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

  @Route(
    { post: 'confirmation', access: 'person', answers: SignOnView, problems: [409, 503] },
    'Start renewed proof of identity at the provider',
  )
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
  @UnlistedRoute({ get: 'callback', access: 'anyone' })
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
