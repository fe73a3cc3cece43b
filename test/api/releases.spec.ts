import { LinkedAccounts, PersonRemoval, TenantsService } from '@app/auth';
import { AcrossTenants } from '@app/database';
import {
  configuredWeights,
  type EvaluatedWeights,
  RELEASE_SETTINGS,
  type ReleaseSettings,
} from '@app/model-ops';
import { AllowList } from '@app/inference';
import { operatorActor } from '@app/platform';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { AllowedModels } from '../../apps/api/src/models/allowed-models.service.js';
import { evaluation, sha } from '../support/evaluations.js';
import { settingStatement } from '../support/tenant-settings.js';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';
import { askOperator } from './operator.js';
import { type SecondApi, startSecondApi } from './second-api.js';

const PATH = '/api/model-releases';
const PROOF = { proof: { password: PASSWORD } };
const REASON = { reason: 'reason-canary' };

const Release = z.object({
  id: z.uuid(),
  state: z.string(),
  active: z.boolean(),
  rowsErasedAt: z.string().nullable(),
  replaces: z.uuid().nullable(),
  approvals: z.array(z.object({ by: z.object({ id: z.string(), name: z.string().nullable() }) })),
});
const Problem = z.object({ code: z.string() });
const ReleaseList = z.object({
  items: z.array(Release),
  active: z.uuid().nullable(),
  ofAnother: z.boolean(),
  configured: z.unknown(),
  languages: z.unknown(),
  pinnedBy: z.array(z.string()),
});

let service: TestService;
let api: SecondApi;
let present: EvaluatedWeights;
let anna: SignedInPerson;
let ben: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
  present = await configuredWeights(service.config);
  const models = service.get(AllowedModels);
  for (const digit of ['a', 'b', 'c']) {
    const file = { sha256: sha(digit), name: `${digit}.gguf` };
    await models.allow(operatorActor('test', service.tenantId), file);
  }
  anna = await steward();
  ben = await steward();
});

beforeEach(async () => {
  await rows(service, 'delete from model_release_approval');
  await rows(service, 'delete from model_release');
});

afterEach(() => vi.restoreAllMocks());

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

const steward = (): Promise<SignedInPerson> =>
  signedInPerson(service, { roles: ['model_steward'] });

/** The default model with another adapter over it. */
function withAdapter(digit: string): EvaluatedWeights {
  return { model: present.model, adapter: { id: `adapter-${digit}`, sha256: sha(digit) } };
}

/** The project's list of this service is for development, and has these; so has the site's. */
async function developmentList(digits: readonly string[], bySite: readonly string[] = []) {
  const named = (digit: string) => ({ sha256: sha(digit), name: `${digit}.gguf` });
  const { sha256 = '', id: name = '' } = present.model ?? {};
  const site = [{ sha256, name }, ...bySite.map(named)];
  const settings = service.get<ReleaseSettings>(RELEASE_SETTINGS);
  const list = new AllowList(digits.map(named), site, 'development');
  for (const of of [settings, api.get<ReleaseSettings>(RELEASE_SETTINGS)]) {
    vi.spyOn(of, 'allowList').mockResolvedValue(list);
  }
}

async function operate(
  method: string,
  path: string,
  body?: unknown,
  more: Record<string, string> = {},
) {
  const headers = { 'content-type': 'application/json', ...more };
  const { status, text } = await askOperator(service, path, headers, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status, body: JSON.parse(text) as unknown };
}

async function ask(who: SignedInPerson, path: string, body: unknown) {
  const response = await who.call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

async function propose(
  candidate: EvaluatedWeights,
  {
    against = present,
    datasetIds = [],
    ...given
  }: {
    readonly against?: EvaluatedWeights;
    readonly worseIn?: string;
    readonly items?: number;
    readonly datasetIds?: readonly string[];
  } = {},
) {
  return operate('POST', PATH, {
    evaluation: evaluation({ candidate, present: against, ...given }),
    datasetIds,
    ...REASON,
  });
}

async function proposed(candidate: EvaluatedWeights, against = present): Promise<string> {
  const { status, body } = await propose(candidate, { against });
  expect(status).toBe(201);
  return Release.parse(body).id;
}

const approve = (who: SignedInPerson, id: string) => ask(who, `${PATH}/${id}/approval`, PROOF);

async function approved(candidate: EvaluatedWeights, against = present): Promise<string> {
  const id = await proposed(candidate, against);
  for (const who of [anna, ben]) expect(await approve(who, id)).toMatchObject({ status: 200 });
  return id;
}

async function listReleases() {
  return ReleaseList.parse(await (await anna.call(PATH)).json());
}

async function stateOf(id: string): Promise<string | undefined> {
  return (await listReleases()).items.find((release) => release.id === id)?.state;
}

describe('a proposal', () => {
  it('is kept with its evaluation, and named in the trail by hashes alone', async () => {
    const id = await proposed(withAdapter('a'));
    const read = await (await anna.call(`${PATH}/${id}`)).json();
    expect(read).toMatchObject({
      state: 'proposed',
      adapter: { id: 'adapter-a', sha256: sha('a') },
      proposedBy: { kind: 'service', id: 'operator' },
      approvals: [],
      approvalsNeeded: 2,
      evaluation: { set: { items: 60 }, candidate: withAdapter('a') },
    });
    const [entry] = (await entries(service, 'model.release-proposed')).slice(-1);
    expect(entry?.subject_id).toBe(id);
    const canonical = entry?.canonical.toString() ?? '';
    expect(JSON.parse(canonical)).toMatchObject({
      details: { adapter: sha('a'), model: present.model?.sha256 },
    });
    for (const hidden of ['alice', 'canary', 'adapter-a']) expect(canonical).not.toContain(hidden);
  });

  it.each([
    ['worse for certain', { worseIn: 'numberSupport' }, 422, 'candidate-worse'],
    ['measured on 49 items', { items: 49 }, 422, 'too-few-items'],
  ])('that was found %s is refused', async (_what, given, status, code) => {
    const answer = await propose(withAdapter('a'), given);
    expect(answer.status).toBe(status);
    expect(Problem.parse(answer.body).code).toBe(code);
    expect((await listReleases()).items).toEqual([]);
    const [refusal] = (await entries(service, 'access.refused')).slice(-1);
    expect(JSON.parse(refusal?.canonical.toString() ?? '')).toMatchObject({ reason: code });
  });

  it('that was compared with something else than what is in force is refused', async () => {
    const answer = await propose(withAdapter('a'), { against: withAdapter('b') });
    expect(Problem.parse(answer.body).code).toBe('other-in-force');
    const same = await propose(present);
    expect(Problem.parse(same.body).code).toBe('in-force-already');
  });

  it("of a file that only a development list has is refused where there is real patients' data", async () => {
    const declare = (declared: boolean) =>
      rows(service, settingStatement('real-patients', declared));
    await developmentList(['a']);
    await proposed(withAdapter('a'));
    await rows(service, 'delete from model_release');
    await declare(true);
    const refused = await propose(withAdapter('a'));
    expect(refused.status).toBe(403);
    expect(Problem.parse(refused.body).code).toBe('model-for-development');
    await developmentList(['a'], ['a']);
    const id = await proposed(withAdapter('a'));
    await developmentList(['a']);
    const { status, body } = await approve(anna, id);
    expect([status, Problem.parse(body).code]).toEqual([403, 'model-for-development']);
    await declare(false);
    expect((await approve(anna, id)).status).toBe(200);
  });

  it('of a file that may not be loaded, or that was made already, is refused', async () => {
    const unknown = await propose(withAdapter('9'));
    expect(Problem.parse(unknown.body).code).toBe('model-not-allowed');
    const body = { evaluation: evaluation({ candidate: withAdapter('a'), present }) };
    expect(await operate('POST', PATH, body)).toMatchObject({ status: 201 });
    const again = await operate('POST', PATH, body);
    expect(Problem.parse(again.body).code).toBe('proposed-already');
  });

  it('is for the operator: figures come from the machine, not from a browser', async () => {
    const body = { evaluation: evaluation({ candidate: withAdapter('a'), present }) };
    expect((await ask(anna, PATH, body)).status).toBe(403);
  });
});

describe('an approval', () => {
  it('takes two people: only then is it in force', async () => {
    const id = await proposed(withAdapter('a'));
    expect(Release.parse((await approve(anna, id)).body)).toMatchObject({ state: 'proposed' });
    expect(await listReleases()).toMatchObject({ active: null });
    const second = Release.parse((await approve(ben, id)).body);
    expect(second).toMatchObject({ state: 'approved', replaces: null });
    expect(second.approvals.map(({ by }) => by.id)).toEqual([anna.id, ben.id]);
    expect(second.approvals.every(({ by }) => by.name !== null)).toBe(true);
    expect(await listReleases()).toMatchObject({ active: id });
    const given = (await entries(service, 'model.release-approved')).slice(-2);
    expect(given.map(({ actor_id: by }) => by)).toEqual([anna.id, ben.id]);
  });

  it('of the same human being counts once, whichever account gives it', async () => {
    const id = await proposed(withAdapter('a'));
    await approve(anna, id);
    expect(Problem.parse((await approve(anna, id)).body).code).toBe('same-approver');
    const other = await steward();
    const operator = operatorActor('test', service.tenantId);
    await service.get(LinkedAccounts).set(operator, other.id, anna.id);
    const answer = await approve(other, id);
    expect(answer.status).toBe(409);
    expect(Problem.parse(answer.body).code).toBe('same-approver');
    expect(await stateOf(id)).toBe('proposed');
  });

  it('needs the person to show once more who they are', async () => {
    const id = await proposed(withAdapter('a'));
    const wrong = { proof: { password: 'not the password 47' } };
    const answer = await ask(anna, `${PATH}/${id}/approval`, wrong);
    expect(Problem.parse(answer.body).code).toBe('current-password-wrong');
    expect((await listReleases()).items[0]?.approvals).toEqual([]);
  });

  it('is no act of the operator, nor of an administrator', async () => {
    const id = await proposed(withAdapter('a'));
    expect((await operate('POST', `${PATH}/${id}/approval`, PROOF)).status).toBe(403);
    const administrator = await signedInPerson(service, { roles: ['administrator'] });
    expect((await approve(administrator, id)).status).toBe(403);
  });

  it('comes too late once another one is in force: the figures are of something else', async () => {
    const late = await proposed(withAdapter('b'));
    await approve(anna, late);
    await approved(withAdapter('a'));
    expect(Problem.parse((await approve(ben, late)).body).code).toBe('other-in-force');
    expect(await stateOf(late)).toBe('proposed');
  });

  it('of two at once brings one release into force', async () => {
    const id = await proposed(withAdapter('a'));
    const answers = await Promise.all([approve(anna, id), approve(ben, id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await listReleases()).toMatchObject({ active: id });
  });
});

describe('refusing and rolling back', () => {
  it('ends a proposal, with a reason that only the trail has', async () => {
    const id = await proposed(withAdapter('a'));
    expect(await ask(ben, `${PATH}/${id}/refusal`, REASON)).toMatchObject({ status: 200 });
    expect(await stateOf(id)).toBe('refused');
    expect(Problem.parse((await approve(anna, id)).body).code).toBe('release-decided');
    const [entry] = (await entries(service, 'model.release-refused')).slice(-1);
    expect(entry).toMatchObject({ actor_id: ben.id, subject_id: id });
    expect(entry?.canonical.toString()).not.toContain('canary');
  });

  it('brings back what was in force before, and before that what the settings name', async () => {
    const first = await approved(withAdapter('a'));
    const second = await approved(withAdapter('b'), withAdapter('a'));
    expect(await listReleases()).toMatchObject({ active: second });
    expect(await stateOf(first)).toBe('superseded');

    expect(await ask(anna, `${PATH}/${second}/rollback`, REASON)).toMatchObject({ status: 200 });
    expect(await listReleases()).toMatchObject({ active: first, languages: null });
    expect(await stateOf(second)).toBe('rolled-back');
    const again = await ask(ben, `${PATH}/${second}/rollback`, REASON);
    expect(Problem.parse(again.body).code).toBe('no-release-in-force');

    expect(await operate('POST', `${PATH}/${first}/rollback`, REASON)).toMatchObject({
      status: 200,
    });
    expect(await listReleases()).toMatchObject({
      active: null,
      configured: present,
      languages: { en: 'every' },
    });
    expect((await entries(service, 'model.rolled-back')).slice(-2)).toMatchObject([
      { actor_id: anna.id, subject_id: second },
      { actor_id: 'operator', subject_id: first },
    ]);
  });

  it('needs a reason', async () => {
    const id = await proposed(withAdapter('a'));
    for (const act of ['refusal', 'rollback']) {
      expect((await ask(anna, `${PATH}/${id}/${act}`, {})).status).toBe(400);
    }
  });
});

describe('an adapter trained on data of a tenant', () => {
  it('serves that tenant as long as there is no other', async () => {
    const datasetIds = ['01990f6e-0000-7000-8000-000000000001'];
    const { body } = await propose(withAdapter('a'), { datasetIds });
    const { id } = Release.parse(body);
    for (const who of [anna, ben]) await approve(who, id);
    expect(await listReleases()).toMatchObject({ active: id });

    const created = await rows<{ id: string }>(
      service,
      `insert into tenant (id, name) values (gen_random_uuid(), 'another') returning id`,
    );
    try {
      expect(await service.get(AcrossTenants).activeRelease()).toBeNull();
      expect(await listReleases()).toMatchObject({
        active: null,
        ofAnother: false,
        items: [{ id, state: 'approved', active: false }],
      });
      const other = await propose(withAdapter('b'), { datasetIds });
      expect(Problem.parse(other.body).code).toBe('adapter-of-one-tenant');
      // one that may serve everybody can be proposed all the same
      expect((await propose(withAdapter('c'))).status).toBe(201);
    } finally {
      await rows(service, 'delete from tenant where id = $1', [created[0]?.id]);
    }
  });
});

describe('an adapter of which training rows were erased', () => {
  const datasetIds = ['01990f6e-0000-7000-8000-000000000009'];
  const rule = async (retires: boolean): Promise<void> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ retires });
    const answer = await askOperator(service, '/api/adapter-retirement', headers, {
      method: 'PUT',
      body,
    });
    expect(answer.status).toBe(204);
  };

  async function erase(): Promise<void> {
    await rows(service, 'insert into erased_training values ($1, $2, now())', [
      datasetIds[0],
      service.tenantId,
    ]);
  }

  beforeEach(async () => {
    await rows(service, 'delete from erased_training');
    await rule(false);
  });

  async function trained(candidate: EvaluatedWeights, against = present): Promise<string> {
    const { body } = await propose(candidate, { against, datasetIds });
    const { id } = Release.parse(body);
    for (const who of [anna, ben]) expect(await approve(who, id)).toMatchObject({ status: 200 });
    return id;
  }

  it('is listed, and stays in force unless the tenant says otherwise', async () => {
    const id = await trained(withAdapter('a'));
    expect((await listReleases()).items[0]?.rowsErasedAt).toBeNull();
    await erase();
    expect(await listReleases()).toMatchObject({
      active: id,
      items: [{ id, state: 'approved', rowsErasedAt: expect.any(String) }],
    });
  });

  it('is retired where it does: the last one before it that was not touched is in force again', async () => {
    const sound = await approved(withAdapter('a'));
    const touched = await trained(withAdapter('b'), withAdapter('a'));
    const last = await trained(withAdapter('c'), withAdapter('b'));
    await erase();
    await rule(true);
    expect(await listReleases()).toMatchObject({
      active: sound,
      items: [
        { id: last, state: 'retired' },
        { id: touched, state: 'retired' },
        { id: sound, state: 'approved', rowsErasedAt: null },
      ],
    });
    const retired = (await entries(service, 'model.release-retired')).slice(-2);
    expect(new Set(retired.map(({ subject_id: id }) => id))).toEqual(new Set([touched, last]));
  });

  it('gives way to what the settings name where nothing else was in force', async () => {
    const id = await trained(withAdapter('a'));
    await erase();
    await rule(true);
    expect(await listReleases()).toMatchObject({ active: null, items: [{ id, state: 'retired' }] });
    expect((await ask(anna, `${PATH}/${id}/rollback`, REASON)).status).toBe(409);
  });

  it('cannot be promoted then, nor can its proposal be approved, whatever is said of data sets', async () => {
    const { body } = await propose(withAdapter('a'), { datasetIds });
    const { id } = Release.parse(body);
    await erase();
    await rule(true);
    expect(await stateOf(id)).toBe('retired');
    for (const again of [{ datasetIds }, {}]) {
      const answer = await propose(withAdapter('a'), again);
      expect(Problem.parse(answer.body).code).toBe('adapter-retired');
    }
    expect((await propose(withAdapter('b'), { datasetIds })).status).toBe(409);
    expect((await propose(withAdapter('b'))).status).toBe(201);
    await rule(false);
  });

  it('is ended by a rule that an administrator sets, and a steward reads', async () => {
    const administrator = await signedInPerson(service, { roles: ['administrator'] });
    const put = (who: SignedInPerson): Promise<Response> =>
      who.call('/api/adapter-retirement', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ retires: true }),
      });
    expect((await put(anna)).status).toBe(403);
    expect((await put(administrator)).status).toBe(204);
    expect(await (await anna.call('/api/adapter-retirement')).json()).toEqual({ retires: true });
    await rule(false);
  });
});

describe('with a second organization', () => {
  it('only those who put a model in force for everybody put another in its place', async () => {
    const tenantId = await service.get(TenantsService).create('another');
    const there = { ...service, tenantId, get: service.get };
    const [carl, dora] = [
      await signedInPerson(there, { roles: ['model_steward'] }),
      await signedInPerson(there, { roles: ['model_steward'] }),
    ];
    const [named] = await rows<{ name: string }>(
      service,
      'select short_name as name from tenant where id = $1',
      [tenantId],
    );
    const proposeThere = (candidate: EvaluatedWeights, against = present) =>
      operate(
        'POST',
        PATH,
        { evaluation: evaluation({ candidate, present: against }) },
        { 'x-cloister-tenant': named?.name ?? '' },
      );
    const id = Release.parse((await proposeThere(withAdapter('a'))).body).id;
    for (const who of [carl, dora]) expect(await approve(who, id)).toMatchObject({ status: 200 });

    expect(await listReleases()).toMatchObject({ active: null, ofAnother: true, items: [] });
    await developmentList(['a']);
    const administrator = await signedInPerson(service, { roles: ['administrator'] });
    const declared = await administrator.call('/api/organization/real-patients', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ declared: true }),
    });
    const { code, title } = z
      .object({ code: z.string(), title: z.string() })
      .parse(await declared.json());
    expect([declared.status, code]).toEqual([409, 'development-model-in-use']);
    expect(title).toContain('(adapter-a)');
    vi.restoreAllMocks();
    const theirs = ReleaseList.parse(await (await carl.call(PATH)).json());
    expect(theirs).toMatchObject({ active: id, ofAnother: false, items: [{ active: true }] });
    const here = await propose(withAdapter('b'), { against: withAdapter('a') });
    expect(Problem.parse(here.body).code).toBe('in-force-of-another');
    expect((await ask(anna, `${PATH}/${id}/rollback`, REASON)).status).toBe(404);
    expect((await ask(carl, `${PATH}/${id}/rollback`, REASON)).status).toBe(200);
    expect((await propose(withAdapter('b'))).status).toBe(201);
  });
});

it('shows names of people who were removed since', async () => {
  const id = await proposed(withAdapter('a'));
  const leaver = await steward();
  for (const who of [anna, leaver]) await approve(who, id);
  await service.get(PersonRemoval).remove(operatorActor('test', service.tenantId), leaver.id);
  const [release] = (await listReleases()).items;
  expect(release).toMatchObject({ id, state: 'approved' });
  expect(release?.approvals.map(({ by }) => by.name)).not.toContain(null);
});
