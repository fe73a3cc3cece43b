import { parseCookie } from 'cookie';

export const LINK_COOKIE = 'cloister_link';

export function readCookie(header: string | undefined, name: string): string | undefined {
  return header ? parseCookie(header)[name] : undefined;
}
