import { PersonRegistration, type Role } from '@app/auth';
import { operatorActor } from '@app/platform';
import { z } from 'zod';
import type { TestService } from './service.js';

/** Long enough, and nobody's name. */
export const PASSWORD = 'lantern orchard velvet 47';

const Session = z.object({ csrfToken: z.string(), person: z.object({ id: z.uuid() }) });

export interface SignedInPerson {
  readonly id: string;
  readonly loginName: string;
  /** The value of the Cookie header. */
  readonly cookie: string;
  readonly csrfToken: string;
  /** All headers that a page of the service sends: good for reading and for changing. */
  readonly headers: Readonly<Record<string, string>>;
  /** Calls the api as this person's browser does. */
  call(path: string, init?: RequestInit): Promise<Response>;
}

let people = 0;

/**
 * A person, made at the machine's shell, with a password who has just signed in through the one-time link, as a browser would.
 * Sees the default compartment, as the service's first client does.
 *
 *     const anna = await signedInPerson(service);
 *     const response = await anna.call('/api/documents');
 *     await anna.call(`/api/uploads/${id}`, { method: 'DELETE' });
 *     await fetch(`${service.url}/api/events`, { headers: anna.headers }); // or by hand
 */
export async function signedInPerson(
  service: TestService,
  given: { readonly loginName?: string; readonly roles?: readonly Role[] } = {},
): Promise<SignedInPerson> {
  people += 1;
  const loginName = given.loginName ?? `person-${people}`;
  const { link } = await service
    .get(PersonRegistration)
    .add(operatorActor('test', service.tenantId), {
      loginName,
      displayName: `Person ${people}`,
      roles: given.roles ?? ['author', 'reviewer'],
    });
  return openFirstLink(service, loginName, link);
}

/** Whoever has the one-time link of a new account chooses the password, and is signed in. */
export async function openFirstLink(
  service: TestService,
  loginName: string,
  token: string,
): Promise<SignedInPerson> {
  const opened = await postFromPage(service, '/api/start/link', { token });
  const cookie = cookieOf(opened, 'cloister_link');
  const response = await postFromPage(
    service,
    '/api/start/password',
    { password: PASSWORD },
    { cookie },
  );
  return browserOf(service, loginName, response);
}

/** The browser that a session was just given to. */
export async function browserOf(
  service: Pick<TestService, 'url'>,
  loginName: string,
  response: Response,
): Promise<SignedInPerson> {
  if (!response.ok) throw new Error(`no session: ${response.status} ${await response.text()}`);
  const { csrfToken, person } = Session.parse(await response.json());
  const cookie = cookieOf(response, 'cloister_session');
  const headers = { cookie, 'x-csrf-token': csrfToken, 'sec-fetch-site': 'same-origin' };
  return {
    id: person.id,
    loginName,
    cookie,
    csrfToken,
    headers,
    call: (path, init = {}) =>
      fetch(`${service.url}${path}`, {
        ...init,
        headers: { ...headers, ...Object.fromEntries(new Headers(init.headers)) },
      }),
  };
}

/** As a page of the service posts JSON: from its own origin. */
export function postFromPage(
  service: Pick<TestService, 'url'>,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${service.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
    body: JSON.stringify(body),
  });
}

/** `name=value`, as it is sent back. */
export function cookieOf(response: Response, name: string): string {
  const found = response.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`));
  if (!found) throw new Error(`the answer ${response.status} sets no cookie ${name}`);
  return found.split(';', 1)[0] ?? '';
}
