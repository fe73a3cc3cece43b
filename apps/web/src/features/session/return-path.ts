const HOME = '/';
const WITHOUT_RETURN = new Set(['/sign-in', '/start', '/second-factor']);

/** Where to go after signing in: an address of this app, whatever else the link asked for. */
export function returnPath(to: string | undefined): string {
  const { origin } = window.location;
  if (!to?.startsWith('/') || !URL.canParse(to, origin)) return HOME;
  const address = new URL(to, origin);
  // "//elsewhere" and "/\elsewhere" begin with a slash, too
  if (address.origin !== origin || WITHOUT_RETURN.has(address.pathname)) return HOME;
  return `${address.pathname}${address.search}${address.hash}`;
}
