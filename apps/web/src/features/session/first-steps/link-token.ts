const MARK = '#link_';

let token: string | null = null;

/**
 * The token of a one-time link stands behind the # of its address, which no server and no log sees.
 * It is taken out of the address at once, so that it lies in no history either, and kept in memory.
 */
export function takeLinkToken(): string | null {
  const { hash, pathname, search } = window.location;
  if (hash.startsWith(MARK)) {
    token = hash.slice(1);
    window.history.replaceState(window.history.state, '', `${pathname}${search}`);
  }
  return token;
}

/** After its use. */
export function forgetLinkToken(): void {
  token = null;
}
