import { existsSync } from 'node:fs';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { OperatorSecret } from '@app/platform';
import { CommandError } from '../command-error.js';
import { errorCode } from '../describe-failure.js';

interface SocketConnection {
  readonly kind: 'socket';
  /** The operator's socket in the data folder. */
  readonly path: string;
  /** Holds what the service asks of the operator. It is read for each request: a restart changes it. */
  readonly secretFile: string;
  /** Short name of the organization that is acted in; the first one if left out. */
  readonly tenant?: string | undefined;
}

/** How the running service is reached. */
export type Connection =
  | SocketConnection
  | { readonly kind: 'network'; readonly url: string; readonly apiKey: string }
  /** As a person, who has signed in for it. */
  | {
      readonly kind: 'session';
      readonly url: string;
      readonly cookie: string;
      readonly csrfToken: string;
    };

const NOT_RUNNING =
  'Cloister is not running in this data folder. Start it (npm start, or cloister up), choose another folder with CLOISTER_DATA, or add --embedded if the command supports it.';

// Statuses that never carry a body; Response refuses one for them.
const WITHOUT_BODY = new Set([101, 103, 204, 205, 304]);

export function baseUrl(connection: Connection): string {
  return connection.kind === 'socket'
    ? 'http://cloister.local'
    : connection.url.replace(/\/+$/, '');
}

/** A `fetch` that reaches the service and says who asks. Bodies are streamed both ways. */
export function serviceFetch(connection: Connection): typeof fetch {
  return async (input, init) => {
    // the type of Node's fetch does not know that a streamed body needs `duplex`
    const request = new Request(input, init);
    for (const [name, value] of Object.entries(identity(connection)))
      request.headers.set(name, value);
    return await exchange(connection, request);
  };
}

async function exchange(connection: Connection, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const options: RequestOptions = {
    method: request.method,
    headers: Object.fromEntries(request.headers),
    signal: request.signal,
    ...(connection.kind === 'socket' && { socketPath: connection.path }),
  };
  const outgoing = send(url, options);
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.on('error', (error) => reject(translate(connection, error)));
  });
  answered.catch(() => undefined); // awaited below
  if (request.body) {
    // a refusal may arrive, and the connection close, before everything has been sent
    pipeline(Readable.fromWeb(request.body), outgoing).catch(() => undefined);
  } else {
    outgoing.end();
  }
  return toResponse(await answered);
}

function toResponse(answer: IncomingMessage): Response {
  const status = answer.statusCode ?? 502;
  const headers = new Headers();
  for (const [name, values] of Object.entries(answer.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  if (WITHOUT_BODY.has(status)) {
    answer.resume();
    return new Response(null, { status, headers });
  }
  return new Response(ReadableStream.from(answer), { status, headers });
}

function identity(connection: Connection): Readonly<Record<string, string>> {
  switch (connection.kind) {
    case 'socket':
      return {
        authorization: operatorAuthorization(connection),
        ...(connection.tenant !== undefined && { 'x-cloister-tenant': connection.tenant }),
      };
    case 'network':
      return { authorization: `Bearer ${connection.apiKey}` };
    case 'session':
      // no page of another site can send these three together
      return {
        'sec-fetch-site': 'same-origin',
        'x-csrf-token': connection.csrfToken,
        cookie: connection.cookie,
      };
  }
}

function operatorAuthorization({ path, secretFile }: SocketConnection): string {
  try {
    return OperatorSecret.authorization(secretFile);
  } catch (error) {
    const code = errorCode(error) ?? 'unknown';
    if (code === 'EACCES' || code === 'EPERM') {
      throw new CommandError(
        `Only root and the user that runs Cloister may read ${secretFile}. Run the command as one of them, or use CLOISTER_URL with CLOISTER_API_KEY.`,
        1,
        { cause: error },
      );
    }
    if (code !== 'ENOENT') {
      throw new CommandError(`${secretFile} cannot be read (${code}).`, 1, { cause: error });
    }
    if (existsSync(path)) {
      throw new CommandError(
        `${secretFile} is missing. Without it, the service does not accept you as its operator. Restart Cloister: each start creates the file again.`,
        1,
        { cause: error },
      );
    }
    throw new ServiceUnreachable(NOT_RUNNING, 1, { cause: error });
  }
}

/** The service gives no answer: it does not run, or was lost under way. */
export class ServiceUnreachable extends CommandError {}

function translate(connection: Connection, error: Error): Error {
  if (error.name === 'AbortError') return error;
  return new ServiceUnreachable(explain(connection, errorCode(error) ?? error.name), 1, {
    cause: error,
  });
}

function explain(connection: Connection, code: string): string {
  if (connection.kind !== 'socket') {
    return `No answer from ${baseUrl(connection)} (${code}). Check that the service is running and that CLOISTER_URL is correct.`;
  }
  switch (code) {
    case 'ENOENT':
    case 'ECONNREFUSED':
      return NOT_RUNNING;
    case 'EACCES':
      return `${connection.path} belongs to another user. Run the command as the user who started Cloister, or use CLOISTER_URL with CLOISTER_API_KEY.`;
    default:
      return `The connection to Cloister was lost (${code}). Try again.`;
  }
}
