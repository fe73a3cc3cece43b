import type { ProxyOptions } from 'vite';

/** Vite gives the page one value for as long as it runs; the api puts a fresh one in its place for each answer. */
export const CSP_NONCE = '__CSP_NONCE__';
/** What the api answers itself; every other address is the app's. */
export const OF_API = /^\/(api|fhir|v1|livez|readyz)(?=[/?]|$)/;

/**
 * Sends to the api what it answers. The host stays that of the page: the api compares it with the origin of a request,
 * and passkeys belong to it.
 */
export function proxyTo(api: string): Record<string, ProxyOptions> {
  return { [OF_API.source]: { target: api, changeOrigin: false, secure: false } };
}
