import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import type { z } from 'zod';
import { EngineNotReachable, EngineRefused } from '../engines/engine.errors.js';
import type { AllowedHosts } from './allowed-hosts.js';
import { parseJson } from './parse-json.js';
import { EngineSilent } from './remote.errors.js';

/** Of an answer that is read whole: the tokens of a text of 8,000,000 characters fit. */
const ANSWER_MAX_BYTES = 128 * 1024 * 1024;
const REFUSAL_MAX_BYTES = 64 * 1024;
const ABSENT = new Set([404, 405, 501]);

export interface ConnectionOptions {
  /** Without the path of an interface: `http://127.0.0.1:8080`. */
  readonly base: URL;
  readonly key: string | null;
  readonly allowed: AllowedHosts;
  /** Without a byte for this long, a request fails. */
  readonly silenceMs: number;
}

/** Makes an error of a refusal, or null where the usual one will do. `body` may quote the text: keep nothing of it. */
export type ReadRefusal = (status: number, body: string) => Error | null;

class NotThere extends Error {}

function absence(status: number): Error | null {
  return ABSENT.has(status) ? new NotThere() : null;
}

interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly onRefusal?: ReadRefusal | undefined;
}

/**
 * HTTP to one server. Every request looks the host up again and connects to the very addresses that
 * were checked; redirects are not followed, and no proxy is asked.
 */
export class EngineConnection {
  constructor(private readonly options: ConnectionOptions) {}

  get host(): string {
    return this.options.base.host;
  }

  async get<T>(path: string, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
    return this.parsed({ method: 'GET', path }, schema, signal);
  }

  /** The answer, or null where the server has nothing at this path. */
  async getIfThere<T>(path: string, schema: z.ZodType<T>, signal: AbortSignal): Promise<T | null> {
    try {
      return await this.parsed({ method: 'GET', path, onRefusal: absence }, schema, signal);
    } catch (error) {
      if (error instanceof NotThere) return null;
      throw error;
    }
  }

  async post<T>(
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
    signal: AbortSignal,
    onRefusal?: ReadRefusal,
  ): Promise<T> {
    return this.parsed({ method: 'POST', path, body, onRefusal }, schema, signal);
  }

  /** Pieces of the answer's text as they arrive. Leaving the loop ends the request. */
  async *stream(
    path: string,
    body: unknown,
    signal: AbortSignal,
    onRefusal?: ReadRefusal,
  ): AsyncGenerator<string> {
    yield* this.pieces({ method: 'POST', path, body, onRefusal }, signal);
  }

  private async parsed<T>(call: Call, schema: z.ZodType<T>, signal: AbortSignal): Promise<T> {
    let text = '';
    for await (const piece of this.pieces(call, signal)) {
      text += piece;
      if (text.length > ANSWER_MAX_BYTES) {
        throw new EngineRefused(this.host, 'gave a larger answer than is accepted');
      }
    }
    const parsed = schema.safeParse(parseJson(text));
    if (!parsed.success) {
      throw new EngineRefused(
        this.host,
        `gave an answer at ${call.path} that cannot be understood`,
      );
    }
    return parsed.data;
  }

  private async *pieces(call: Call, signal: AbortSignal): AsyncGenerator<string> {
    const answer = await this.open(call, signal);
    const decoder = new TextDecoder();
    try {
      for await (const bytes of answer) yield decoder.decode(bytes, { stream: true });
    } catch (error) {
      throw this.failure(error, signal);
    } finally {
      answer.destroy();
    }
    // a body that breaks off is an error by itself; this is for a signal that came with its last byte
    signal.throwIfAborted();
  }

  private async open(call: Call, signal: AbortSignal): Promise<IncomingMessage> {
    signal.throwIfAborted();
    const addresses = await this.options.allowed.addressesOf(this.options.base);
    const answer = await this.send(call, addresses, signal);
    const status = answer.statusCode ?? 0;
    if (status === 200) return answer;
    const body = await readRefusal(answer);
    throw (
      call.onRefusal?.(status, body) ??
      new EngineRefused(this.host, `answered ${status} at ${call.path}`, status)
    );
  }

  private async send(
    { method, path, body }: Call,
    addresses: readonly string[],
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const { base, key, silenceMs } = this.options;
    const content = body === undefined ? null : Buffer.from(JSON.stringify(body));
    const send = base.protocol === 'https:' ? tlsRequest : plainRequest;
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const request = send(
      new URL(path.slice(1), base),
      {
        method,
        // a new connection each time: one that was kept open may be closing just now
        agent: false,
        signal,
        lookup: onlyTo(addresses),
        headers: {
          accept: '*/*',
          ...(key !== null && { authorization: `Bearer ${key}` }),
          ...(content && {
            'content-type': 'application/json',
            'content-length': String(content.length),
          }),
        },
      },
      resolve,
    );
    request.setTimeout(silenceMs, () => request.destroy(new EngineSilent(this.host, silenceMs)));
    request.once('error', (error) => reject(this.failure(error, signal)));
    request.end(content);
    return promise;
  }

  private failure(error: unknown, signal: AbortSignal): unknown {
    if (signal.aborted) return signal.reason;
    if (error instanceof EngineSilent) return error;
    return new EngineNotReachable(this.host, { cause: error });
  }
}

/** The answer to every look-up that the socket makes: what was resolved and checked before. */
function onlyTo(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
  return (_hostname, options, callback) => {
    const [first] = all;
    if (options.all) callback(null, all);
    else if (first) callback(null, first.address, first.family);
    else callback(new Error('There is no address to connect to.'), '', 4);
  };
}

async function readRefusal(answer: IncomingMessage): Promise<string> {
  let body = '';
  try {
    for await (const bytes of answer) {
      body += String(bytes);
      if (body.length > REFUSAL_MAX_BYTES) break;
    }
  } catch {
    // the status is what counts; of the words, those that came
  }
  answer.destroy();
  return body;
}
