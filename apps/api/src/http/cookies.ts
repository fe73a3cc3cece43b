import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const LINK_COOKIE = 'cloister_link';
const SESSION_COOKIE = 'cloister_session';
/** Of a sign-in of which the other half is missing; nothing but that half reads it. */
const HALF_COOKIE = 'cloister_half';
/** Of a browser that is at the provider of single sign-on; it proves nothing but that it left from here. */
const SIGN_ON_COOKIE = 'cloister_sign_on';

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

export function readPendingCookie(request: FastifyRequest): string | undefined {
  return readCookie(request, HALF_COOKIE);
}

export function setPendingCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, expiresAt }: { readonly token: string; readonly expiresAt: Date },
): void {
  setCookie(request, reply, { name: HALF_COOKIE, value: token, expires: expiresAt });
}

export function clearPendingCookie(request: FastifyRequest, reply: FastifyReply): void {
  setCookie(request, reply, { name: HALF_COOKIE, value: '', maxAge: 0 });
}

export function readSignOnCookie(request: FastifyRequest): string | undefined {
  return readCookie(request, SIGN_ON_COOKIE);
}

/** Comes back with the provider's redirect, which a strict cookie would not: another site begins that. */
export function setSignOnCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, expiresAt }: { readonly token: string; readonly expiresAt: Date },
): void {
  const cookie = { name: SIGN_ON_COOKIE, value: token, expires: expiresAt };
  setCookie(request, reply, { ...cookie, sameSite: 'lax' });
}

export function clearSignOnCookie(request: FastifyRequest, reply: FastifyReply): void {
  setCookie(request, reply, { name: SIGN_ON_COOKIE, value: '', maxAge: 0, sameSite: 'lax' });
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
  /** @default 'strict' */
  readonly sameSite?: 'lax';
}

/** Fastify keeps several cookies of one answer apart. */
function setCookie(request: ByScheme, reply: FastifyReply, cookie: Cookie): void {
  const text = stringifySetCookie({
    sameSite: 'strict',
    ...cookie,
    name: named(cookie.name, request),
    path: '/',
    httpOnly: true,
    secure: request.protocol === 'https',
  });
  void reply.header('set-cookie', text);
}

function readCookie(request: FastifyRequest, name: string): string | undefined {
  const { cookie } = request.headers;
  return cookie ? parseCookie(cookie)[named(name, request)] : undefined;
}
