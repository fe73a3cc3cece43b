import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Commitments } from '@app/audit';
import { UnitOfWork } from '@app/database';
import { newId, operatorActor } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetView } from '../../apps/api/src/datasets/datasets.dto.js';
import type { ReleaseList } from '../../apps/api/src/models/releases.dto.js';
import type { ErasureDetailsView } from '../../apps/api/src/records/erasures.dto.js';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { ask, claim, edit, sign } from '../support/review.js';
import { NOTE, send, summarize, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { columnsHolding, count, entries, rows } from './admin.js';
import { type SecondApi, startSecondApi } from './second-api.js';
import { notificationsOf } from './person-requests.js';

const FINETUNE = fileURLToPath(new URL('../../finetune', import.meta.url));
const PURPOSE = 'adapter for notes of ward 4';
const NAME = 'Weatherby, Philippa';
const MRN = 'MRN-77-A';
const EDITED = 'Mrs. Weatherby returns in four weeks.';

let service: TestService;
let api: SecondApi;
let reviewer: SignedInPerson;
let steward: SignedInPerson;
let keeper: SignedInPerson;
let folder: string;
let passwordFile: string;

beforeAll(async () => {
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
  await service.startWorker();
  reviewer = await signedInPerson(service);
  steward = await signedInPerson(service, { roles: ['model_steward'] });
  keeper = await signedInPerson(service, { roles: ['administrator'] });
  folder = mkdtempSync(join(tmpdir(), 'cloister-datasets-'));
  passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${PASSWORD}\n`, { mode: 0o600 });
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

interface Said {
  readonly code: number;
  readonly result: string;
  readonly notes: string;
}

/** `cloister dataset …` at the machine's shell; a person who is named is asked for at the service's address. */
async function cloister(args: readonly string[], who?: SignedInPerson): Promise<Said> {
  const said = { result: '', notes: '' };
  const as = who ? ['--as', who.loginName, '--password-file', passwordFile] : [];
  const code = await runCloister(['dataset', ...args, ...as], {
    env: { CLOISTER_DATA: service.config.data.path, ...(who && { CLOISTER_URL: service.url }) },
    output: new Output(
      { write: (text) => (said.result += text) },
      { write: (text) => (said.notes += text) },
    ),
  });
  return { code, ...said };
}

/** A summary that a reviewer changed and signed; the ids of it and of its document. */
async function signed(text: string): Promise<{ readonly id: string; readonly documentId: string }> {
  const fields = { patientIdentifier: MRN, patientName: NAME };
  const { id: documentId } = await send(service, upload(text, 'note.txt', 'text/plain', fields));
  const { id } = await summarize(service, [documentId], { profile: 'general' });
  await untilState(service, id, 'draft');
  await claim(reviewer, id);
  await edit(reviewer, id, (all) =>
    all.map((sentence, index) => (index === 0 ? { ...sentence, text: EDITED } : sentence)),
  );
  for (const { sentenceId } of await findingsOf(id)) {
    const { revision } = (
      await ask<{ revision: number }>(reviewer, 'GET', `/api/summaries/${id}/review`)
    ).body;
    const body = { revision, sentenceId, reason: 'said at the visit' };
    await ask(reviewer, 'POST', `/api/summaries/${id}/overrides`, body);
  }
  const { status, body } = await sign(reviewer, id);
  if (status !== 201) throw new Error(`not signed: ${JSON.stringify(body)}`);
  return { id, documentId };
}

async function findingsOf(id: string): Promise<readonly { readonly sentenceId: string }[]> {
  const { body } = await ask<{ findings: { sentenceId: string }[] }>(
    reviewer,
    'GET',
    `/api/summaries/${id}/review`,
  );
  return body.findings;
}

const get = async (id: string): Promise<DatasetView> =>
  (await ask<DatasetView>(steward, 'GET', `/api/datasets/${id}`)).body;
const untilDataset = (id: string, state: DatasetView['state']): Promise<DatasetView> =>
  until(`data set in state ${state}`, async () => {
    const dataset = await get(id);
    return dataset.state === state && dataset;
  });
const requestBody = { profile: 'general', purpose: PURPOSE };
async function requested(extra: object = {}): Promise<string> {
  const body = { ...requestBody, ...extra };
  const answer = await ask<DatasetView>(steward, 'POST', '/api/datasets', body);
  expect(answer.status).toBe(201);
  return answer.body.id;
}
const approve = (id: string, who = keeper): ReturnType<typeof ask<DatasetView>> =>
  ask<DatasetView>(who, 'POST', `/api/datasets/${id}/approval`);
/** One that is ready: each test looks at the same. */
let ready: Promise<string> | undefined;
const kept = (): Promise<string> =>
  (ready ??= (async () => {
    const id = await requested();
    await approve(id);
    await untilDataset(id, 'ready');
    return id;
  })());
const last = async (action: string): Promise<Record<string, unknown>> =>
  JSON.parse((await entries(service, action)).at(-1)?.canonical.toString() ?? '{}');

/** A release in force, of an adapter that was trained on the data set. */
async function releaseOn(datasetId: string): Promise<string> {
  const id = newId();
  await rows(
    service,
    `insert into model_release (id, tenant_id, belongs_to, model_id, model_sha256, adapter_id,
       adapter_sha256, dataset_ids, evaluation, evaluation_sha256, state, proposed_by_kind,
       proposed_by_id, proposed_at, activated_at)
     values ($1, $2, $2, 'model', 'a', 'adapter', 'b', array[$3::uuid], '', '', 'approved',
       'service', 'operator', now(), now())`,
    [id, service.tenantId, datasetId],
  );
  return id;
}

describe('the use for training', () => {
  it('is not allowed until an administrator allows it', async () => {
    const refused = await ask(steward, 'POST', '/api/datasets', requestBody);
    expect([refused.status, refused.body.code]).toEqual([409, 'training-use-not-allowed']);
    expect((await ask(steward, 'PUT', '/api/training-use', { allowed: true })).status).toBe(403);
    expect((await ask(keeper, 'PUT', '/api/training-use', { allowed: true })).status).toBe(204);
    expect(await last('training-use.changed')).toMatchObject({
      actor: { id: keeper.id },
      details: { before: 'not-allowed', after: 'allowed' },
    });
    expect((await cloister(['forbid'])).code).toBe(0);
    expect((await ask(keeper, 'GET', '/api/training-use')).body).toEqual({ allowed: false });
    expect((await cloister(['allow'])).code).toBe(0);
  });
});

describe('a data set', () => {
  const text = `${NOTE}\nPhilippa Weatherby (${MRN}) lives in Boston. Seen on 3/14/2026 with Dr. John Smith. Call 617-555-0144.\n`;
  let visits: Awaited<ReturnType<typeof signed>>[];

  beforeAll(async () => {
    visits = await Promise.all(
      ['First', 'Second', 'Third'].map((visit) => signed(`${text}\n${visit} visit.\n`)),
    );
  });

  it('goes from an edit to a file that finetune reads, and without what is erased', async () => {
    const [first, second, restricted] = visits;
    await rows(service, `update summary set confidentiality = 'R' where id = $1`, [restricted?.id]);

    const asked = await cloister(
      ['request', '--profile', 'general', '--purpose', PURPOSE],
      steward,
    );
    expect(asked).toMatchObject({ code: 0, notes: expect.stringContaining('Another person') });
    const id = asked.result.trim();
    expect((await get(id)).state).toBe('requested');
    expect(await cloister(['approve', id], keeper)).toMatchObject({ code: 0 });
    const made = await untilDataset(id, 'ready');
    expect(made).toMatchObject({
      rows: 2,
      purpose: PURPOSE,
      requestedBy: { id: steward.id },
      approvedBy: { id: keeper.id },
      report: { available: 2, taken: 2, skipped: {} },
    });
    const days = (Date.parse(made.expiresAt) - Date.parse(made.approvedAt ?? '')) / 86_400_000;
    expect(days).toBe(90);
    expect(made.report?.replaced).toMatchObject({ patient: expect.any(Number), date: 2 });
    expect(await columnsHolding(service, ['Weatherby', PURPOSE, '[PATIENT]'])).toEqual([]);

    const file = join(folder, 'rows.jsonl');
    expect(await cloister(['export', id, file])).toMatchObject({
      code: 0,
      notes: expect.stringContaining('2 rows'),
    });
    expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
    const written = readFileSync(file, 'utf8');
    expect(written).not.toMatch(/Weatherby|Philippa|MRN-77|3\/14\/2026|John Smith|555-0144/);
    const [row] = written
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    expect(row).toMatchObject({
      dataset: id,
      doc: '1',
      profile: 'general',
      section: 'summary',
      source: expect.stringContaining('[PATIENT] ([ID-1]) lives in [PLACE-1]'),
      target: expect.stringContaining('Mrs. [PATIENT] returns in four weeks.'),
    });
    expect(row?.generated).not.toContain('returns in four weeks');
    expect(row?.edits).toContainEqual({
      kind: 'changed',
      before: expect.any(String),
      after: 'Mrs. [PATIENT] returns in four weeks.',
    });
    const sha256 = createHash('sha256').update(written).digest('hex');
    const exported = await last('dataset.exported');
    expect(exported).toMatchObject({
      subject: { id },
      details: { rows: 2 },
      commitments: { purpose: expect.any(String), sha256: expect.any(String) },
    });
    expect(await secretOf(String(exported['id']), 'sha256')).toBe(sha256);
    expect(await secretOf(String(exported['id']), 'purpose')).toBe(PURPOSE);

    const trained = await releaseOn(id);
    const rule = { retires: true };
    expect((await ask(keeper, 'PUT', '/api/adapter-retirement', rule)).status).toBe(204);
    const erased = await ask<{ id: string }>(
      keeper,
      'POST',
      `/api/documents/${first?.documentId ?? ''}/erasure`,
      { reason: 'file 17/26' },
    );
    const certificate = await until('the certificate', async () => {
      const path = `/api/erasures/${erased.body.id}`;
      return (await ask<ErasureDetailsView>(keeper, 'GET', path)).body.certificate;
    });
    expect(certificate.copies).toMatchObject([{ type: 'dataset', id }]);
    expect(certificate.counts['dataset part']).toBe(1);
    expect(await last('dataset.rows-erased')).toMatchObject({
      subject: { id },
      related: [{ type: 'erasure', id: erased.body.id }],
      details: { rows: 1 },
    });
    const retired = await until('the adapter is retired', async () => {
      const { body } = await ask<ReleaseList>(steward, 'GET', '/api/model-releases');
      return body.items.find((one) => one.id === trained && one.state === 'retired');
    });
    expect(retired).toMatchObject({ active: false, rowsErasedAt: expect.any(String) });
    expect(await last('model.training-erased')).toMatchObject({
      subject: { id: trained },
      related: [{ type: 'dataset', id }],
    });
    const notification = await until(
      'the news',
      async () => (await notificationsOf(steward)).items.at(0) ?? null,
    );
    expect(notification).toMatchObject({
      kind: 'training-erased',
      releaseId: trained,
      reason: 'retired',
    });
    expect((await get(id)).rows).toBe(1);
    const left = await rows<{ summary_id: string }>(service, 'select summary_id from dataset_part');
    expect(left.map((part) => part.summary_id)).toEqual([second?.id]);
    const again = join(folder, 'again.jsonl');
    expect(await cloister(['export', id, again])).toMatchObject({ code: 0 });
    expect(readFileSync(again, 'utf8').trim().split('\n')).toHaveLength(1);

    await rows(
      service,
      `update dataset set expires_at = now() - interval '1 minute' where id = $1`,
      [id],
    );
    const over = await cloister(['export', id, join(folder, 'late.jsonl')]);
    expect(over).toMatchObject({ code: 1, notes: expect.stringContaining('expired') });
    expect(existsSync(join(folder, 'late.jsonl'))).toBe(false);
    expect(await untilDataset(id, 'expired')).toMatchObject({ rows: 0 });
    expect(await count(service, 'dataset_part')).toBe(0);
    expect(await last('dataset.expired')).toMatchObject({ subject: { id }, details: { rows: 1 } });
  });

  it('gives rows that finetune turns into questions', async ({ skip }) => {
    const python = spawnSync('python3', ['-c', 'import yaml'], { stdio: 'ignore' });
    skip(python.status !== 0, 'no python3 with PyYAML');
    const id = await kept();
    const file = join(folder, 'train.jsonl');
    await cloister(['export', id, file]);
    const program = `
import json, sys
from pathlib import Path
from types import SimpleNamespace
from cloister_finetune.data import questions_of
from cloister_finetune.recipe import DataSet
recipe = SimpleNamespace(data=Path(sys.argv[1]))
print(json.dumps([[q.dataset, q.profile, q.section, q.target] for q in
    questions_of(recipe, DataSet(file="train.jsonl", profile="general"), "train")]))`;
    const done = spawnSync('python3', ['-c', program, folder], {
      env: { ...process.env, PYTHONPATH: FINETUNE },
      encoding: 'utf8',
    });
    expect(done.stderr).toBe('');
    expect(JSON.parse(done.stdout)).toEqual([
      [id, 'general', 'summary', expect.stringContaining('[PATIENT] returns in four weeks')],
    ]);
  });

  it('is approved by somebody else: by no other account of who asked for it, and once', async () => {
    const both = await signedInPerson(service, { roles: ['model_steward', 'administrator'] });
    const own = (await ask<DatasetView>(both, 'POST', '/api/datasets', requestBody)).body.id;
    expect((await approve(own, both)).body.code).toBe('same-person');
    const id = await requested();
    const alias = await signedInPerson(service, { roles: ['administrator'] });
    await rows(service, 'update person set same_as = $1 where id = $2', [steward.id, alias.id]);
    expect((await approve(id, alias)).body.code).toBe('same-person');
    expect((await approve(id, steward)).status).toBe(403);
    expect(await cloister(['approve', id], steward)).toMatchObject({ code: 1 });
    expect((await get(id)).state).toBe('requested');
    const answers = await Promise.all([approve(id), approve(id)]);
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([
      200, 409,
    ]);
  });

  it('is exported by the operator alone, and not once use for training is forbidden', async () => {
    const id = await kept();
    for (const who of [reviewer, steward, keeper]) {
      expect((await ask(who, 'GET', `/api/datasets/${id}/rows`)).body.code).toBe('not-allowed');
    }
    const early = await requested();
    expect((await cloister(['export', early, join(folder, 'early.jsonl')])).code).toBe(1);
    await cloister(['forbid']);
    const refused = await cloister(['export', id, join(folder, 'forbidden.jsonl')]);
    expect(refused).toMatchObject({ code: 1, notes: expect.stringContaining('does not allow') });
    expect(existsSync(join(folder, 'forbidden.jsonl'))).toBe(false);
    expect((await approve(early)).body.code).toBe('training-use-not-allowed');
    await cloister(['allow']);
  });

  it('is gone when it is discarded, with its keys', async () => {
    const id = await kept();
    const keys = await rows<{ id: string }>(
      service,
      'select object_key_id as id from dataset_part where dataset_id = $1',
      [id],
    );
    expect(keys).not.toEqual([]);
    expect((await ask(keeper, 'DELETE', `/api/datasets/${id}`)).status).toBe(204);
    expect(await get(id)).toMatchObject({ state: 'discarded', rows: 0, purpose: PURPOSE });
    const living = 'select from object_key where id = any ($1) and wrapped is not null';
    expect(await rows(service, living, [keys.map((key) => key.id)])).toEqual([]);
    expect((await ask(keeper, 'DELETE', `/api/datasets/${id}`)).body.code).toBe(
      'dataset-not-possible',
    );
  });

  it('is over when nobody approves it in time, or nothing of it is signed', async () => {
    const forgotten = await requested();
    const none = await requested({ profile: 'visit-note' });
    await rows(service, `update dataset set expires_at = now() where id = $1`, [forgotten]);
    await approve(none);
    expect(await untilDataset(none, 'failed')).toMatchObject({ stateReason: 'nothing-signed' });
    await untilDataset(forgotten, 'expired');
    const unknown = await ask(steward, 'POST', '/api/datasets', { ...requestBody, profile: 'x' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'profile-not-found']);
  });
});

interface Row {
  readonly dataset: string;
  readonly generated: string | null;
  readonly edits: readonly unknown[];
}

/** What the entry commits to. */
function secretOf(entryId: string, field: string): Promise<string | undefined> {
  const { tenantId } = service;
  return service.get(UnitOfWork).run(operatorActor('test', tenantId), async (tx) => {
    const opened = await service.get(Commitments).open(tx, tenantId, entryId);
    return opened[field]?.value;
  });
}
