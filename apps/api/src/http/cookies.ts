import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const LINK_COOKIE = 'cloister_link';
const SESSION_COOKIE = 'cloister_session';

type ByScheme = Pick<FastifyRequest, 'protocol'>;

/**
 * Over TLS the name begins with `__Host-`: a browser then takes the cookie from this very host only,
 * never from a neighbour under the same domain, and only for all of its paths.
 */
function named(cookie: string, { protocol }: ByScheme): string {
  return protocol === 'https' ? `__Host-${cookie}` : cookie;
}

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return readCookie(request, SESSION_COOKIE);
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
  setCookie(request, reply, { name: SESSION_COOKIE, value: token });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  setCookie(request, reply, { name: SESSION_COOKIE, value: '', maxAge: 0 });
}

export function setLinkCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  session: string,
  expires: Date,
): void {
  setCookie(request, reply, { name: LINK_COOKIE, value: session, expires });
}

export function clearLinkCookie(request: FastifyRequest, reply: FastifyReply): void {
  setCookie(request, reply, { name: LINK_COOKIE, value: '', maxAge: 0 });
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly maxAge?: number;
  readonly expires?: Date;
}

/** Fastify keeps several cookies of one answer apart. */
function setCookie(request: ByScheme, reply: FastifyReply, cookie: Cookie): void {
  const text = stringifySetCookie({
    ...cookie,
    name: named(cookie.name, request),
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
  });
  void reply.header('set-cookie', text);
}

function readCookie(request: FastifyRequest, name: string): string | undefined {
  const { cookie } = request.headers;
  return cookie ? parseCookie(cookie)[named(name, request)] : undefined;
}
