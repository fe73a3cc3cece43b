import { type PendingSignIn, isPendingSignIn, type StartedSession } from '@app/auth';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearPendingCookie, setPendingCookie, setSessionCookie } from '../http/cookies.js';
import { toPendingSignInView, type SignInView } from './factors.dto.js';
import { type SessionView, toSessionView } from './session.dto.js';

const ACCEPTED = 202;

/** A session with its cookie, or the half of one with another that opens nothing. */
export function answerSignIn(
  request: FastifyRequest,
  reply: FastifyReply,
  started: StartedSession | PendingSignIn,
): SignInView {
  if (!isPendingSignIn(started)) {
    setSessionCookie(request, reply, started.token);
    return toSessionView(started);
  }
  setPendingCookie(request, reply, started);
  void reply.status(ACCEPTED);
  return toPendingSignInView(started);
}

/** The other half is there: the cookie of the first is dead. */
export function answerSecondStep(
  request: FastifyRequest,
  reply: FastifyReply,
  started: StartedSession,
): SessionView {
  clearPendingCookie(request, reply);
  setSessionCookie(request, reply, started.token);
  return toSessionView(started);
}
