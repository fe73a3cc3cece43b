import { PasskeySignIn, SecondStepService, SignInOver } from '@app/auth';
import { Body, Controller, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readPendingCookie, setPendingCookie } from '../http/cookies.js';
import { Route } from '../http/route.js';
import { AnonymousSignIns } from './anonymous-sign-ins.js';
import { answerSecondStep } from './answer-sign-in.js';
import { visitorOf } from './browser.js';
import { PasskeySignInRequest, SecondFactorRequest } from './factors.dto.js';
import { PasskeyRequestOptions } from './passkey-options.dto.js';
import { SessionView } from './session.dto.js';
import { Site } from './site.js';

/** The second half of a sign-in, and the passkey that takes the place of both. */
@ApiTags('session')
@Controller('api/session')
export class SecondStepController {
  constructor(
    private readonly steps: SecondStepService,
    private readonly passkeys: PasskeySignIn,
    private readonly anonymous: AnonymousSignIns,
    private readonly site: Site,
  ) {}

  @Route(
    {
      post: 'second-factor',
      access: 'anyone',
      answers: SessionView,
      problems: [401, 403, 422, 429],
    },
    'Enter the second factor, in the browser where the password was correct',
  )
  async showSecondFactor(
    @Body({ schema: SecondFactorRequest }) body: SecondFactorRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const started = await this.anonymous.counted(request, async () =>
      this.steps.complete(visitorOf(request), halfOf(request), body),
    );
    return answerSecondStep(request, reply, started);
  }

  @Route(
    {
      post: 'second-factor/options',
      access: 'anyone',
      answers: PasskeyRequestOptions,
      problems: [401, 403, 409],
    },
    'Get what a passkey of the person signs as second factor',
  )
  async beginSecondFactorPasskey(@Req() request: FastifyRequest): Promise<PasskeyRequestOptions> {
    return this.anonymous.counted(request, async () =>
      this.steps.passkeyOptions(visitorOf(request), halfOf(request), this.site.of(request)),
    );
  }

  @Route(
    {
      post: 'passkey/options',
      access: 'anyone',
      answers: PasskeyRequestOptions,
      problems: [403, 409, 429],
    },
    'Get what a passkey signs to sign in without a password',
  )
  async beginPasskeySignIn(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PasskeyRequestOptions> {
    const site = this.site.of(request);
    const begun = await this.anonymous.counted(request, () =>
      this.passkeys.begin(visitorOf(request), site),
    );
    setPendingCookie(request, reply, begun);
    return begun.options;
  }

  @Route(
    { post: 'passkey', access: 'anyone', answers: SessionView, problems: [401, 403, 429] },
    'Sign in with a passkey',
  )
  async signInWithPasskey(
    @Body({ schema: PasskeySignInRequest }) { passkey }: PasskeySignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const started = await this.anonymous.counted(request, async () =>
      this.passkeys.complete(visitorOf(request), halfOf(request), passkey),
    );
    return answerSecondStep(request, reply, started);
  }
}

function halfOf(request: FastifyRequest): string {
  const token = readPendingCookie(request);
  if (!token) throw new SignInOver();
  return token;
}
