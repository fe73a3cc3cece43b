import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KeysService, KeyRotation } from '@app/keys';
import { operatorActor } from '@app/platform';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { NOTE, send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { startSecondApi } from './second-api.js';

let service: TestService;
let admin: Client;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
  admin = new Client(service.database.admin);
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await service[Symbol.asyncDispose]();
});

let one: DocumentView;
let two: DocumentView;
let drafts: readonly [string, string];

beforeEach(async () => {
  const document = async (name: string): Promise<DocumentView> => {
    const fields = { patientIdentifier: `MRN-${name}-${Math.random()}` };
    const { id } = await send(service, upload(`${NOTE}\n${name}\n`, name, 'text/plain', fields));
    return untilDocument(service, id, 'extracted');
  };
  one = await document('one.txt');
  two = await document('two.txt');
  const first = await summarize(service, [one.id]);
  const second = await summarize(service, [one.id]);
  for (const { id } of [first, second]) await untilState(service, id, 'draft');
  drafts = [first.id, second.id];
});

/** Puts what one row has into the other's place, and the other way round. */
async function swap(table: string, column: string, a: string, b: string): Promise<void> {
  const { rowCount } = await admin.query(
    `update ${table} set ${column} = (select other.${column} from ${table} as other
       where other.id = case when ${table}.id = $1 then $2::uuid else $1 end)
     where id in ($1, $2)`,
    [a, b],
  );
  expect(rowCount).toBe(2);
}

const idOf = async (select: string, id: string): Promise<string> =>
  (await admin.query<{ id: string }>(select, [id])).rows[0]?.id ?? '';

/** Asked of a process that has opened no key yet. */
async function status(path: string): Promise<number> {
  await using fresh = await startSecondApi(service);
  const response = await fetch(`${fresh.url}${path}`, {
    headers: { authorization: `Bearer ${service.key}` },
  });
  await response.arrayBuffer().catch(() => undefined);
  return response.status;
}

describe('ciphertexts that somebody changed places of', () => {
  it('show no other document under this one, whichever column was exchanged', async () => {
    const path = `/api/documents/${one.id}`;
    expect(await status(path)).toBe(200);
    await swap('document', 'file_name_sealed', one.id, two.id);
    expect(await status(path)).toBe(500);
    await swap('document', 'file_name_sealed', one.id, two.id);
    await swap('patient', 'identifier_sealed', one.patientId ?? '', two.patientId ?? '');
    expect(await status(path)).toBe(500);
  });

  it('show no other text, with the bytes of another document in its place or with its key', async () => {
    const blob = 'select blob_id as id from extraction where document_id = $1';
    const [first, second] = [await idOf(blob, one.id), await idOf(blob, two.id)];
    await swap('blob', 'header', first, second);
    expect(await status(`/api/documents/${one.id}/text`)).toBe(500);
    await swap('blob', 'header', first, second);
    const key = 'select object_key_id as id from document where id = $1';
    await swap('object_key', 'wrapped', await idOf(key, one.id), await idOf(key, two.id));
    expect(await status(`/api/documents/${one.id}/text`)).toBe(500);
  });

  it('show no draft of another summary of the same document', async () => {
    const version = 'select id from summary_version where summary_id = $1';
    const [first, second] = [await idOf(version, drafts[0]), await idOf(version, drafts[1])];
    await swap('summary_version', 'content_sealed', first, second);
    expect(await status(`/api/summaries/${drafts[0]}`)).toBe(500);
    // also where both lie under one key, as two versions of a summary do
    await swap('summary_version', 'content_sealed', first, second);
    await admin.query(
      `update summary set object_key_id = (select object_key_id from summary where id = $1) where id = $2`,
      [drafts[0], drafts[1]],
    );
    await admin.query(
      `update summary_version set content_sealed = (select content_sealed from summary_version where id = $1) where id = $2`,
      [first, second],
    );
    expect(await status(`/api/summaries/${drafts[0]}`)).toBe(200);
    expect(await status(`/api/summaries/${drafts[1]}`)).toBe(500);
  });

  it('keep no others from coming under a new key, and bring back no older version of one', async () => {
    await service.get(KeysService).rotate(operatorActor('test', service.tenantId), 'tenant');
    const { rows } = await admin.query<{ wrapped: Buffer }>(
      `select wrapped from tenant_key where purpose = 'wrap' order by version limit 1`,
    );
    for (let turn = 0; turn < 3; turn += 1)
      await service.get(KeyRotation).advanceRotation(service.tenantId);
    const { rowCount: left } = await admin.query(
      'select from object_key where tenant_key_version = 1',
    );
    expect(left).toBe(2); // those that the test above exchanged
    expect(await status(`/api/documents/${one.id}`)).toBe(200);
    await admin.query(`update tenant_key set wrapped = $1 where purpose = 'wrap' and version = 2`, [
      rows[0]?.wrapped,
    ]);
    expect(await status(`/api/documents/${one.id}`)).toBe(500);
  });
});
