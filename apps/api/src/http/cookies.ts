import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const LINK_COOKIE = 'cloister_link';
const LINK_PATH = '/api/start';
const SESSION_COOKIE = 'cloister_session';

type ByScheme = Pick<FastifyRequest, 'protocol'>;

/**
 * Over TLS the name begins with `__Host-`: a browser then takes the cookie from this very host only,
 * never from a neighbour under the same domain.
 */
function sessionCookieName({ protocol }: ByScheme): string {
  return protocol === 'https' ? `__Host-${SESSION_COOKIE}` : SESSION_COOKIE;
}

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return readCookie(request, sessionCookieName(request));
}

export function readLinkCookie(request: FastifyRequest): string | undefined {
  return readCookie(request, LINK_COOKIE);
}

/** Without an age: closing the browser forgets it, which is what a shared workstation wants. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void {
  setCookie(request, reply, { name: sessionCookieName(request), value: token, path: '/' });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  setCookie(request, reply, { name: sessionCookieName(request), value: '', path: '/', maxAge: 0 });
}

export function setLinkCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  session: string,
  expires: Date,
): void {
  setCookie(request, reply, { name: LINK_COOKIE, value: session, path: LINK_PATH, expires });
}

export function clearLinkCookie(request: FastifyRequest, reply: FastifyReply): void {
  setCookie(request, reply, { name: LINK_COOKIE, value: '', path: LINK_PATH, maxAge: 0 });
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly maxAge?: number;
  readonly expires?: Date;
}

/** Fastify keeps several cookies of one answer apart. */
function setCookie({ protocol }: ByScheme, reply: FastifyReply, cookie: Cookie): void {
  const text = stringifySetCookie({
    ...cookie,
    httpOnly: true,
    sameSite: 'strict',
    secure: protocol === 'https',
  });
  void reply.header('set-cookie', text);
}

function readCookie({ headers }: FastifyRequest, name: string): string | undefined {
  return headers.cookie ? parseCookie(headers.cookie)[name] : undefined;
}
