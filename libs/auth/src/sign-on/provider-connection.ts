import { readFileSync } from 'node:fs';
import { ConfigError, type SignOnSettings } from '@app/platform';
import type { CustomFetch } from 'openid-client';
import { Agent, request } from 'undici';
import { SignOnUnavailable } from './sign-on.errors.js';

/** For one call of the provider; somebody stands before a page and waits. */
export const PROVIDER_TIMEOUT_SECONDS = 10;
const ANSWER_MAX_BYTES = 1024 * 1024;
const SERVER_FAULT = 500;

/**
 * How the provider is asked: at the issuer's host and those that are listed beside it, whatever
 * addresses its own description names; with a deadline, and without redirects.
 */
export function connectProvider({
  issuer,
  allowedHosts,
  caFile,
}: Pick<SignOnSettings, 'issuer' | 'allowedHosts' | 'caFile'>): CustomFetch {
  const hosts = new Set([new URL(issuer).host, ...allowedHosts.map((host) => host.toLowerCase())]);
  const agent = new Agent({
    maxResponseSize: ANSWER_MAX_BYTES,
    connect: {
      timeout: PROVIDER_TIMEOUT_SECONDS * 1000,
      ...(caFile !== null && { ca: readCertificates(caFile) }),
    },
  });
  return async (url, { method, headers, body, signal }) => {
    const { host } = new URL(url);
    if (!hosts.has(host)) {
      throw new SignOnUnavailable({
        cause: new Error(`the provider names the host ${host}, which the configuration does not`),
      });
    }
    const deadline = AbortSignal.timeout(PROVIDER_TIMEOUT_SECONDS * 1000);
    try {
      const answer = await request(url, {
        method: method === 'POST' ? 'POST' : 'GET',
        headers,
        body: body === undefined || body === null ? null : await new Response(body).text(),
        dispatcher: agent,
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      });
      const text = await answer.body.text();
      if (answer.statusCode >= SERVER_FAULT) throw new Error(`answered ${answer.statusCode}`);
      return new Response(text, {
        status: answer.statusCode,
        headers: { 'content-type': String(answer.headers['content-type'] ?? '') },
      });
    } catch (cause) {
      throw new SignOnUnavailable({ cause });
    }
  };
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigError(
      'The configuration cannot be used:\n  CLOISTER_OIDC_CA_FILE: the file cannot be read.',
      { cause },
    );
  }
}
