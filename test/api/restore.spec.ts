import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErasureRecords, ErasuresService, HoldsService } from '@app/documents';
import { operatorActor } from '@app/platform';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erasedKeys } from '../../apps/cli/src/data/erased-keys.js';
import { exportData } from '../../apps/cli/src/data/export-data.js';
import type { SecondManifest } from '../../apps/cli/src/data/export-manifest.js';
import { importData } from '../../apps/cli/src/data/import-data.js';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';
import { NOTE, send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { startSecondApi } from './second-api.js';

const FIELDS = { patientIdentifier: 'MRN-1' };

let service: TestService;
let folder: string;
let manifest: SecondManifest;
let erased: DocumentView;
let kept: DocumentView;

beforeAll(async () => {
  service = await startService();
  folder = join(mkdtempSync(join(tmpdir(), 'cloister-restore-')), 'export');
  erased = await send(service, upload(NOTE, 'erased.txt', 'text/plain', FIELDS));
  kept = await send(service, upload(NOTE, 'kept.txt'));
  const operator = operatorActor('test', service.tenantId);
  // of the backup's time, and gone by the time of the erasure
  const hold = await service
    .get(HoldsService)
    .place(operator, { documentId: erased.id }, 'litigation');
  manifest = await exportData(service.database.access, service.config, { folder, withKeys: false });
  await service.get(HoldsService).release(operator, hold.hold.id, 'settled');
  await service.get(ErasuresService).erase(operator, erased.id, { reason: 'on request' });
});

afterAll(async () => {
  rmSync(join(folder, '..'), { recursive: true });
  await service[Symbol.asyncDispose]();
});

async function keysOf(database: TestDatabase): Promise<Record<string, boolean>> {
  const client = new Client(database.admin);
  await client.connect();
  const { rows } = await client.query<{ id: string; readable: boolean }>(
    `select document.id, wrapped is not null as readable
     from document join object_key on object_key.id = document.object_key_id`,
  );
  await client.end();
  return Object.fromEntries(rows.map(({ id, readable }) => [id, readable]));
}

async function expectErasedAgain(database: TestDatabase): Promise<void> {
  await using api = await startSecondApi({ ...service, database });
  const ask = (path: string): Promise<Response> =>
    fetch(`${api.url}${path}`, { headers: { authorization: `Bearer ${service.key}` } });
  expect(await (await ask(`/api/documents/${erased.id}`)).json()).toMatchObject({
    state: 'erased',
    fileName: null,
    patientIdentifier: null,
  });
  expect((await ask(`/api/documents/${erased.id}/content`)).status).toBe(404);
  expect((await ask(`/api/documents/${kept.id}/content`)).status).toBe(200);
  const operator = operatorActor('test', service.tenantId);
  const { items } = await api
    .get(ErasureRecords)
    .list(operator, { limit: 10, order: 'newest', cursor: null });
  expect(items).toMatchObject([{ documentId: erased.id, trigger: 'restore' }]);
  const [first] = readFileSync(service.config.erasureList, 'utf8').split('\n');
  expect(JSON.parse(first ?? '')).toMatchObject({ erasure: items[0]?.id });
}

describe('a backup from before an erasure', () => {
  it('is imported without what was erased: its keys are gone before the import commits', async () => {
    await using database = await createDatabase();
    const erasedOnes = await erasedKeys(service.config.erasureList);
    expect(await importData(database.access, folder, manifest, { erasedKeys: erasedOnes })).toBe(2);
    expect(await keysOf(database)).toEqual({ [erased.id]: false, [kept.id]: true });
    await expectErasedAgain(database);
  });

  it('is erased anew by the first process that starts, however it came back', async () => {
    await using database = await createDatabase();
    await importData(database.access, folder, manifest);
    expect(await keysOf(database)).toEqual({ [erased.id]: true, [kept.id]: true });
    await expectErasedAgain(database);
    expect(await keysOf(database)).toEqual({ [erased.id]: false, [kept.id]: true });
    // and by the next one not once more
    await expectErasedAgain(database);
  });

  it('is erased by several processes that start at once', async () => {
    await using database = await createDatabase();
    await importData(database.access, folder, manifest);
    await Promise.all([1, 2, 3].map(() => expectErasedAgain(database)));
  });
});

describe('the list of erasures', () => {
  it('may end in a line that a crash cut short, and in no other that cannot be read', async () => {
    const path = join(folder, '..', 'erasures.jsonl');
    const line = readFileSync(service.config.erasureList, 'utf8').split('\n')[0] ?? '';
    writeFileSync(path, `${line}\n${line.slice(0, 40)}`);
    expect(await erasedKeys(path)).toHaveLength(2);
    appendFileSync(path, `\n{"erasure":"something"}\n`);
    await expect(erasedKeys(path)).rejects.toThrow('damaged in line 3');
  });

  it('is asked for by an import', async () => {
    await expect(erasedKeys(join(folder, 'absent'))).rejects.toThrow('--no-erasures');
  });
});
