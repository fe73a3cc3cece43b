import type { Visitor } from '@app/auth';
import Bowser from 'bowser';
import type { FastifyRequest } from 'fastify';

const USER_AGENT_MAX = 400;
const NAME_MAX = 80;

/** Who comes with a request, before anybody knows who it is. */
export function visitorOf(request: FastifyRequest): Visitor {
  return {
    // a Unix socket has no address
    address: request.operatorPeer ? 'operator socket' : request.ip,
    browser: browserOf(request.headers['user-agent']),
    sessionId: request.sessionId,
  };
}

/** "Firefox on Linux": enough for a person to know their own session again, and no more is kept. */
function browserOf(userAgent: string | undefined): string | null {
  if (!userAgent) return null;
  const { browser, os } = Bowser.parse(userAgent.slice(0, USER_AGENT_MAX));
  const name = [browser.name, os.name].filter(Boolean).join(' on ');
  return name.slice(0, NAME_MAX) || null;
}
