import type { Config } from '@app/platform';
import { z } from 'zod';
import { CommandError } from '../command-error.js';
import { passwordFrom } from '../summarize/password-file.js';
import { operatorConnection } from './connection.js';
import { baseUrl, type Connection, serviceFetch } from './http-client.js';
import { refusal } from './problem.js';
import { serviceAddress } from './service-address.js';

/** Who acts, where the act is one that a person answers for. */
export interface GivenSignIn {
  readonly as: string;
  readonly passwordFile: string;
  /** Of an authenticator app. */
  readonly code?: string;
}

const Session = z.object({ csrfToken: z.string() });

/** Does something as a person, in a session that ends with it. */
export async function signedIn<T>(
  env: NodeJS.ProcessEnv,
  config: Config,
  given: GivenSignIn,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const url = env['CLOISTER_URL'] ?? serviceAddress(operatorConnection(config), config);
  const connection = await begin(url, given, env['CLOISTER_TENANT']);
  try {
    return await work(connection);
  } finally {
    await send(connection, '/api/session', { method: 'DELETE' });
  }
}

async function begin(
  url: string,
  { as, passwordFile, code }: GivenSignIn,
  organization: string | undefined,
): Promise<Connection> {
  const nobody = { kind: 'session', url, cookie: '', csrfToken: '' } as const;
  const password = passwordFrom(passwordFile);
  const body = { loginName: as, password, ...(organization !== undefined && { organization }) };
  const first = await post(nobody, '/api/session', body);
  if (first.status !== 202) return connectionOf(url, first);
  const half = { ...nobody, cookie: cookiesOf(first) };
  await first.body?.cancel();
  if (code === undefined) {
    throw new CommandError(
      `${as} uses a second factor. Enter the six digits from the authenticator app with --code; for a passkey, use the API.`,
    );
  }
  return connectionOf(url, await post(half, '/api/session/second-factor', { code }));
}

async function connectionOf(url: string, answer: Response): Promise<Connection> {
  const { csrfToken } = Session.parse(await answer.json());
  return { kind: 'session', url, cookie: cookiesOf(answer), csrfToken };
}

function cookiesOf({ headers }: Response): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');
}

async function post(connection: Connection, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return send(connection, path, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function send(connection: Connection, path: string, init: RequestInit): Promise<Response> {
  const response = await serviceFetch(connection)(`${baseUrl(connection)}${path}`, init);
  if (response.ok) return response;
  throw refusal(await response.json().catch(() => undefined), response);
}
