import { readFileSync } from 'node:fs';
import { Agent, request } from 'undici';
import type { TlsFiles } from '../syslog/send-syslog.js';
import { StoreUnreachable } from './store.errors.js';

const ANSWER_MAX_BYTES = 1024 * 1024;

export interface StoreRequest {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly headers: Record<string, string>;
  readonly body?: string;
}

export interface StoreAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** With the files as they are now. Without a `caFile` the authorities of the system are trusted. */
export function storeAgent(caFile: string | null, client: TlsFiles['client'] = null): Agent {
  return new Agent({
    maxResponseSize: ANSWER_MAX_BYTES,
    connect: {
      ...(caFile !== null && { ca: readFileSync(caFile, 'utf8') }),
      ...(client !== null && {
        cert: readFileSync(client.certFile, 'utf8'),
        key: readFileSync(client.keyFile, 'utf8'),
      }),
    },
  });
}

/** Asks one store, without redirects. */
export async function askStore(
  agent: Agent,
  url: string,
  { method, headers, body }: StoreRequest,
  signal: AbortSignal,
): Promise<StoreAnswer> {
  try {
    const answer = await request(url, {
      method,
      headers,
      dispatcher: agent,
      signal,
      body: body ?? null,
    });
    const contentType = String(answer.headers['content-type'] ?? '');
    return { status: answer.statusCode, contentType, text: await answer.body.text() };
  } catch (cause) {
    throw new StoreUnreachable('no-answer', { cause });
  }
}
