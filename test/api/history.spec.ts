import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson } from '@app/crypto';
import { newId } from '@app/platform';
import { Client } from 'pg';
import { DocumentHistoryView } from '../../apps/api/src/documents/document-history.dto.js';
import { insertRows } from '../support/insert-rows.js';
import { NOTE, read, send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries } from './admin.js';
import { OUTSIDERS, neighbour } from './outsiders.js';
import { problemOf } from './problem.js';

let service: TestService;
let documentId: string;
let summaryId: string;
let otherId: string;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
  const fields = { patientIdentifier: 'MRN-CANARY', externalNumber: 'EXT-CANARY' };
  documentId = (await send(service, upload(NOTE, 'name-canary.txt', 'text/plain', fields))).id;
  otherId = (await send(service)).id;
  await untilDocument(service, otherId, 'extracted');
  summaryId = (await summarize(service, [documentId], { profile: 'visit-note' })).id;
  await untilState(service, summaryId, 'draft');
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

async function historyOf(id: string): Promise<DocumentHistoryView> {
  return DocumentHistoryView.parse(await read(service, `/api/documents/${id}/history`));
}

const actionsOf = ({ entries: history }: DocumentHistoryView): string[] =>
  history.map(({ action }) => action).filter((action) => !/\.(read|followed)$/.test(action));

describe('the story of a document', () => {
  it('tells its way from arrival to the draft, oldest first', async () => {
    const story = await historyOf(documentId);
    expect(actionsOf(story).toSorted()).toEqual([
      'document.extracted',
      'document.received',
      'run.finished',
      'run.started',
      'summary.requested',
    ]);
    expect(actionsOf(story)[0]).toBe('document.received');
    expect(actionsOf(story).at(-1)).toBe('run.finished');
    const moments = story.entries.map(({ at }) => at);
    expect(moments).toEqual(moments.toSorted());
    expect(story.olderLeftOut).toBe(false);
  });

  it('says who did what, with the numbers and codes of each act', async () => {
    const { entries: history } = await historyOf(documentId);
    const entryOf = (action: string): unknown => history.find((entry) => entry.action === action);
    expect(entryOf('document.received')).toMatchObject({
      outcome: 'success',
      reason: null,
      actor: { kind: 'client', name: 'first' },
      subject: { type: 'document', id: documentId },
      details: { source: 'rest', sizeBytes: Buffer.byteLength(NOTE) },
    });
    expect(entryOf('document.extracted')).toMatchObject({
      actor: { kind: 'service', id: 'extract', name: null },
      details: { characters: NOTE.trim().length, extractor: 'text' },
    });
    expect(entryOf('summary.requested')).toMatchObject({
      subject: { type: 'summary', id: summaryId },
      details: { profile: 'visit-note', class: 'routine' },
    });
    expect(entryOf('run.finished')).toMatchObject({
      subject: { type: 'run' },
      related: [{ type: 'summary', id: summaryId }],
    });
  });

  it('names nobody and quotes nothing', async () => {
    expect(JSON.stringify(await historyOf(documentId))).not.toMatch(
      /canary|lisinopril|127\.0\.0\.1/i,
    );
  });

  it('tells of reads, and that of the story alone is only on record', async () => {
    await service.call(`/api/documents/${documentId}/text`);
    const before = (await entries(service, 'story.read')).length;
    await historyOf(documentId);
    const { entries: history } = await historyOf(documentId);
    const actions = history.map(({ action }) => action);
    expect(actions).toContain('document.text-read');
    expect(actions).toContain('summary.read');
    expect(actions).not.toContain('story.read');
    const onRecord = await entries(service, 'story.read');
    expect(onRecord).toHaveLength(before + 2);
    expect(onRecord.at(-1)?.subject_id).toBe(documentId);
  });

  it('tells of refusals with their reason', async () => {
    const outside = await neighbour(service);
    await outside(`/api/documents/${documentId}`);
    const { entries: history } = await historyOf(documentId);
    expect(history.at(-1)).toMatchObject({
      action: 'access.refused',
      outcome: 'refused',
      reason: 'document-not-found',
      actor: { name: expect.stringMatching(/^neighbour/) },
    });
  });

  it('holds nothing of another document', async () => {
    expect(actionsOf(await historyOf(otherId))).toEqual([
      'document.received',
      'document.extracted',
    ]);
  });

  it.each(OUTSIDERS)('is not there for a client %s, and that is on record', async (_who, make) => {
    const outside = await make(service);
    const before = (await entries(service, 'access.refused')).length;
    await problemOf(await outside(`/api/documents/${documentId}/history`), 404);
    const refused = await entries(service, 'access.refused');
    expect(refused).toHaveLength(before + 1);
    expect(refused.at(-1)).toMatchObject({ outcome: 'refused', subject_id: documentId });
  });

  it('is not there of a document that nobody sent', async () => {
    await problemOf(await service.call(`/api/documents/${newId()}/history`), 404);
    await problemOf(await service.call('/api/documents/canary/history'), 400);
  });
});

describe('a long story', () => {
  it('keeps its beginning under many reads, and says that some are left out', async () => {
    const { id } = await send(service);
    await untilDocument(service, id, 'extracted');
    expect((await historyOf(id)).olderLeftOut).toBe(false);
    await record(id, 'document.read', 300);
    const story = await historyOf(id);
    expect(actionsOf(story)).toEqual(['document.received', 'document.extracted']);
    expect(story.entries).toHaveLength(102);
    expect(story.olderLeftOut).toBe(true);
  });

  it('ends with the newest of many acts, 500 entries at the most', async () => {
    const { id } = await send(service);
    await untilDocument(service, id, 'extracted');
    await record(id, 'document.read', 600);
    await record(id, 'document.rejected', 600);
    const story = await historyOf(id);
    expect(story.entries).toHaveLength(500);
    expect(story.entries.at(-1)).toMatchObject({
      action: 'document.rejected',
      details: { n: 599 },
    });
    expect(story.olderLeftOut).toBe(true);
  });
});

/** As if it had happened so often; each a millisecond after the other. */
async function record(subjectId: string, action: string, times: number): Promise<void> {
  const client = new Client(service.database.admin);
  await client.connect();
  const now = Date.now();
  const made = Array.from({ length: times }, (_, n) => {
    const id = newId();
    const at = new Date(now + n);
    const said = {
      v: 1,
      id,
      time: at.toISOString(),
      tenant: service.tenantId,
      actor: { kind: 'service', id: 'test' },
      action,
      outcome: 'success',
      subject: { type: 'document', id: subjectId },
      related: [],
      patient: null,
      reason: null,
      details: { n },
      commitments: {},
    };
    return {
      id,
      tenant_id: service.tenantId,
      canonical: canonicalJson(said),
      occurred_at: at,
      action,
      outcome: 'success',
      actor_kind: 'service',
      actor_id: 'test',
      subject_type: 'document',
      subject_id: subjectId,
    };
  });
  try {
    await insertRows(client, 'audit_entry', made);
  } finally {
    await client.end();
  }
}
