import { request } from 'node:http';
import { canonicalJson } from '@app/crypto';
import { newId } from '@app/platform';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DisclosureList } from '../../apps/api/src/audit/disclosures.dto.js';
import { insertRows } from '../support/insert-rows.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE, send, untilDocument, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { count, entries as stored, rows } from './admin.js';
import { problemOf } from './problem.js';

const MRN = 'MRN-DISCLOSED-CANARY';

let service: TestService;
let auditor: SignedInPerson;
let anna: SignedInPerson;
let documentId: string;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
  const fields = { patientIdentifier: MRN };
  documentId = (await send(service, upload(NOTE, 'canary.txt', 'text/plain', fields))).id;
  await untilDocument(service, documentId, 'extracted');
  anna = await signedInPerson(service);
  await anna.call(`/api/documents/${documentId}`);
  auditor = await signedInPerson(service, { roles: ['auditor'] });
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

async function exported(query: string): Promise<{ text: string; headers: Headers }> {
  const response = await auditor.call(`/api/audit/export?${query}`);
  expect(response.status).toBe(200);
  return { text: await response.text(), headers: response.headers };
}

async function patientId(): Promise<string> {
  const [row] = await rows<{ patient_id: string }>(
    service,
    'select patient_id from document where id = $1',
    [documentId],
  );
  return row?.patient_id ?? '';
}

describe('an export of the trail', () => {
  it('is a file that a browser saves and does not run', async () => {
    const { text, headers } = await exported('format=csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="audit-trail-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(text.split('\r\n')[0]).toContain('time (UTC),leaf,entry,action');
    expect(text).toContain(`document,${documentId}`);
    expect(text).not.toContain(MRN);
  });

  it('has every entry that the filter finds once, oldest first, with who and from where', async () => {
    const { text } = await exported(`format=ocsf&actor=${anna.id}`);
    const events = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const own = (await stored(service)).filter(({ actor_id: id }) => id === anna.id);
    expect(events.map(({ message }) => message)).toEqual(own.map(({ action }) => action));
    expect(events.at(-1)).toMatchObject({
      src_endpoint: { ip: '127.0.0.1' },
      actor: { user: { uid: anna.id, name: expect.stringMatching(/^Person/) } },
    });
  });

  it('names the profile of IHE BALP where a record was read', async () => {
    const { text, headers } = await exported(`format=fhir&document=${documentId}`);
    expect(headers.get('content-type')).toBe('application/fhir+ndjson');
    const events = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const profiles = events.map(({ meta }) => meta?.profile?.[0]?.split('.').at(-1));
    expect(profiles).toContain('PatientRead');
    expect(profiles).toContain('PatientCreate');
  });

  it('is on record when it begins and when it has ended, with how many', async () => {
    await exported(`format=csv&actor=${anna.id}`);
    const began = (await stored(service, 'audit.export-begun')).at(-1);
    expect(JSON.parse(String(began?.canonical))).toMatchObject({
      actor: { id: auditor.id },
      details: { format: 'csv', by: anna.id },
    });
    const [ended] = await until('the end', async () => {
      const found = await stored(service, 'audit.exported');
      return (
        found.length >= (await count(service, `audit_entry where action = 'audit.export-begun'`)) &&
        found.slice(-1)
      );
    });
    const { details } = JSON.parse(String(ended?.canonical)) as { details: { count: number } };
    expect(details.count).toBe(await count(service, `audit_entry where actor_id = '${anna.id}'`));
  });

  it('is for auditors', async () => {
    await problemOf(await anna.call('/api/audit/export?format=csv'), 403);
    await problemOf(await auditor.call('/api/audit/export?format=pdf'), 400);
  });

  it('that its reader leaves is ended, and that is on record', async () => {
    await manyEntries(30_000);
    await new Promise<void>((resolve, reject) => {
      const asked = request(
        `${service.url}/api/audit/export?format=ocsf`,
        { headers: auditor.headers },
        (response) => {
          response.once('data', () => asked.destroy());
          response.on('close', () => resolve());
        },
      );
      asked.on('error', (error) => (asked.destroyed ? resolve() : reject(error)));
      asked.end();
    });
    const broken = await until('the end of the export', async () =>
      (await stored(service, 'audit.exported')).find(({ outcome }) => outcome === 'failed'),
    );
    expect(JSON.parse(String(broken.canonical))).toMatchObject({ reason: 'broken-off' });
    const { count: sent } = JSON.parse(String(broken.canonical)).details;
    expect(sent).toBeLessThan(30_000);
  });

  it('is refused where its caller gets two already', async () => {
    const held = await Promise.all([1, 2].map(() => auditor.call('/api/audit/export?format=ocsf')));
    const third = await problemOf(await auditor.call('/api/audit/export?format=ocsf'), 503);
    expect(third).toMatchObject({ code: 'too-many-exports-at-once' });
    for (const response of held) await response.body?.cancel();
  });
});

describe('the disclosures of a patient', () => {
  it('are to other systems and in emergencies, and on request to the own people too', async () => {
    const body = JSON.stringify({ patientIdentifier: MRN, reason: 'found unconscious' });
    const headers = { 'content-type': 'application/json' };
    const opened = await anna.call('/api/break-glass', { method: 'POST', headers, body });
    const { id: breakGlass } = (await opened.json()) as { id: string };
    await anna.call(`/api/documents/${documentId}/content`);
    await anna.call(`/api/break-glass/${breakGlass}/end`, { method: 'POST' });
    const list = async (include: string): Promise<DisclosureList> => {
      const path = `/api/audit/disclosures?patient=${await patientId()}&include=${include}`;
      return DisclosureList.parse(await (await auditor.call(path)).json());
    };
    const { items, from, to } = await list('beyond-work');
    expect(new Date(to).getUTCFullYear() - new Date(from).getUTCFullYear()).toBe(6);
    expect(items[0]).toMatchObject({ recipient: { name: 'first' }, purpose: 'system' });
    expect(items.at(-1)).toMatchObject({
      recipient: { id: anna.id },
      what: 'document.content-read',
      subject: { id: documentId },
      address: '127.0.0.1',
      purpose: 'emergency',
      breakGlass,
    });
    const all = (await list('all')).items;
    expect(all.filter(({ purpose }) => purpose === 'work')).toMatchObject([
      { recipient: { id: anna.id }, what: 'document.read' },
    ]);
    const response = await auditor.call(
      `/api/audit/disclosures/export?patient=${await patientId()}`,
    );
    expect(response.headers.get('content-disposition')).toContain('filename="disclosures-');
    const csv = await response.text();
    expect(csv.trimEnd().split('\r\n')).toHaveLength(items.length + 1);
    expect(csv).toContain('the original document');
    expect(await stored(service, 'audit.disclosures-read')).toHaveLength(2);
  });
});

async function manyEntries(howMany: number): Promise<void> {
  const client = new Client(service.database.admin);
  await client.connect();
  try {
    const made = Array.from({ length: howMany }, () => {
      const [id, subject] = [newId(), newId()];
      const time = new Date(Date.now() - 86_400_000).toISOString();
      const canonical = canonicalJson({
        v: 1,
        id,
        time,
        tenant: service.tenantId,
        actor: { kind: 'service', id: 'extract' },
        action: 'document.extracted',
        outcome: 'success',
        subject: { type: 'document', id: subject },
        related: [],
        patient: null,
        reason: null,
        details: { characters: 1000 },
        commitments: {},
      });
      return {
        id,
        tenant_id: service.tenantId,
        canonical,
        occurred_at: time,
        action: 'document.extracted',
        outcome: 'success',
        actor_kind: 'service',
        actor_id: 'extract',
        subject_type: 'document',
        subject_id: subject,
      };
    });
    await insertRows(client, 'audit_entry', made);
  } finally {
    await client.end();
  }
}
