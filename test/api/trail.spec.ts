import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntryDetails, AuditEntryList } from '../../apps/api/src/audit/entries.dto.js';
import { IntegrityReportView } from '../../apps/api/src/audit/integrity-report.dto.js';
import { ManyPatientsList } from '../../apps/api/src/audit/unusual-access.dto.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE, send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { entries as stored, rows } from './admin.js';
import { problemOf } from './problem.js';

const MRN = 'MRN-TRAIL-CANARY';

let service: TestService;
let auditor: SignedInPerson;
let anna: SignedInPerson;
let documentId: string;
let otherId: string;
let summaryId: string;
let patientId: string;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
  const fields = { patientIdentifier: MRN, patientName: 'Trail Canary' };
  documentId = (await send(service, upload(NOTE, 'trail-canary.txt', 'text/plain', fields))).id;
  otherId = (await send(service)).id;
  // two are read at once: either may be the first
  for (const id of [documentId, otherId]) await untilDocument(service, id, 'extracted');
  summaryId = (await summarize(service, [documentId], { profile: 'visit-note' })).id;
  await untilState(service, summaryId, 'draft');
  anna = await signedInPerson(service);
  await anna.call(`/api/documents/${documentId}`);
  await anna.call(`/api/summaries/${summaryId}`);
  auditor = await signedInPerson(service, { roles: ['auditor'] });
  patientId = (await patientsOf(MRN))[0] ?? '';
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

async function patientsOf(identifier: string): Promise<readonly string[]> {
  const response = await auditor.call('/api/audit/patients', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier }),
  });
  const { patientIds } = (await response.json()) as { patientIds: string[] };
  return patientIds;
}

async function list(query: Readonly<Record<string, string>> = {}): Promise<AuditEntryList> {
  const response = await auditor.call(
    `/api/audit/entries?${new URLSearchParams(query).toString()}`,
  );
  expect(response.status).toBe(200);
  return AuditEntryList.parse(await response.json());
}

async function details(id: string): Promise<AuditEntryDetails> {
  const response = await auditor.call(`/api/audit/entries/${id}`);
  return AuditEntryDetails.parse(await response.json());
}

const actions = ({ items }: AuditEntryList): string[] => items.map(({ action }) => action);

describe('the trail', () => {
  it('is listed newest first, page by page, each entry once', async () => {
    const to = new Date().toISOString();
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: AuditEntryList = await list({ limit: '4', to, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    const all = await rows<{ id: string }>(
      service,
      'select id from audit_entry where occurred_at < $1 order by occurred_at desc, id desc',
      [to],
    );
    expect(seen).toEqual(all.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(12);
  });

  it('tells the story of a patient in order, found by an identifier that stands in no address', async () => {
    const story = await list({ patient: patientId, order: 'oldest' });
    const acts = actions(story);
    expect(acts.filter((action) => !/\.(read|listed)$|^lookup/.test(action))).toEqual([
      'document.received',
      'document.extracted',
      'summary.requested',
      'run.started',
      'run.finished',
    ]);
    const moments = story.items.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted());
    expect(await patientsOf('nobody')).toEqual([]);
  });

  it('says who looked at a record, with what was made of it', async () => {
    const { items } = await list({ document: documentId, only: 'looks' });
    const byAnna = items.filter(({ actor }) => actor.id === anna.id);
    expect(byAnna.map(({ action }) => action)).toEqual(['summary.read', 'document.read']);
    expect(byAnna[0]?.actor).toMatchObject({
      kind: 'person',
      name: expect.stringMatching(/^Person/),
    });
    expect(items.map(({ subject }) => subject.id)).not.toContain(otherId);
  });

  it('is narrowed by person, act, outcome and time, and by all of them together', async () => {
    await anna.call(`/api/documents/${summaryId}`); // no document has this id
    const refused = await list({ actor: anna.id, outcome: 'refused' });
    expect(refused.items).toMatchObject([
      { action: 'access.refused', reason: 'document-not-found', actor: { id: anna.id } },
    ]);
    const reads = await list({ action: 'document.read', actor: anna.id });
    expect(new Set(actions(reads))).toEqual(new Set(['document.read']));
    const at = reads.items[0]?.at ?? '';
    expect((await list({ action: 'document.read', actor: anna.id, to: at })).items).toEqual([]);
    expect((await list({ action: 'document.read', actor: anna.id, from: at })).items).toHaveLength(
      1,
    );
    expect(
      (await list({ outcome: 'success', actor: anna.id, action: 'access.refused' })).items,
    ).toEqual([]);
  });

  it('holds what its reader did: each list, each entry, with what was asked for', async () => {
    const [entry] = (await list({ patient: patientId, action: 'document.read' })).items;
    await details(entry?.id ?? '');
    const own = await list({ actor: auditor.id });
    expect(own.items[0]).toMatchObject({
      action: 'audit.read',
      subject: { type: 'audit-entry', id: entry?.id },
    });
    expect(own.items[1]).toMatchObject({
      action: 'audit.listed',
      patientId,
      details: { action: 'document.read' },
    });
  });

  it('shows no auditor whom or what it is about', async () => {
    const shown = JSON.stringify([
      await list({ limit: '200' }),
      ...(await Promise.all(
        (await list({ patient: patientId })).items.map(({ id }) => details(id)),
      )),
    ]);
    for (const hidden of [MRN, 'Trail Canary', 'trail-canary', 'lisinopril']) {
      expect(shown).not.toContain(hidden);
    }
    expect((await auditor.call(`/api/documents/${documentId}`)).status).toBe(403);
  });

  it('is not for whoever is no auditor', async () => {
    for (const path of ['entries', 'integrity', 'actors', 'unusual-access/rule']) {
      await problemOf(await anna.call(`/api/audit/${path}`), 403);
    }
    await problemOf(await auditor.call('/api/audit/entries?cursor=bad'), 400);
    await problemOf(await auditor.call(`/api/audit/entries/${documentId}`), 404);
    expect((await stored(service, 'audit.refused')).at(-1)).toMatchObject({ outcome: 'refused' });
  });

  it('names whose acts can be chosen', async () => {
    const response = await auditor.call('/api/audit/actors');
    expect(await response.json()).toMatchObject({
      items: expect.arrayContaining([
        { kind: 'client', id: expect.any(String), name: 'first' },
        { kind: 'person', id: anna.id, name: expect.any(String) },
      ]),
    });
  });
});

describe('an entry', () => {
  it('is shown as the text that was hashed, with where its caller was, and proved up to a checkpoint', async () => {
    const { items } = await list({ actor: anna.id, action: 'document.read' });
    const id = items[0]?.id ?? '';
    const shown = await until('a proved entry', async () => {
      const now = await details(id);
      return now.proof.state === 'proved' && now;
    });
    expect(JSON.parse(shown.canonical)).toMatchObject({ id, action: 'document.read' });
    expect(shown.address).toBe('127.0.0.1');
    const proof = await (await auditor.call(`/api/audit/entries/${id}/proof`)).json();
    expect(proof).toMatchObject({ format: 'cloister-audit-proof/1', entry: shown.canonical });
    expect((await stored(service, 'audit.proved')).at(-1)?.subject_id).toBe(id);
    const [received] = (await list({ document: documentId, action: 'document.received' })).items;
    expect((await details(received?.id ?? '')).sealed).toEqual(['contentSha256']);
  });

  it('that somebody wrote into says which column, and its proof is broken', async () => {
    const [entry] = (await list({ actor: anna.id, action: 'document.read' })).items;
    const id = entry?.id ?? '';
    const change = (statement: string): Promise<unknown> => rows(service, statement, [id]);
    await change(`update audit_entry set outcome = 'failed' where id = $1`);
    const [changed] = (await list({ actor: anna.id, action: 'document.read' })).items;
    expect(changed).toMatchObject({ id, altered: ['outcome'] });
    await change(`update audit_entry set outcome = 'success' where id = $1`);
    await change(`update audit_entry set canonical = canonical || ' '::bytea where id = $1`);
    const broken = await details(id);
    expect(broken).toMatchObject({ entry: { altered: ['canonical'] }, proof: { state: 'broken' } });
  });
});

describe('unusual access', () => {
  const setRule = (rule: Record<string, unknown>): Promise<Response> =>
    auditor.call('/api/audit/unusual-access/rule', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        zone: 'UTC',
        opensAt: 0,
        closesAt: 1440,
        days: [1, 2, 3, 4, 5, 6, 7],
        patients: 2,
        minutes: 10,
        ...rule,
      }),
    });

  it('after hours is what people looked at outside the hours that auditors set', async () => {
    expect((await setRule({})).status).toBe(204);
    expect((await list({ view: 'after-hours' })).items).toEqual([]);
    await setRule({ days: [] });
    const { items } = await list({ view: 'after-hours' });
    expect(items.map(({ actor }) => actor.kind)).toEqual(items.map(() => 'person'));
    expect(actions({ items, nextCursor: null, searchedTo: null })).toContain('summary.read');
    expect(await stored(service, 'audit.rule-changed')).toHaveLength(2);
    await problemOf(await setRule({ zone: 'Nowhere/City' }), 400);
    await problemOf(await setRule({ opensAt: 800, closesAt: 700 }), 400);
  });

  it('finds who looked at many patients in a short time', async () => {
    await setRule({});
    const other = await send(
      service,
      upload(NOTE, 'n.txt', 'text/plain', { patientIdentifier: 'MRN-SECOND' }),
    );
    await anna.call(`/api/documents/${documentId}`);
    await anna.call(`/api/documents/${other.id}`);
    const span = new URLSearchParams({
      from: new Date(Date.now() - 3_600_000).toISOString(),
      to: new Date(Date.now() + 1000).toISOString(),
    });
    const response = await auditor.call(
      `/api/audit/unusual-access/many-patients?${span.toString()}`,
    );
    const { items } = ManyPatientsList.parse(await response.json());
    expect(items).toMatchObject([{ actor: { id: anna.id }, patients: 2 }]);
  });

  it('shows an emergency access with what was done under it', async () => {
    const body = JSON.stringify({ patientIdentifier: MRN, reason: 'found unconscious' });
    const headers = { 'content-type': 'application/json' };
    const opened = await anna.call('/api/break-glass', { method: 'POST', headers, body });
    const { id } = (await opened.json()) as { id: string };
    await anna.call(`/api/documents/${documentId}`);
    await anna.call(`/api/break-glass/${id}/end`, { method: 'POST' });
    await anna.call(`/api/documents/${documentId}`);
    const under = await list({ breakGlass: id, order: 'oldest' });
    expect(actions(under)).toEqual(['break-glass.opened', 'document.read', 'break-glass.ended']);
    expect(actions(await list({ view: 'break-glass', order: 'oldest' }))).toEqual(actions(under));
    expect(JSON.stringify(under)).not.toContain('unconscious');
  });
});

describe('how the trail stands', () => {
  it('says what is signed, and notices a checkpoint that was written over', async () => {
    const status = async (): Promise<IntegrityReportView> =>
      IntegrityReportView.parse(await (await auditor.call('/api/audit/integrity')).json());
    const { checkpoint, verified } = await status();
    expect(checkpoint).toMatchObject({ size: expect.any(Number), holds: true });
    expect(verified).toBeNull();
    await rows(service, 'update audit_node set hash = sha256(hash) where level = 0 and index = 0');
    await rows(service, 'update audit_node set hash = sha256(hash) where level > 2');
    expect((await status()).checkpoint).toMatchObject({ holds: false });
  });
});
