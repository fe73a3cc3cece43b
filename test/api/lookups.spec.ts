import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJson } from '@app/crypto';
import { KeyRing, UnitOfWork } from '@app/database';
import { newId, serviceActor } from '@app/platform';
import { z } from 'zod';
import { LookupView } from '../../apps/api/src/lookups/lookups.dto.js';
import { NOTE, postJson, read, send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { columnsHolding, entries, rows } from './admin.js';
import { type Caller, OUTSIDERS } from './outsiders.js';
import { problemOf } from './problem.js';

const NOTHING = { patients: [], encounterIds: [], documentIds: [], moreDocuments: false };
const person = (id: string): LookupView['patients'][number] => ({
  id,
  identifier: 'MRN-CANARY 7',
  authority: null,
  name: null,
});

let service: TestService;
let first: string;
let second: string;
let patientId: string;
let encounterId: string;

beforeAll(async () => {
  service = await startService();
  const sent = async (fields: Record<string, string>): Promise<string> =>
    (await send(service, upload(NOTE, 'note.txt', 'text/plain', fields))).id;
  first = await sent({
    patientIdentifier: 'MRN-CANARY 7',
    encounterIdentifier: 'VISIT-CANARY',
    externalNumber: 'Lab/77',
  });
  second = await sent({ patientIdentifier: 'MRN-CANARY 7', externalNumber: 'Lab/77' });
  const document = await read<{ patientId: string; encounterId: string }>(
    service,
    `/api/documents/${first}`,
  );
  ({ patientId, encounterId } = document);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

async function lookUp(identifier: string, caller: Caller = service.call): Promise<LookupView> {
  const response = await caller('/api/lookups', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier }),
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return LookupView.parse(await response.json());
}

describe('a look-up', () => {
  it.each(['MRN-CANARY 7', '  mrn-canary   7 ', 'ＭＲＮ-CANARY 7'])(
    'finds a patient however the identifier is spaced and spelled: %s',
    async (identifier) => {
      expect(await lookUp(identifier)).toEqual({ ...NOTHING, patients: [person(patientId)] });
    },
  );

  it('finds an encounter', async () => {
    expect(await lookUp('visit-canary')).toEqual({ ...NOTHING, encounterIds: [encounterId] });
  });

  it('finds documents by their external number, newest first', async () => {
    expect(await lookUp(' Lab/77 ')).toEqual({ ...NOTHING, documentIds: [second, first] });
    expect(await lookUp('Lab/7')).toEqual(NOTHING);
  });

  it('finds a document by its own id', async () => {
    expect(await lookUp(first)).toEqual({ ...NOTHING, documentIds: [first] });
    expect(await lookUp(first.toUpperCase())).toEqual({ ...NOTHING, documentIds: [first] });
    expect(await lookUp(newId())).toEqual(NOTHING);
  });

  it('finds a patient whose identifier is also the number of a document', async () => {
    const { id } = await send(
      service,
      upload(NOTE, 'note.txt', 'text/plain', { patientIdentifier: '4711', externalNumber: '4711' }),
    );
    expect(await lookUp('4711')).toMatchObject({
      patients: [expect.objectContaining({ identifier: '4711' })],
      documentIds: [id],
    });
  });

  it('names the newest 50 documents of a number, and says that there are more', async () => {
    const [example] = await rows<{ n: number }>(
      service,
      `with copied as (
         insert into document select (document).* from (
           select jsonb_populate_record(document, jsonb_build_object(
             'id', gen_random_uuid(), 'created_at', created_at - copy * interval '1 minute')) as document
           from document, generate_series(1, 49) as copy where id = $1) as copies
         returning 1)
       select count(*)::integer as n from copied`,
      [first],
    );
    expect(example?.n).toBe(49);
    const found = await lookUp('Lab/77');
    expect(found.documentIds.slice(0, 2)).toEqual([second, first]);
    expect(found.documentIds).toHaveLength(50);
    expect(found.moreDocuments).toBe(true);
  });

  it.each(['', '   ', 'x'.repeat(201), '\ud800'])('refuses %j', async (identifier) => {
    await problemOf(await postJson(service, '/api/lookups', { identifier }), 400);
  });

  it('refuses a body that is no look-up', async () => {
    const body = { identifier: 'x', patientIdentifier: 'canary' };
    const { text } = await problemOf(await postJson(service, '/api/lookups', body), 400);
    expect(text).not.toContain('canary');
  });

  it.each(OUTSIDERS)('by a client %s finds nothing, and is on record', async (_who, make) => {
    const outside = await make(service);
    for (const identifier of ['MRN-CANARY 7', 'VISIT-CANARY', 'Lab/77', first]) {
      const before = (await entries(service, 'lookup.made')).length;
      expect(await lookUp(identifier, outside)).toEqual(NOTHING);
      expect(await entries(service, 'lookup.made')).toHaveLength(before + 1);
    }
  });
});

describe('a patient of an authority', () => {
  const sent = async (fields: Record<string, string>): Promise<string> =>
    (
      await read<{ patientId: string }>(
        service,
        `/api/documents/${(await send(service, upload(NOTE, 'n.txt', 'text/plain', fields))).id}`,
      )
    ).patientId;
  const ask = async (body: object, caller: Caller = service.call): Promise<LookupView> => {
    const response = await caller('/api/lookups', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return LookupView.parse(await response.json());
  };
  const idsOf = async (body: object, caller?: Caller): Promise<string[]> =>
    (await ask(body, caller)).patients.map(({ id }) => id);

  it('is another than one of the same number elsewhere, and found with and without it', async () => {
    const north = await sent({ patientIdentifier: '900', patientAuthority: 'urn:oid:1.2.3' });
    const south = await sent({ patientIdentifier: '900', patientAuthority: 'SOUTH' });
    const bare = await sent({ patientIdentifier: '900' });
    expect(new Set([north, south, bare]).size).toBe(3);
    expect(await sent({ patientIdentifier: ' 900', patientAuthority: '1.2.3' })).toBe(north);
    expect(await idsOf({ identifier: '900', authority: '1.2.3' })).toEqual([north]);
    expect(await idsOf({ identifier: '900', authority: 'south' })).toEqual([south]);
    expect(await idsOf({ identifier: '900', authority: 'WEST' })).toEqual([]);
    expect((await idsOf({ identifier: '900' })).toSorted()).toEqual(
      [north, south, bare].toSorted(),
    );
  });

  it('is found by whole words of the name, however they are written, and by the newest name', async () => {
    const named = (patientName: string): Promise<string> =>
      sent({ patientIdentifier: '901', patientAuthority: 'A', patientName });
    const id = await named("Zoë-Marie O'Çelik Straßer");
    for (const name of ['zoe', 'STRASSER ocelik', 'Marie  Zoë', "O'CELIK"]) {
      expect(await ask({ name })).toMatchObject({
        patients: [{ id, identifier: '901', authority: 'A', name: "Zoë-Marie O'Çelik Straßer" }],
      });
    }
    for (const name of ['zo', 'Zoe Muster', 'arie', '…']) expect(await idsOf({ name })).toEqual([]);
    await named('Zoë Neumann');
    expect(await idsOf({ name: 'neumann' })).toEqual([id]);
    expect(await idsOf({ name: 'strasser' })).toEqual([]);
    expect(await columnsHolding(service, ['Neumann', 'neumann', 'NEUMANN'])).toEqual([]);
  });

  it.each(OUTSIDERS)('is not found by a client %s', async (_who, make) => {
    await sent({ patientIdentifier: '902', patientAuthority: 'B', patientName: 'Ida Fern' });
    const outside = await make(service);
    expect(await idsOf({ name: 'Ida' }, outside)).toEqual([]);
    expect(await idsOf({ identifier: '902' }, outside)).toEqual([]);
  });

  it('is not made by a name or an authority alone', async () => {
    for (const fields of [
      { patientName: 'Ida' },
      { patientAuthority: 'B' },
      { encounterAuthority: 'B' },
    ]) {
      const body = upload(NOTE, 'n.txt', 'text/plain', fields);
      const answer = await service.call('/api/documents', { method: 'POST', body });
      expect((await problemOf(answer, 400)).code).toBe('validation-failed');
    }
  });
});

describe('the record of a look-up', () => {
  const Secret = z.object({ salt: z.string(), value: z.string() });

  /** The identifier that the last look-up is on record with, and whose key hides it. */
  async function lastOnRecord(): Promise<{ value: string; objectKeyId: string | null }> {
    const [row] = await rows<{ entry_id: string; sealed: Buffer; object_key_id: string | null }>(
      service,
      `select entry_id, sealed, object_key_id from audit_secret
       where field = 'identifier' order by entry_id desc limit 1`,
    );
    if (!row) throw new Error('there is no record');
    const { tenantId } = service;
    const rowId = `${row.entry_id}/identifier`;
    const place = { tenantId, table: 'audit_secret', rowId, version: 1 };
    const key = await service.get(UnitOfWork).run(serviceActor('test', tenantId), async (tx) => {
      const ring = service.get(KeyRing);
      return row.object_key_id
        ? ring.object(tx, tenantId, row.object_key_id)
        : (await ring.tenantKey(tx, tenantId, 'audit')).key;
    });
    return {
      value: openJson(key, place, Secret, row.sealed).value,
      objectKeyId: row.object_key_id,
    };
  }

  it('says how much was found, and commits to the identifier under the key of whom it names', async () => {
    await lookUp(' mrn-canary 7');
    const entry: unknown = JSON.parse(
      (await entries(service, 'lookup.made')).at(-1)?.canonical.toString() ?? '',
    );
    expect(entry).toMatchObject({
      subject: { type: 'lookup', id: null },
      patient: patientId,
      details: { patients: 1, encounters: 0, documents: 0 },
      commitments: { identifier: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    const [patient] = await rows<{ key: string }>(
      service,
      'select object_key_id as key from patient where id = $1',
      [patientId],
    );
    expect(await lastOnRecord()).toEqual({ value: 'mrn-canary 7', objectKeyId: patient?.key });
  });

  it('of nothing found commits to the identifier too', async () => {
    await lookUp('UNKNOWN-CANARY');
    expect(await lastOnRecord()).toEqual({ value: 'UNKNOWN-CANARY', objectKeyId: null });
    expect((await entries(service, 'lookup.made')).at(-1)).toMatchObject({ outcome: 'success' });
  });

  it('leaves the identifier nowhere in clear', async () => {
    for (const identifier of ['MRN-CANARY 7', 'UNKNOWN-CANARY']) await lookUp(identifier);
    const found = await columnsHolding(service, ['MRN-CANARY 7', 'UNKNOWN-CANARY', 'mrn-canary']);
    expect(found).toEqual([]);
  });
});
