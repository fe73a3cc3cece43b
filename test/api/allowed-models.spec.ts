import { openOrCreateSiteKey, RootKeyFile } from '@app/crypto';
import { type AllowedFile, prepareSiteList, readAllowList } from '@app/inference';
import { operatorActor, serviceActor } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AllowedModels } from '../../apps/api/src/models/allowed-models.service.js';
import { startService, type TestService } from '../support/service.js';
import { entries } from './admin.js';
import { askOperator, type SocketAnswer } from './operator.js';
import { readProblem } from './problem.js';
import { type SecondApi, startSecondApi } from './second-api.js';

const PATH = '/api/allowed-models';

let service: TestService;
let api: SecondApi;

beforeAll(async () => {
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

function ask(method: string, path: string, body?: unknown): Promise<SocketAnswer> {
  if (body === undefined) return askOperator(service, path, {}, { method });
  const json = { 'content-type': 'application/json' };
  return askOperator(service, path, json, { method, body: JSON.stringify(body) });
}

async function originOf(sha256: string): Promise<string | null> {
  return (await readAllowList(service.config)).originOf(sha256);
}

const sha = (digit: string): string => digit.repeat(64);

describe('allowing a model file', () => {
  it("puts it on the site's signed list, and says who, which and why to the audit trail only", async () => {
    const body = { sha256: sha('1'), name: 'canary.gguf', reason: 'reason-canary' };
    const { status, text } = await ask('POST', PATH, body);
    expect(status).toBe(201);
    expect(JSON.parse(text)).toMatchObject({ sha256: sha('1'), name: 'canary.gguf' });
    expect(await originOf(sha('1'))).toBe('site');
    const entry = (await entries(service, 'model.allowed')).at(-1);
    expect(entry).toMatchObject({ actor_id: 'operator', subject_id: sha('1') });
    const recorded = entry?.canonical.toString() ?? '';
    for (const hidden of ['alice', 'canary']) expect(recorded).not.toContain(hidden);
    expect(Object.keys(JSON.parse(recorded).commitments)).toEqual(['name', 'operator', 'reason']);
  });

  it('holds for several operators at once', async () => {
    const digits = ['2', '3', '4', '5', '6'];
    const answers = await Promise.all(
      digits.map((digit) => ask('POST', PATH, { sha256: sha(digit), name: digit })),
    );
    expect(answers.map(({ status }) => status)).toEqual(digits.map(() => 201));
    for (const digit of digits) expect(await originOf(sha(digit))).toBe('site');
  });

  it('is taken back by disallowing it', async () => {
    await ask('POST', PATH, { sha256: sha('7'), name: 'seven' });
    expect((await ask('DELETE', `${PATH}/${sha('7')}`)).status).toBe(204);
    expect(await originOf(sha('7'))).toBeNull();
    expect((await entries(service, 'model.disallowed')).at(-1)?.subject_id).toBe(sha('7'));
    const again = await ask('DELETE', `${PATH}/${sha('7')}`);
    readProblem(again.text, again.type, 404);
  });

  it('does not take off the list what comes with Cloister', async () => {
    const { sha256 = '' } = (await readAllowList()).project[0] ?? {};
    const before = await originOf(sha256);
    expect(['project', 'development']).toContain(before);
    expect((await ask('DELETE', `${PATH}/${sha256}`)).status).toBe(404);
    expect(await originOf(sha256)).toBe(before);
  });

  it.each([
    [{}],
    [{ sha256: 'short', name: 'x' }],
    [{ sha256: sha('8'), name: 'two\nlines' }],
    [{ sha256: sha('8'), name: 'x', reason: '' }],
  ])('refuses %j', async (body) => {
    expect((await ask('POST', PATH, body)).status).toBe(400);
    expect(await originOf(sha('8'))).toBeNull();
  });

  it('is for the operator alone', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const body = JSON.stringify({ sha256: sha('8'), name: 'x' });
    expect((await service.call(PATH, { ...init, body })).status).toBe(403);
    expect((await service.call(`${PATH}/${sha('1')}`, { method: 'DELETE' })).status).toBe(403);
    expect(await originOf(sha('8'))).toBeNull();
    expect(await originOf(sha('1'))).toBe('site');
  });
});

describe('a crash between record and list', () => {
  const prepare = async (files: readonly AllowedFile[]) => {
    const { data } = service.config;
    const signer = await openOrCreateSiteKey(data.siteSigningKey, RootKeyFile.open(data.rootKey));
    return prepareSiteList(data, files, signer);
  };
  const settle = () => service.get(AllowedModels).settle(serviceActor('api', service.tenantId));

  it('leaves nothing of an act that was not recorded', async () => {
    await prepare([{ sha256: sha('9'), name: 'nine' }]);
    await settle();
    expect(await originOf(sha('9'))).toBeNull();
    expect(await originOf(sha('1'))).toBe('site');
  });

  it('brings an act that was recorded to its end', async () => {
    const models = service.get(AllowedModels);
    const operator = operatorActor('alice', service.tenantId);
    await models.allow(operator, { sha256: sha('a'), name: 'a' });
    const { site } = await readAllowList(service.config);
    // as it was before the last step, with an older list in force
    const recorded = await prepare(site);
    await (await prepare(site.filter(({ sha256 }) => sha256 !== sha('a')))).activate();
    expect(await originOf(sha('a'))).toBeNull();
    await settle();
    expect(await originOf(sha('a'))).toBe('site');
    await expect(recorded.activate()).resolves.toBeUndefined();
  });
});
