import { ErasureRecords, RetentionService } from '@app/documents';
import { DueRetention, ErasedMessagesConsumer, MessageErasure } from '@app/messages';
import { operatorActor } from '@app/platform';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AcrossTenants, UnitOfWork } from '@app/database';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { settingStatement } from '../support/tenant-settings.js';
import { NOTE, read, send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { DueList } from '../../apps/api/src/records/retention.dto.js';
import { MessageDetailsView } from '../../apps/api/src/messages/messages.dto.js';
import { problemOf } from './problem.js';
import { mdm, TestConnection } from './received-message.js';

let service: TestService;
let admin: Client;
let keeper: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  admin = new Client(service.database.admin);
  await admin.connect();
  keeper = await signedInPerson(service, { roles: ['administrator'] });
});

afterAll(async () => {
  await admin.end();
  await service[Symbol.asyncDispose]();
});

/** A day of the worker. */
const day = (): Promise<void> =>
  new DueRetention(
    service.get(AcrossTenants),
    service.get(RetentionService),
    service.get(MessageErasure),
  ).advance(AbortSignal.timeout(60_000));

const change = (path: string, method: string, body?: object): Promise<Response> =>
  keeper.call(path, {
    method,
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });

async function arrivedDaysAgo(days: number): Promise<string> {
  const { id } = await send(service);
  await admin.query(
    `update document set created_at = now() - make_interval(days => $2) where id = $1`,
    [id, days],
  );
  return id;
}

const look = (id: string): Promise<DocumentView> => read(service, `/api/documents/${id}`);

/** As if so many days had gone by for a marked document. */
const wait = (id: string, days: number): Promise<unknown> =>
  admin.query(
    `update document set erase_after = erase_after - make_interval(days => $2) where id = $1`,
    [id, days],
  );

describe('a retention rule', () => {
  it('marks what is older, erases it after the grace, and leaves the rest', async () => {
    const [old, young] = [await arrivedDaysAgo(31), await arrivedDaysAgo(29)];
    await day();
    expect((await look(old)).eraseAfter).toBeNull();
    const set = await change('/api/retention/rest', 'PUT', { keepDays: 30, graceDays: 10 });
    expect(set.status).toBe(204);
    await day();
    const marked = await look(old);
    const left = Date.parse(marked.eraseAfter ?? '') - Date.now();
    expect(Math.round(left / 86_400_000)).toBe(10);
    expect((await look(young)).eraseAfter).toBeNull();
    const due = (await (await keeper.call('/api/retention/due')).json()) as {
      items: { id: string }[];
    };
    expect(due.items.map(({ id }) => id)).toEqual([old]);
    await wait(old, 9);
    await day();
    expect((await look(old)).state).not.toBe('erased');
    await wait(old, 1);
    await day();
    expect(await look(old)).toMatchObject({ state: 'erased', eraseAfter: null });
    expect((await look(young)).state).not.toBe('erased');
    const { rows } = await admin.query<{ action: string; actor_id: string }>(
      `select action, actor_id from audit_entry
       where subject_id = $1 and action in ('document.due', 'document.erased') order by occurred_at`,
      [old],
    );
    expect(rows).toEqual([
      { action: 'document.due', actor_id: 'retention' },
      { action: 'document.erased', actor_id: 'retention' },
    ]);
    const operator = operatorActor('test', service.tenantId);
    const { items } = await service
      .get(ErasureRecords)
      .list(operator, { limit: 1, order: 'newest', cursor: null });
    expect(items).toMatchObject([{ documentId: old, trigger: 'retention' }]);
  });

  it('of the category goes before the one for all, and a changed rule begins the grace again', async () => {
    const id = await arrivedDaysAgo(100);
    await change('/api/retention/all', 'PUT', { keepDays: 50, graceDays: 0 });
    await change('/api/retention/rest', 'PUT', { keepDays: 200 });
    await day();
    expect((await look(id)).eraseAfter).toBeNull();
    expect((await change('/api/retention/rest', 'DELETE')).status).toBe(204);
    await day();
    expect((await look(id)).eraseAfter).not.toBeNull();
    await change('/api/retention/all', 'PUT', { keepDays: 60, graceDays: 5 });
    expect((await look(id)).eraseAfter).toBeNull();
    await day();
    expect(await look(id)).toMatchObject({ eraseAfter: expect.any(String) });
    await day();
    expect((await look(id)).state).not.toBe('erased');
    await change('/api/retention/all', 'DELETE');
  });

  it('stops at a legal hold, before the mark and after it', async () => {
    const [before, after] = [await arrivedDaysAgo(400), await arrivedDaysAgo(400)];
    const hold = async (documentId: string): Promise<string> => {
      const response = await change('/api/holds', 'POST', { documentId, reason: 'litigation' });
      return ((await response.json()) as { id: string }).id;
    };
    const held = await hold(before);
    await change('/api/retention/rest', 'PUT', { keepDays: 300, graceDays: 0 });
    await day();
    expect((await look(before)).eraseAfter).toBeNull();
    expect((await look(after)).eraseAfter).not.toBeNull();
    await hold(after);
    expect(await look(after)).toMatchObject({ eraseAfter: null, held: true });
    await day();
    await day();
    for (const id of [before, after]) expect((await look(id)).state).not.toBe('erased');
    await change(`/api/holds/${held}/release`, 'POST', { reason: 'settled' });
    await day();
    await day();
    expect((await look(before)).state).toBe('erased');
    expect((await look(after)).state).not.toBe('erased');
    await change('/api/retention/rest', 'DELETE');
  });

  it('is for those who keep the records', async () => {
    const author = await signedInPerson(service);
    const body = JSON.stringify({ keepDays: 1 });
    const headers = { 'content-type': 'application/json' };
    for (const call of [author.call, service.call]) {
      const set = await call('/api/retention/all', { method: 'PUT', headers, body });
      expect(set.status).toBe(403);
      expect((await call('/api/retention')).status).toBe(403);
    }
    const auditor = await signedInPerson(service, { roles: ['auditor'] });
    expect((await auditor.call('/api/retention')).status).toBe(200);
    expect((await auditor.call('/api/holds')).status).toBe(200);
  });
});

describe('an HL7 message without a document', () => {
  let ward: TestConnection;
  let reader: SignedInPerson;

  beforeAll(async () => {
    ward = await TestConnection.open(service, { name: 'ward' });
    reader = await signedInPerson(service, { roles: ['integration', 'reviewer', 'administrator'] });
  });

  /** Filtered, some days ago. */
  async function messageOf(patient: string, days = 0): Promise<string> {
    const { id } = await ward.take(mdm({ event: 'T08', patient }));
    await admin.query(
      `update message set arrived_at = now() - make_interval(days => $2) where id = $1`,
      [id, days],
    );
    return id;
  }
  /** What is left of each: `kept`, or the code that says that it is gone. */
  async function keptOrErased(...ids: readonly string[]): Promise<readonly string[]> {
    const said: string[] = [];
    for (const id of ids) {
      const response = await reader.call(`/api/messages/${id}/content`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ reason: 'to see whether it is there' }),
      });
      said.push(response.ok ? 'kept' : (await problemOf(response, 404)).code);
    }
    return said;
  }
  /** As if the rules had been set so many days ago. */
  const rulesAreOld = (days: number): Promise<unknown> =>
    admin.query(
      settingStatement(
        'retention-changed-at',
        new Date(Date.now() - days * 86_400_000).toISOString(),
      ),
    );
  const documentOf = async (patientIdentifier: string): Promise<string> => {
    const fields = { patientIdentifier, patientAuthority: 'HOSP' };
    const text = `${NOTE} ${patientIdentifier}`;
    return (await send(service, upload(text, 'n.txt', 'text/plain', fields))).id;
  };
  const holdPatientOf = async (documentId: string): Promise<string> => {
    const { rows } = await admin.query<{ patient_id: string }>(
      'select patient_id from document where id = $1',
      [documentId],
    );
    const body = { patientId: rows[0]?.patient_id, reason: 'litigation' };
    return ((await (await change('/api/holds', 'POST', body)).json()) as { id: string }).id;
  };

  it('ends by its age, with the grace after the rule, and leaves what speaks of a document', async () => {
    const [old, young] = [await messageOf('MRN-1', 50), await messageOf('MRN-1', 35)];
    const [kept, about] = [await messageOf('MRN-1', 50), await messageOf('MRN-1', 50)];
    await admin.query('update message set has_document = true where id = $1', [kept]);
    await admin.query(
      `update message set number_version = one.number_version, number_index = one.number_index
       from message as one where one.id = $1 and message.id = $2`,
      [kept, about],
    );
    await day();
    expect(await keptOrErased(old)).toEqual(['kept']); // there is no rule
    await change('/api/retention/message', 'PUT', { keepDays: 30, graceDays: 10 });
    await day();
    expect(await keptOrErased(old, young)).toEqual(['kept', 'kept']);
    const { messages } = DueList.parse(await (await keeper.call('/api/retention/due')).json());
    expect(messages.count).toBe(2);
    const left = Date.parse(messages.eraseAfter ?? '') - Date.now();
    expect(Math.round(left / 86_400_000)).toBe(10);
    await rulesAreOld(10);
    await day();
    expect(await keptOrErased(old, young, kept, about)).toEqual(['erased', 'kept', 'kept', 'kept']);
    const details = await (await reader.call(`/api/messages/${old}`)).json();
    expect(MessageDetailsView.parse(details)).toMatchObject({ state: 'filtered', answers: null });
    const { rows } = await admin.query<{ n: number }>(
      `select (select count(*) from message_segment where message_id = $1)::integer
         + (select count(*) from message_reference where message_id = $1)::integer
         + (select count(*) from object_key join message on message.object_key_id = object_key.id
            where message.id = $1 and wrapped is not null)::integer as n`,
      [old],
    );
    expect(rows).toEqual([{ n: 0 }]);
    const { rows: written } = await admin.query<{ actor_id: string }>(
      `select actor_id from audit_entry where action = 'message.erased' and subject_id = $1`,
      [old],
    );
    expect(written).toEqual([{ actor_id: 'retention' }]);
    await change('/api/retention/message', 'DELETE');
    await rulesAreOld(10);
    await day();
    expect(await keptOrErased(young)).toEqual(['kept']);
    await change('/api/retention/hl7', 'PUT', { keepDays: 30, graceDays: 0 });
    await rulesAreOld(10);
    await day();
    expect(await keptOrErased(young)).toEqual(['erased']);
    await change('/api/retention/hl7', 'DELETE');
  });

  it('stays while its patient is under a legal hold', async () => {
    const hold = await holdPatientOf(await documentOf('MRN-HELD'));
    const [held, other] = [await messageOf('mrn-held', 50), await messageOf('MRN-FREE', 50)];
    await change('/api/retention/message', 'PUT', { keepDays: 30, graceDays: 0 });
    await day();
    expect(await keptOrErased(held, other)).toEqual(['kept', 'erased']);
    await change(`/api/holds/${hold}/release`, 'POST', { reason: 'settled' });
    await day();
    expect(await keptOrErased(held)).toEqual(['erased']);
    await change('/api/retention/message', 'DELETE');
  });

  it('goes with the patient whom it names, whom no document speaks of any more', async () => {
    const first = await documentOf('MRN-GONE');
    const fields = { patientIdentifier: 'MRN-GONE', patientAuthority: 'HOSP' };
    const { id: last } = await send(service, upload('Another.', 'n.txt', 'text/plain', fields));
    await holdPatientOf(await documentOf('MRN-BESIDE'));
    const named = await messageOf('MRN-GONE');
    const ofOthers = await messageOf('MRN-GONE^^^OTHER^MR~X');
    const beside = await messageOf('MRN-BESIDE^^^HOSP^MR~MRN-GONE');
    const erase = async (id: string): Promise<string> => {
      const response = await change(`/api/documents/${id}/erasure`, 'POST', { reason: 'asked' });
      return ((await response.json()) as { id: string }).id;
    };
    await erase(first);
    expect(await keptOrErased(named)).toEqual(['kept']); // the patient is here still
    const erasure = await erase(last);
    // at once, and by the keys alone
    expect(await keptOrErased(named, ofOthers, beside)).toEqual(['erased', 'kept', 'kept']);
    const operator = operatorActor('test', service.tenantId);
    const event = {
      type: 'erasure.begun',
      tenantId: service.tenantId,
      subjectId: erasure,
    } as const;
    await service
      .get(UnitOfWork)
      .run(operator, (tx) => service.get(ErasedMessagesConsumer).consume(event, tx));
    const { rows } = await admin.query<{ report: { rows: unknown } }>(
      `select report from erasure_part where erasure_id = $1 and consumer = 'messages.erasure'`,
      [erasure],
    );
    expect(rows[0]?.report.rows).toMatchObject([{ type: 'message', id: named }]);
    const { rows: written } = await admin.query<{ actor_id: string }>(
      `select actor_id from audit_entry where action = 'message.erased' and subject_id = $1`,
      [named],
    );
    expect(written).toEqual([{ actor_id: 'erasure' }]);
  });
});
