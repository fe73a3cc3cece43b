import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PersonRemoval, Reauthentication, RightsChangesService, SessionsService } from '@app/auth';
import { type Actor, ConfigError, operatorActor } from '@app/platform';
import {
  ProviderBrowser,
  startIdentityProvider,
  type TestAccount,
  type TestIdentityProvider,
} from '../support/identity-provider.js';
import {
  browserOf,
  cookieOf,
  PASSWORD,
  postFromPage,
  type SignedInPerson,
  signedInPerson,
} from '../support/people.js';
import { NOTE, send, summarize, untilState, upload } from '../support/rest.js';
import { answerOmissions, ask, claim, sign, type SigningPreviewView } from '../support/review.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { entries, rows } from './admin.js';
import { problemOf } from './problem.js';

const PUBLIC_URL = 'https://cloister.example';
const SIGNS = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const ROLES = { clinicians: ['author', 'reviewer'], auditors: ['auditor'] };

let folder: string;
let provider: TestIdentityProvider;
let service: TestService;
let accounts = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-sign-on-'));
  provider = await startIdentityProvider(PUBLIC_URL);
  service = await startService(await settings(provider));
});
afterEach(() => {
  provider.authenticatedSecondsAgo = 0;
  provider.claim = null;
});
afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function settings(of: TestIdentityProvider, mode = 0o600): Promise<NodeJS.ProcessEnv> {
  const file = join(folder, `secret-${mode}`);
  await writeFile(file, `${of.clientSecret}\n`);
  await chmod(file, mode);
  return {
    CLOISTER_PUBLIC_URL: PUBLIC_URL,
    CLOISTER_OIDC_ISSUER: of.issuer,
    CLOISTER_OIDC_CLIENT_ID: of.clientId,
    CLOISTER_OIDC_CLIENT_SECRET_FILE: file,
    CLOISTER_OIDC_SCOPES: 'openid profile groups',
    CLOISTER_OIDC_ROLES: JSON.stringify(ROLES),
  };
}

/** Somebody whom the provider knows; the subject. */
function account(given: TestAccount = {}): string {
  accounts += 1;
  const subject = `subject-${accounts}`;
  provider.accounts.set(subject, {
    name: `Dr. Ada ${accounts}`,
    preferred_username: `ada-${accounts}`,
    groups: ['clinicians'],
    ...given,
  });
  return subject;
}

interface Begun {
  readonly url: string;
  readonly cookie: string;
}

async function begin(body: object = {}, api = service): Promise<Begun> {
  return begunBy(await postFromPage(api, '/api/session/sign-on', body));
}

async function begunBy(answer: Response): Promise<Begun> {
  expect(answer.status).toBe(200);
  const { url } = z.object({ url: z.string() }).parse(await answer.json());
  return { url, cookie: cookieOf(answer, 'cloister_sign_on') };
}

/** What the service answers when the browser is sent back. */
function back(location: string, cookie: string, api = service): Promise<Response> {
  expect(location.startsWith(`${PUBLIC_URL}/api/session/sign-on/callback?`)).toBe(true);
  return fetch(location.replace(PUBLIC_URL, api.url), { redirect: 'manual', headers: { cookie } });
}

async function cameBack(
  subject: string,
  browser = new ProviderBrowser(provider),
): Promise<Response> {
  const { url, cookie } = await begin();
  return back(await browser.visit(url, subject), cookie);
}

/** The page's own request, with the session that an answer began. */
async function signedOn(subject: string): Promise<SignedInPerson> {
  const answer = await cameBack(subject);
  expect(answer.headers.get('location')).toBe('/');
  const cookie = cookieOf(answer, 'cloister_session');
  const session = await fetch(`${service.url}/api/session`, { headers: { cookie } });
  const again = new Response(await session.text(), { headers: { 'set-cookie': cookie } });
  return browserOf(service, subject, again);
}

const Session = z.object({
  person: z.object({
    id: z.uuid(),
    loginName: z.string(),
    displayName: z.string(),
    roles: z.array(z.string()),
  }),
  signOn: z.object({ endUrl: z.string().nullable() }).nullable(),
});
const sessionOf = async ({ call }: SignedInPerson) =>
  Session.parse(await (await call('/api/session')).json());

const problemIn = (answer: Response): string | null =>
  new URL(answer.headers.get('location') ?? '', service.url).searchParams.get('problem');

describe('signing in at the provider of the house', () => {
  it('makes a person of issuer and subject, with the roles of the groups, and knows them again', async () => {
    const subject = account({ groups: ['clinicians', 'everybody', 'auditors'] });
    const first = await signedOn(subject);
    const { person, signOn: how } = await sessionOf(first);
    expect(person).toMatchObject({
      loginName: `ada-${accounts}`,
      displayName: `Dr. Ada ${accounts}`,
      roles: ['auditor', 'author', 'reviewer'],
    });
    expect(how).not.toBeNull();
    expect(await sessionOf(await signedOn(subject))).toMatchObject({ person: { id: person.id } });
    const [session] = await rows<{ authenticated_by: string }>(
      service,
      'select authenticated_by from session where person_id = $1',
      [person.id],
    );
    expect(session?.authenticated_by).toBe('oidc');
    const sealed = await rows<{ row: string }>(
      service,
      `select sign_on_identity::text || encode(identity_sealed, 'escape') as row
       from sign_on_identity`,
    );
    expect(sealed.filter(({ row }) => row.includes(subject))).toEqual([]);
    for (const action of ['person.created', 'session.started']) {
      const made = await entries(service, action);
      expect(made.map(({ canonical }) => String(canonical)).join()).toContain(person.id);
    }
  });

  it('leads back to the page that was asked for, and to none elsewhere', async () => {
    const { url, cookie } = await begin({ returnTo: '/documents?state=rejected' });
    const answer = await back(await new ProviderBrowser(provider).visit(url, account()), cookie);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/documents?state=rejected');
    for (const returnTo of ['//evil.example', '/\\evil.example', 'https://evil.example', 'x']) {
      const refused = await postFromPage(service, '/api/session/sign-on', { returnTo });
      expect(refused.status).toBe(400);
    }
  });

  it('gives the roles of the groups anew each time, whatever was set here', async () => {
    const subject = account();
    const person = await signedOn(subject);
    provider.accounts.set(subject, { groups: 'auditors' });
    expect((await sessionOf(await signedOn(subject))).person.roles).toEqual(['auditor']);
    expect((await sessionOf(person)).person.roles).toEqual(['auditor']);
    const changes = await entries(service, 'rights.changed');
    expect(String(changes.at(-1)?.canonical)).toContain('"after":"auditor"');
  });

  it('matches nobody by name or address', async () => {
    const local = await signedInPerson(service, { loginName: 'same.name' });
    const subject = account({ preferred_username: 'same.name', email: 'same.name' });
    const { person } = await sessionOf(await signedOn(subject));
    expect(person.id).not.toBe(local.id);
    expect(person.loginName).toBe('same.name-2');
  });

  it('keeps the roles of a name that looks like another’s waiting, whatever the groups say', async () => {
    await signedOn(account({ name: 'Dr. Grete Holm' }));
    const subject = account({ name: 'Dr. Gr\u0435te Holm' });
    const twin = await signedOn(subject);
    expect((await sessionOf(twin)).person.roles).toEqual([]);
    expect((await twin.call('/api/documents')).status).toBe(403);
    // nor do other groups, or another sign-in, give them
    provider.accounts.set(subject, { groups: ['auditors'] });
    expect((await sessionOf(await signedOn(subject))).person.roles).toEqual([]);
    const waiting = await rows<{ id: string; wanted: unknown }>(
      service,
      `select id, wanted from rights_change where person_id = $1 and state = 'pending'`,
      [twin.id],
    );
    expect(waiting).toMatchObject([{ wanted: { roles: ['auditor'] } }]);
    const operator = operatorActor('test', service.tenantId);
    await service.get(RightsChangesService).confirm(operator, waiting[0]?.id ?? '');
    expect((await sessionOf(twin)).person.roles).toEqual(['auditor']);
    provider.accounts.set(subject, { groups: ['clinicians'] });
    expect((await sessionOf(await signedOn(subject))).person.roles).toEqual(['author', 'reviewer']);
  });

  it('gives nothing again to a name that an administrator cancelled', async () => {
    await signedOn(account({ name: 'Dr. Ole Juhl' }));
    const subject = account({ name: 'Dr. 0le Juhl' });
    const twin = await signedOn(subject);
    const [change] = await rows<{ id: string }>(
      service,
      'select id from rights_change where person_id = $1',
      [twin.id],
    );
    const operator = operatorActor('test', service.tenantId);
    await service.get(RightsChangesService).cancel(operator, change?.id ?? '');
    expect((await sessionOf(await signedOn(subject))).person.roles).toEqual([]);
    const left = `select from rights_change where person_id = $1 and state = 'pending'`;
    expect(await rows(service, left, [twin.id])).toEqual([]);
  });

  it('lets nobody in whose groups have no role: told, on record, and without an account', async () => {
    const subject = account({ groups: ['everybody'] });
    const people = () => rows(service, 'select from person');
    const before = (await people()).length;
    const answer = await cameBack(subject);
    expect(problemIn(answer)).toBe('sign-on-no-role');
    expect(answer.headers.getSetCookie().join()).not.toContain('cloister_session=');
    expect(await people()).toHaveLength(before);
    const refused = (await entries(service, 'session.refused')).at(-1);
    expect(refused).toMatchObject({ outcome: 'refused' });
    expect(String(refused?.canonical)).toContain('sign-on-no-role');
    expect(String(refused?.canonical)).not.toContain(subject);
  });

  it.each([{ groups: [] }, { groups: ['everybody'] }, {}])(
    'takes roles and sessions of whom it knows and no longer gives a role (%j)',
    async (left) => {
      const subject = account();
      const person = await signedOn(subject);
      provider.accounts.set(subject, left);
      expect(problemIn(await cameBack(subject))).toBe('sign-on-no-role');
      expect((await person.call('/api/session')).status).toBe(401);
      expect(
        await rows(service, 'select from person_role where person_id = $1', [person.id]),
      ).toEqual([]);
    },
  );

  it('does not let in whom an administrator has removed', async () => {
    const subject = account();
    const { id } = await signedOn(subject);
    await service.get(PersonRemoval).remove(operatorActor('test', service.tenantId), id);
    expect(problemIn(await cameBack(subject))).toBe('sign-on-removed');
  });

  it('makes one person of two first sign-ins at the same moment', async () => {
    const subject = account();
    const browsers = [1, 2].map(() => new ProviderBrowser(provider));
    const begun = await Promise.all(browsers.map(() => begin()));
    const locations = await Promise.all(
      browsers.map((browser, index) => browser.visit(begun[index]?.url ?? '', subject)),
    );
    const answers = await Promise.all(
      locations.map((location, index) => back(location, begun[index]?.cookie ?? '')),
    );
    expect(answers.map((answer) => answer.headers.get('location'))).toEqual(['/', '/']);
    const ids = await Promise.all(
      answers.map(async (answer) => {
        const cookie = cookieOf(answer, 'cloister_session');
        const session = await fetch(`${service.url}/api/session`, { headers: { cookie } });
        return Session.parse(await session.json()).person.id;
      }),
    );
    expect(new Set(ids).size).toBe(1);
  });
});

describe('a browser that comes back', () => {
  it('comes with the cookie that it left with, and once', async () => {
    const subject = account();
    const { url, cookie } = await begin();
    const location = await new ProviderBrowser(provider).visit(url, subject);
    expect(problemIn(await back(location, ''))).toBe('sign-in-over');
    expect(problemIn(await back(location, 'cloister_sign_on=signon_forged'))).toBe('sign-in-over');
    expect((await back(location, cookie)).headers.get('location')).toBe('/');
    expect(problemIn(await back(location, cookie))).toBe('sign-in-over');
  });

  it('is refused with the answer that belongs to another browser', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const location = await new ProviderBrowser(provider).visit(theirs.url, account());
    expect(problemIn(await back(location, mine.cookie))).toBe('sign-on-refused');
  });

  it.each([
    ['the state', 'state', 'x'],
    ['the code', 'code', 'x'],
    ['the issuer', 'iss', 'https://evil.example'],
  ])('is refused when %s was changed on the way', async (_, name, value) => {
    const { url, cookie } = await begin();
    const location = new URL(await new ProviderBrowser(provider).visit(url, account()));
    location.searchParams.set(name, value);
    expect(problemIn(await back(location.href, cookie))).toBe('sign-on-refused');
  });

  it.each([
    ['another audience', { aud: 'another-service' }],
    ['others beside us, by none of ours', { aud: ['cloister', 'another'], azp: 'another' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['a time that is over', { exp: 1_700_000_000 }],
  ])('is refused an ID token for %s, though the provider has signed it', async (_, changed) => {
    const { url, cookie } = await begin();
    const location = await new ProviderBrowser(provider).visit(url, account());
    const people = await rows(service, 'select id from person');
    provider.claim = (claims) => ({ ...claims, ...changed });
    expect(problemIn(await back(location, cookie))).toBe('sign-on-refused');
    expect(await rows(service, 'select id from person')).toHaveLength(people.length);
    // signed anew in the same way, and with nothing changed, it lets somebody in
    const again = await begin();
    const there = await new ProviderBrowser(provider).visit(again.url, account());
    provider.claim = (claims) => claims;
    expect((await back(there, again.cookie)).headers.get('location')).toBe('/');
  });

  it('is refused a code that was got for another nonce, and one without the verifier of its own', async () => {
    const { url, cookie } = await begin();
    const changed = new URL(url);
    changed.searchParams.set('nonce', 'another');
    const nonce = await new ProviderBrowser(provider).visit(changed.href, account());
    expect(problemIn(await back(nonce, cookie))).toBe('sign-on-refused');

    const next = await begin();
    const challenge = new URL(next.url);
    challenge.searchParams.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
    const location = await new ProviderBrowser(provider).visit(challenge.href, account());
    expect(problemIn(await back(location, next.cookie))).toBe('sign-on-refused');
  });

  it('is told when the provider says no', async () => {
    const { url, cookie } = await begin();
    const location = await new ProviderBrowser(provider).visit(url, 'nobody-there');
    expect(problemIn(await back(location, cookie))).toBe('sign-on-refused');
  });

  it('asks by the code flow with PKCE, state and nonce, and sends a secret to nobody but the provider', async () => {
    const { url } = await begin();
    const asked = new URL(url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      scope: 'openid profile groups',
    });
    expect(url).not.toContain('secret');
    const stored = await rows<{ row: string }>(
      service,
      'select sign_on_step::text as row from sign_on_step',
    );
    expect(stored.filter(({ row }) => row.includes(asked.get('state') ?? ''))).toEqual([]);
  });
});

describe('signing out', () => {
  it('offers the end of the session at the provider', async () => {
    const { signOn: how } = await sessionOf(await signedOn(account()));
    const url = new URL(how?.endUrl ?? '');
    expect(url.origin).toBe(provider.issuer);
    expect(url.searchParams.get('post_logout_redirect_uri')).toBe(`${PUBLIC_URL}/sign-in`);
    expect((await fetch(url)).status).toBe(200);
  });

  it('offers none to whom a password let in', async () => {
    expect((await sessionOf(await signedInPerson(service))).signOn).toBeNull();
  });
});

describe('showing at the provider once more who one is', () => {
  interface Confirming {
    readonly person: SignedInPerson;
    readonly subject: string;
  }

  async function person(): Promise<Confirming> {
    const subject = account();
    return { person: await signedOn(subject), subject };
  }

  async function beginConfirming({ call }: SignedInPerson, body: object): Promise<Begun> {
    const answer = await call('/api/session/sign-on/confirmation', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const begun = await begunBy(answer);
    await nextSecond();
    return begun;
  }

  /** Providers count in whole seconds, and who signs in takes more than one. */
  async function nextSecond(): Promise<void> {
    const at = Math.ceil(Date.now() / 1000) * 1000;
    await until('the next second', async () => Date.now() >= at);
  }

  async function confirm(
    { person: who, subject }: Confirming,
    body: object = {},
    browser = new ProviderBrowser(provider),
  ): Promise<string> {
    const { url, cookie } = await beginConfirming(who, { returnTo: '/account', ...body });
    const answer = await back(await browser.visit(url, subject), cookie);
    return answer.headers.get('location') ?? '';
  }

  const tokenIn = (location: string): string => {
    expect(location).toMatch(/^\/account#sign-on=confirmed_/);
    return location.replace(/^.*#sign-on=/, '');
  };

  const begins = ({ call }: SignedInPerson, signOn: string) =>
    call('/api/session/factors/totp', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ proof: { signOn } }),
    });

  async function actorOf({ cookie }: SignedInPerson): Promise<[Actor, string]> {
    const token = cookie.replace(/^[^=]*=/, '');
    const known = await service
      .get(SessionsService)
      .authenticate(token, { address: '192.0.2.1', csrfHash: null, countsAsUse: false });
    if (!known) throw new Error('no session');
    return [known.actor, known.sessionId];
  }

  const refused = { code: 'sign-on-confirmation-over' };

  it('is good for one act of that session', async () => {
    const ada = await person();
    const token = tokenIn(await confirm(ada));
    expect((await begins(ada.person, token)).status).toBe(200);
    expect(await problemOf(await begins(ada.person, token), 422)).toMatchObject(refused);
    expect(String((await entries(service, 'session.confirmed')).at(-1)?.canonical)).toContain(
      'oidc',
    );
    const begun = await entries(service, 'session.confirmation-begun');
    expect(begun.at(-1)?.actor_id).toBe(ada.person.id);
  });

  it('makes the provider ask anew, though it knows the browser', async () => {
    const ada = await person();
    const { url } = await beginConfirming(ada.person, {});
    const asked = new URL(url).searchParams;
    expect([asked.get('prompt'), asked.get('max_age')]).toEqual(['login', '0']);
  });

  it('is not good for another session, nor for another person', async () => {
    const ada = await person();
    const token = tokenIn(await confirm(ada));
    const other = await signedOn(ada.subject);
    expect(await problemOf(await begins(other, token), 422)).toMatchObject(refused);
    const bob = await person();
    expect(await problemOf(await begins(bob.person, token), 422)).toMatchObject(refused);
    expect((await begins(ada.person, token)).status).toBe(200);
  });

  it('is good for the content that it was asked for alone', async () => {
    const ada = await person();
    const [actor, sessionId] = await actorOf(ada.person);
    const signing = (signOn: string, signs: string | null) =>
      service.get(Reauthentication).confirm(actor, sessionId, { signOn }, { signs });
    const signOn = tokenIn(await confirm(ada, { signs: SIGNS }));
    await expect(signing(signOn, OTHER)).rejects.toMatchObject(refused);
    await expect(signing(signOn, null)).rejects.toMatchObject(refused);
    expect(await signing(signOn, SIGNS)).toMatchObject({ method: 'oidc' });
    await expect(signing(signOn, SIGNS)).rejects.toMatchObject(refused);
    await expect(signing(tokenIn(await confirm(ada)), SIGNS)).rejects.toMatchObject(refused);
  });

  it('signs the content that it was asked for, and no other', async () => {
    await using _worker = await service.startWorker();
    const ada = await person();
    const draft = async (text: string): Promise<string> => {
      const { id } = await send(service, upload(text));
      const summary = await summarize(service, [id]);
      await untilState(service, summary.id, 'draft');
      await claim(ada.person, summary.id);
      await answerOmissions(ada.person, summary.id);
      return summary.id;
    };
    const [meant, other] = [await draft(NOTE), await draft(`${NOTE}\nLater.\n`)];
    const { body } = await ask<SigningPreviewView>(
      ada.person,
      'GET',
      `/api/summaries/${meant}/signing`,
    );
    const signOn = tokenIn(await confirm(ada, { signs: body.contentSha256 }));
    expect(await sign(ada.person, other, { proof: { signOn } })).toMatchObject({
      status: 422,
      body: refused,
    });
    expect(await sign(ada.person, meant, { proof: { signOn } })).toMatchObject({
      status: 201,
      body: { method: 'oidc', contentSha256: body.contentSha256, intact: true },
    });
    const again = await sign(ada.person, other, { proof: { signOn } });
    expect(again.status).toBe(422);
  });

  it('is refused to somebody else at that screen, and on record', async () => {
    const ada = await person();
    const location = await confirm({ person: ada.person, subject: account() });
    expect(location).toBe('/account#sign-on-problem=sign-on-not-confirmed-another-person');
    expect(String((await entries(service, 'session.refused')).at(-1)?.canonical)).toContain(
      'sign-on-not-confirmed-another-person',
    );
  });

  it('is refused where the provider did not ask anew after the click', async () => {
    const ada = await person();
    provider.authenticatedSecondsAgo = 20;
    expect(await confirm(ada)).toBe('/account#sign-on-problem=sign-on-not-confirmed-too-early');
  });

  it('is refused when the session has ended meanwhile', async () => {
    const ada = await person();
    const { url, cookie } = await beginConfirming(ada.person, { returnTo: '/account' });
    await ada.person.call('/api/session', { method: 'DELETE' });
    const answer = await back(await new ProviderBrowser(provider).visit(url, ada.subject), cookie);
    expect(answer.headers.get('location')).toContain('session-ended');
  });

  it('is over after five minutes', async () => {
    const ada = await person();
    const token = tokenIn(await confirm(ada));
    await rows(service, `update sign_on_confirmation set expires_at = now()`);
    expect(await problemOf(await begins(ada.person, token), 422)).toMatchObject(refused);
  });

  it('begins no session', async () => {
    const ada = await person();
    const { url, cookie } = await beginConfirming(ada.person, { returnTo: '/account' });
    const answer = await back(await new ProviderBrowser(provider).visit(url, ada.subject), cookie);
    expect(answer.headers.get('location')).toContain('#sign-on=');
    expect(answer.headers.getSetCookie().join()).not.toContain('cloister_session=');
  });
});

describe('a provider that cannot be used', () => {
  it('is said so in a sentence, and who has a password signs in all the same', async () => {
    const gone = await startIdentityProvider(PUBLIC_URL);
    await using api = await startService(await settings(gone));
    await gone[Symbol.asyncDispose]();
    const answer = await postFromPage(api, '/api/session/sign-on', {});
    expect(await problemOf(answer, 503)).toMatchObject({ code: 'sign-on-unavailable' });
    const { loginName } = await signedInPerson(api);
    const signIn = { loginName, password: PASSWORD };
    expect((await postFromPage(api, '/api/session', signIn)).status).toBe(200);
  });

  it('is not asked at a host that the configuration does not name', async () => {
    await using other = await startIdentityProvider(PUBLIC_URL);
    await using crafty = await startIdentityProvider(PUBLIC_URL);
    crafty.accounts.set('eve', { groups: ['clinicians'] });
    crafty.describe = (description) => ({
      ...description,
      token_endpoint: `${other.issuer}/token`,
    });
    await using api = await startService(await settings(crafty));
    const { url, cookie } = await begin({}, api);
    const location = await new ProviderBrowser(crafty).visit(url, 'eve');
    const answer = await back(location, cookie, api);
    expect(answer.headers.get('location')).toBe('/sign-in?problem=sign-on-unavailable');
    expect(other.asked).toEqual([]);
  });

  it('is not believed when its description is that of another', async () => {
    await using liar = await startIdentityProvider(PUBLIC_URL);
    liar.describe = (description) => ({ ...description, issuer: provider.issuer });
    await using api = await startService(await settings(liar));
    const answer = await postFromPage(api, '/api/session/sign-on', {});
    expect(await problemOf(answer, 503)).toMatchObject({ code: 'sign-on-unavailable' });
  });

  it('is no provider at all where none is set', async () => {
    await using api = await startService();
    const answer = await postFromPage(api, '/api/session/sign-on', {});
    expect(await problemOf(answer, 409)).toMatchObject({ code: 'sign-on-not-configured' });
    const start = await fetch(`${api.url}/api/start`);
    expect(await start.json()).toMatchObject({ signOn: false });
  });

  it('has no secret that others may read, nor roles that do not exist', async () => {
    await expect(startService(await settings(provider, 0o644))).rejects.toThrow(ConfigError);
    const env = { ...(await settings(provider)), CLOISTER_OIDC_ROLES: '{"a":["king"]}' };
    await expect(startService(env)).rejects.toThrow(/CLOISTER_OIDC_ROLES/);
  });
});
