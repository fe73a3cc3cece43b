import { KeysService, KeyRotation } from '@app/keys';
import { operatorActor } from '@app/platform';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { PASSWORD, postFromPage, signedInPerson } from '../support/people.js';
import { NOTE, postJson, send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { startSecondApi } from './second-api.js';

let service: TestService;
let admin: Client;

beforeAll(async () => {
  service = await startService();
  admin = new Client(service.database.admin);
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await service[Symbol.asyncDispose]();
});

const rotate = (what: 'index' | 'tenant'): Promise<void> =>
  service.get(KeysService).rotate(operatorActor('test', service.tenantId), what);

const bringOn = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1)
    await service.get(KeyRotation).advanceRotation(service.tenantId);
};

const FIELDS = {
  patientIdentifier: 'MRN 4711',
  patientAuthority: 'HOSP',
  patientName: 'Erika Muster',
  encounterIdentifier: 'V-9',
  externalNumber: 'X/1',
};

async function found(identifier: string): Promise<unknown> {
  return (await postJson(service, '/api/lookups', { identifier })).json();
}

async function named(name: string): Promise<unknown> {
  return (await postJson(service, '/api/lookups', { name })).json();
}

const signIn = async (loginName: string): Promise<number> =>
  (await postFromPage(service, '/api/session', { loginName, password: PASSWORD })).status;

async function sendWithKey(key: string): Promise<Response> {
  return service.call('/api/documents', {
    method: 'POST',
    headers: { 'idempotency-key': key },
    body: upload(`${NOTE}\nOnce only.\n`, 'note.txt', 'text/plain', { externalNumber: 'once' }),
  });
}

describe('index keys that are exchanged', () => {
  it('find everything before, while and after the rows are indexed anew, in every process', async () => {
    const document = await send(service, upload(NOTE, 'note.txt', 'text/plain', FIELDS));
    const anna = await signedInPerson(service, { loginName: 'anna' });
    const first = (await (await sendWithKey('once')).json()) as DocumentView;
    await using other = await startSecondApi(service);

    const everything = async (): Promise<void> => {
      const patients = [{ id: document.patientId }];
      expect(await found('mrn  4711')).toMatchObject({ patients });
      expect(await named('muster')).toMatchObject({ patients });
      expect(await found('V-9')).toMatchObject({ encounterIds: [document.encounterId] });
      expect(await found('X/1')).toMatchObject({ documentIds: [document.id] });
      const again = await send(
        service,
        upload(NOTE, 'note.txt', 'text/plain', {
          patientIdentifier: 'MRN 4711',
          patientAuthority: 'hosp',
        }),
      );
      expect(again.patientId).toBe(document.patientId);
      expect(await signIn('Anna')).toBe(200);
      const replayed = await sendWithKey('once');
      expect(((await replayed.json()) as DocumentView).id).toBe(first.id);
      expect(replayed.headers.get('idempotent-replayed')).toBe('true');
      // a session that began before keeps its CSRF token
      const changed = await anna.call('/api/lookups', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ identifier: 'nothing' }),
      });
      expect(changed.status).toBe(200);
      const seen = await fetch(`${other.url}/api/documents/${document.id}`, {
        headers: { authorization: `Bearer ${service.key}` },
      });
      expect(await seen.json()).toMatchObject(FIELDS);
    };

    await everything();
    await rotate('index');
    await everything();
    await bringOn();
    await everything();
    const { rows } = await admin.query(
      `select (select count(*) from patient where index_version < 2)::integer as patients,
        (select count(*) from encounter where index_version < 2)::integer as encounters,
        (select count(*) from document where index_version < 2)::integer as documents,
        (select count(*) from person where index_version < 2)::integer as people,
        (select count(*) from patient where identifier_index is not null)::integer as found`,
    );
    expect(rows[0]).toEqual({ patients: 0, encounters: 0, documents: 0, people: 0, found: 1 });
  });

  it('stay as long as a session or a remembered request needs them, and then are destroyed', async () => {
    const living = async (): Promise<number> =>
      (
        await admin.query(
          `select from tenant_key where purpose = 'blind_index' and wrapped is not null`,
        )
      ).rowCount ?? 0;
    await bringOn();
    expect(await living()).toBe(2);
    await admin.query(`update idempotency set created_at = now() - interval '31 days'`);
    await admin.query(`update session set expires_at = now()`);
    await bringOn();
    expect(await living()).toBe(1);
    expect(await found('MRN 4711')).toMatchObject({ patients: [{ name: 'Erika Muster' }] });
  });

  it('let nobody take a login name that somebody has under the old one', async () => {
    await signedInPerson(service, { loginName: 'berta' });
    await rotate('index');
    await expect(signedInPerson(service, { loginName: 'Berta' })).rejects.toThrow('name');
  });
});
