import { readFileSync } from 'node:fs';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ClientScope, ClientsService } from '@app/auth';
import { newId, operatorActor } from '@app/platform';
import { corpusPath, hasCorpora, NO_CORPORA } from '../support/corpora.js';
import { signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';
import { problemOf } from './problem.js';

const URL_OF_TOKENS = 'https://cloister.example/api/oauth/token';
const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const ALL = 'system/DocumentReference.crs system/Composition.crs';

type Algorithm = 'RS384' | 'ES384';
interface Backend {
  readonly id: string;
  readonly keys: Readonly<Record<Algorithm, CryptoKey>>;
}
interface Changed {
  readonly header?: Record<string, unknown>;
  readonly claims?: Record<string, unknown>;
  readonly key?: CryptoKey;
}

let service: TestService;
let backend: Backend;
let clients = 0;

beforeAll(async () => {
  service = await startService({ CLOISTER_PUBLIC_URL: 'https://cloister.example' });
  backend = await addBackend();
});
afterAll(() => service[Symbol.asyncDispose]());

async function pair(algorithm: string): Promise<{ privateKey: CryptoKey; jwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid: algorithm } };
}

async function addBackend(scopes?: readonly ClientScope[]): Promise<Backend> {
  clients += 1;
  const operator = operatorActor('test', service.tenantId);
  const { client } = await service
    .get(ClientsService)
    .add(operator, `backend ${clients}`, scopes ? { scopes } : {});
  const [rs, es] = [await pair('RS384'), await pair('ES384')];
  expect((await setKeys(client.id, [rs.jwk, es.jwk])).status).toBe(204);
  return { id: client.id, keys: { RS384: rs.privateKey, ES384: es.privateKey } };
}

async function setKeys(clientId: string, keys: readonly object[]): Promise<Response> {
  const administrator = await signedInPerson(service, { roles: ['administrator'] });
  return administrator.call(`/api/clients/${clientId}/keys`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ keys }),
  });
}

async function assertion(
  { id, keys }: Backend,
  algorithm: Algorithm = 'ES384',
  { header, claims, key }: Changed = {},
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({
    iss: id,
    sub: id,
    aud: URL_OF_TOKENS,
    exp: now + 240,
    jti: newId(),
    ...claims,
  })
    .setProtectedHeader({ alg: algorithm, kid: algorithm, typ: 'JWT', ...header })
    .sign(key ?? keys[algorithm]);
}

function ask(form: Record<string, string>): Promise<Response> {
  return fetch(`${service.url}/api/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: ASSERTION_TYPE,
      scope: ALL,
      ...form,
    }),
  });
}

const Token = z.object({
  access_token: z.string(),
  token_type: z.literal('bearer'),
  expires_in: z.literal(300),
  scope: z.string(),
});

async function tokenOf(of: Backend, scope = ALL): Promise<z.infer<typeof Token>> {
  const answer = await ask({ client_assertion: await assertion(of), scope });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return Token.parse(await answer.json());
}

async function refusalOf(form: Record<string, string>): Promise<{ status: number; error: string }> {
  const answer = await ask(form);
  const { error, ...rest } = z
    .strictObject({ error: z.string(), error_description: z.string() })
    .parse(await answer.json());
  expect(rest.error_description).toMatch(/\S/);
  return { status: answer.status, error };
}

const get = (path: string, token: string): Promise<Response> =>
  fetch(`${service.url}${path}`, { headers: { authorization: `Bearer ${token}` } });

const lastFlaw = async (): Promise<string> =>
  String((await entries(service, 'access.refused')).at(-1)?.canonical);

describe('the discovery document', () => {
  it('says where tokens are, and how a client proves itself', async () => {
    const answer = await fetch(`${service.url}/fhir/R4/.well-known/smart-configuration`);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toMatchObject({
      token_endpoint: URL_OF_TOKENS,
      grant_types_supported: ['client_credentials'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
      token_endpoint_auth_signing_alg_values_supported: ['RS384', 'ES384'],
      capabilities: ['client-confidential-asymmetric', 'permission-v2'],
    });
  });
});

describe('a token', () => {
  it.each(['RS384', 'ES384'] as const)(
    'is given for an assertion signed by %s',
    async (algorithm) => {
      const answer = await ask({ client_assertion: await assertion(backend, algorithm) });
      const { access_token: token } = Token.parse(await answer.json());
      expect((await get('/api/documents', token)).status).toBe(200);
      expect(await entries(service, 'client.token-issued')).not.toEqual([]);
      const stored = await rows<{ row: string }>(
        service,
        'select client_token::text as row from client_token',
      );
      expect(stored.filter(({ row }) => row.includes(token))).toEqual([]);
    },
  );

  it('opens what it was given for, and no more', async () => {
    const { access_token: token, scope } = await tokenOf(backend, 'system/DocumentReference.rs');
    expect(scope).toBe('system/DocumentReference.rs');
    expect((await get('/api/documents', token)).status).toBe(200);
    expect((await get('/api/summaries', token)).status).toBe(403);
    // who sends documents says what becomes of them, and reads them for that
    const { access_token: sender } = await tokenOf(backend, 'system/DocumentReference.c');
    const address = `${service.url}/fhir/R4/DocumentReference/01890000-0000-7000-8000-000000000000`;
    const update = { method: 'PUT', body: '{}', headers: { 'content-type': 'application/json' } };
    const headersOf = (bearer: string) => ({
      ...update.headers,
      authorization: `Bearer ${bearer}`,
    });
    const asked = async (bearer: string): Promise<number> =>
      (await fetch(address, { ...update, headers: headersOf(bearer) })).status;
    expect([await asked(token), await asked(sender)]).toEqual([403, 403]);
    const { access_token: both } = await tokenOf(backend, 'system/DocumentReference.crs');
    expect(await asked(both)).toBe(404);
  });

  it('opens no more than the client may, now', async () => {
    const reader = await addBackend(['documents.read']);
    const { access_token: token, scope } = await tokenOf(reader, 'system/*.cruds');
    expect(scope).toBe('system/DocumentReference.rs');
    expect((await get('/api/documents', token)).status).toBe(200);
    await rows(service, 'delete from client_scope where client_id = $1', [reader.id]);
    expect((await get('/api/documents', token)).status).toBe(403);
  });

  it('is over after 300 seconds, with the keys, and with the client', async () => {
    const other = await addBackend();
    const first = await tokenOf(other);
    await rows(service, `update client_token set expires_at = now() where client_id = $1`, [
      other.id,
    ]);
    expect((await get('/api/documents', first.access_token)).status).toBe(401);
    const second = await tokenOf(other);
    expect((await setKeys(other.id, [(await pair('ES384')).jwk])).status).toBe(204);
    expect((await get('/api/documents', second.access_token)).status).toBe(401);
    const third = await addBackend();
    const { access_token: token } = await tokenOf(third);
    await service.get(ClientsService).revoke(operatorActor('test', service.tenantId), third.id);
    expect((await get('/api/documents', token)).status).toBe(401);
    const refused = { client_assertion: await assertion(third) };
    expect(await refusalOf(refused)).toEqual({ status: 401, error: 'invalid_client' });
  });
});

describe('a question for a token is refused', () => {
  const invalidClient = { status: 401, error: 'invalid_client' };
  const seconds = (shift: number): number => Math.floor(Date.now() / 1000) + shift;

  it.each<[string, string, () => Changed]>([
    ['for another address', 'audience', () => ({ claims: { aud: 'https://other.example/token' } })],
    ['for no address', 'audience', () => ({ claims: { aud: undefined } })],
    ['of another subject', 'subject', () => ({ claims: { sub: newId() } })],
    ['without a subject', 'subject', () => ({ claims: { sub: undefined } })],
    ['that is over', 'expired', () => ({ claims: { exp: seconds(-60) } })],
    ['without an end', 'malformed', () => ({ claims: { exp: undefined } })],
    ['good for longer than five minutes', 'too-long', () => ({ claims: { exp: seconds(400) } })],
    ['not good yet', 'malformed', () => ({ claims: { nbf: seconds(120) } })],
    ['without a jti', 'malformed', () => ({ claims: { jti: undefined } })],
    ['with a jti that is no text', 'malformed', () => ({ claims: { jti: 7 } })],
    ['with a jti of 256 characters', 'malformed', () => ({ claims: { jti: 'x'.repeat(256) } })],
    ['by a key that is not there', 'key-unknown', () => ({ header: { kid: 'another' } })],
    ['by the key of another algorithm', 'algorithm', () => ({ header: { kid: 'RS384' } })],
  ])('with an assertion %s', async (_, flaw, changed) => {
    const given = { client_assertion: await assertion(backend, 'ES384', changed()) };
    expect(await refusalOf(given)).toEqual(invalidClient);
    expect(await lastFlaw()).toContain(`assertion-${flaw}`);
  });

  it('signed by somebody else’s key', async () => {
    const { privateKey: key } = await pair('ES384');
    const given = { client_assertion: await assertion(backend, 'ES384', { key }) };
    expect(await refusalOf(given)).toEqual(invalidClient);
    expect(await lastFlaw()).toContain('assertion-signature');
  });

  it('signed by a key that it brings along or names itself', async () => {
    const { privateKey: key, jwk } = await pair('ES384');
    const { kid: _, ...own } = jwk;
    const header = { jwk: own, jku: `${service.url}/api/openapi.json`, x5u: service.url };
    const given = { client_assertion: await assertion(backend, 'ES384', { header, key }) };
    expect(await refusalOf(given)).toEqual(invalidClient);
    expect(await lastFlaw()).toContain('assertion-signature');
  });

  it.each(['RS256', 'PS384', 'ES256', 'RS512'])('signed by %s', async (alg) => {
    const { privateKey: key } = await pair(alg);
    const given = { client_assertion: await assertion(backend, 'RS384', { header: { alg }, key }) };
    expect(await refusalOf(given)).toEqual(invalidClient);
  });

  it('signed by nothing, or with a shared secret', async () => {
    const [, payload = ''] = (await assertion(backend)).split('.');
    const none = Buffer.from('{"alg":"none","kid":"ES384"}').toString('base64url');
    expect(await refusalOf({ client_assertion: `${none}.${payload}.` })).toEqual(invalidClient);
    const hmac = await new SignJWT({ iss: backend.id })
      .setProtectedHeader({ alg: 'HS384', kid: 'RS384' })
      .sign(Buffer.alloc(48, 1));
    expect(await refusalOf({ client_assertion: hmac })).toEqual(invalidClient);
  });

  it('with a signature or a claim changed by a bit, or with words that are no JWT', async () => {
    const [head = '', payload = '', signature = ''] = (await assertion(backend)).split('.');
    const flipped = Buffer.from(signature, 'base64url');
    flipped[10] = (flipped[10] ?? 0) ^ 1;
    const claims = Buffer.from(payload, 'base64url').toString().replace('"iss"', '"xss"');
    for (const given of [
      `${head}.${payload}.${flipped.toString('base64url')}`,
      `${head}.${Buffer.from(claims).toString('base64url')}.${signature}`,
      'no.jwt.here',
      '....',
      `${head}.${payload}`,
    ]) {
      expect(await refusalOf({ client_assertion: given })).toEqual(invalidClient);
    }
  });

  it('of a client that nobody knows', async () => {
    const stranger = { ...backend, id: newId() };
    const given = { client_assertion: await assertion(stranger) };
    expect(await refusalOf(given)).toEqual(invalidClient);
    const named = await assertion({ ...backend, id: 'no uuid' });
    expect(await refusalOf({ client_assertion: named })).toEqual(invalidClient);
  });

  it('with an assertion that was used before, and of two at once one is', async () => {
    const used = await assertion(backend);
    const both = await Promise.all([1, 2].map(() => ask({ client_assertion: used })));
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 401]);
    expect(await lastFlaw()).toContain('assertion-replayed');
    // another client may happen to choose the same
    const jti = newId();
    for (const one of [backend, await addBackend()]) {
      const given = await assertion(one, 'ES384', { claims: { jti } });
      expect((await ask({ client_assertion: given })).status).toBe(200);
    }
  });

  it('that names another grant, another kind of assertion, or leaves something out', async () => {
    const given = async () => ({ client_assertion: await assertion(backend) });
    expect(await refusalOf({ ...(await given()), grant_type: 'password' })).toEqual({
      status: 400,
      error: 'unsupported_grant_type',
    });
    expect(await refusalOf({ ...(await given()), client_assertion_type: 'x' })).toEqual({
      status: 400,
      error: 'invalid_request',
    });
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const answer = await fetch(`${service.url}/api/oauth/token`, { method: 'POST', body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_request' });
  });

  it.each([
    'system/AuditEvent.rs', // not the client's
    'system/Patient.rs',
    'user/DocumentReference.rs',
    'patient/DocumentReference.rs',
    'system/DocumentReference.read',
    'system/DocumentReference.r',
    'system/DocumentReference.sr',
    'openid',
    '',
  ])('for nothing but the scope "%s"', async (scope) => {
    const given = { client_assertion: await assertion(backend), scope };
    expect(await refusalOf(given)).toEqual({ status: 400, error: 'invalid_scope' });
  });
});

describe('the keys of a client', () => {
  it('are public, long enough, of the two kinds, and each of a name of its own', async () => {
    const { privateKey, jwk } = await pair('ES384');
    const { jwk: p256 } = await pair('ES256');
    const short = await generateKeyPair('RS384', { modulusLength: 2048, extractable: true });
    const rsa = { ...(await exportJWK(short.publicKey)), kid: 'rsa' };
    const { kid: _kid, ...nameless } = jwk;
    for (const keys of [
      [{ ...(await exportJWK(privateKey)), kid: 'private' }],
      [p256],
      [nameless],
      [{ ...jwk, x: 'AA' }],
      [{ ...jwk, alg: 'ES256' }],
      [{ kty: 'oct', k: 'c2VjcmV0', kid: 'oct' }],
      [{ ...rsa, n: rsa.n?.slice(0, 170) }],
      [jwk, jwk],
    ]) {
      const answer = await setKeys(backend.id, keys);
      expect([400, 422]).toContain(answer.status);
    }
    expect((await setKeys((await addBackend()).id, [rsa])).status).toBe(204);
  });

  it('are those of a client that is there', async () => {
    await problemOf(await setKeys(newId(), []), 404);
  });
});

const VECTORS = 'crypto-vectors/wycheproof/json_web_key_test.json';
const Vectors = z.object({
  testGroups: z.array(
    z.object({
      public: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }).optional(),
      private: z.object({ keys: z.array(z.record(z.string(), z.unknown())) }).optional(),
      tests: z.array(z.object({ tcId: z.int(), jws: z.string(), result: z.string() })),
    }),
  ),
});

describe('the key and signature vectors of Wycheproof', () => {
  it('give no token, whatever keys they bring', async ({ skip }) => {
    skip(!hasCorpora, NO_CORPORA);
    const { testGroups } = Vectors.parse(JSON.parse(readFileSync(corpusPath(VECTORS), 'utf8')));
    expect(testGroups.length).toBeGreaterThan(20);
    for (const group of testGroups) {
      const keys = (group.public ?? group.private)?.keys ?? [];
      const answer = await setKeys(backend.id, keys);
      // private and symmetric keys, those of other curves and algorithms, and broken ones
      expect([204, 400, 422]).toContain(answer.status);
      for (const { jws } of group.tests) {
        expect((await ask({ client_assertion: jws })).status).toBe(jws === '' ? 400 : 401);
      }
    }
  });
});
