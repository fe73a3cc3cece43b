import { ErasuresService } from '@app/documents';
import { operatorActor } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentList, DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { NOTE, read, send, untilDocument, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { columnsHolding, entries, rows } from './admin.js';
import { neighbour } from './outsiders.js';
import { problemOf } from './problem.js';

let service: TestService;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

interface Part {
  readonly name: string;
  readonly type: string;
  readonly content: string | Buffer;
}

function aMessage(...parts: readonly Part[]): string {
  const attached = parts.flatMap(({ name, type, content }) => [
    '--edge',
    `Content-Type: ${type}; name="${name}"`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${name}"`,
    '',
    Buffer.from(content).toString('base64'),
  ]);
  return [
    'From: ward@example.org',
    'To: archive@example.org',
    'Date: Mon, 1 Jun 2026 09:00:00 +0200',
    'Subject: Findings',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=edge',
    '',
    '--edge',
    'Content-Type: text/plain',
    '',
    'Please see attached.',
    ...attached,
    '--edge--',
    '',
  ].join('\r\n');
}

const LETTER: Part = { name: 'canary-letter.txt', type: 'text/plain', content: NOTE };
const TNEF: Part = {
  name: 'winmail.dat',
  type: 'application/ms-tnef',
  content: Buffer.from('789f3e2200', 'hex'),
};
const FIELDS = { patientIdentifier: 'MRN-4711', encounterIdentifier: 'V-9', confidentiality: 'R' };

function sendMessage(message: string): Promise<DocumentView> {
  return send(service, upload(message, 'mail.eml', 'message/rfc822', FIELDS));
}

function childrenOf(id: string): Promise<DocumentView[]> {
  return until('attachments that have been read', async () => {
    const { items } = await read<DocumentList>(service, `/api/documents?parent=${id}&order=oldest`);
    const done = items.every(({ state }) => state === 'extracted' || state === 'rejected');
    return items.length > 0 && done && items;
  });
}

describe('the attachments of an e-mail', () => {
  it('are erased with it', async () => {
    const { id } = await sendMessage(aMessage(LETTER));
    const [letter] = await childrenOf(id);
    const operator = operatorActor('test', service.tenantId);
    await service.get(ErasuresService).erase(operator, id, { reason: 'request 17/26' });
    const living = await rows(
      service,
      `select from object_key join document on document.object_key_id = object_key.id
       where document.id = any ($1) and (wrapped is not null or document.state <> 'erased')`,
      [[id, letter?.id]],
    );
    expect(letter?.state).toBe('extracted');
    expect(living).toEqual([]);
  });

  it('become documents of their own with all that the e-mail has', async () => {
    const { id } = await sendMessage(aMessage(LETTER, TNEF));
    const mail = await untilDocument(service, id, 'extracted', 'rejected');
    expect(mail).toMatchObject({ state: 'extracted', parentId: null, mediaType: 'message/rfc822' });
    expect(mail.extraction?.warnings).toEqual(['attachments', 'attachments-refused']);
    const [letter, packed, ...more] = await childrenOf(id);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      state: 'extracted',
      parentId: id,
      fileName: LETTER.name,
      source: mail.source,
      confidentiality: 'R',
      patientId: mail.patientId,
      patientIdentifier: 'MRN-4711',
      encounterIdentifier: 'V-9',
      broughtInBy: mail.broughtInBy,
    });
    expect(packed).toMatchObject({ state: 'rejected', parentId: id, reason: 'winmail-dat' });
    expect(packed?.reasonText).toContain('only Outlook can open');
    const content = await service.call(`/api/documents/${letter?.id}/content`);
    expect(await content.text()).toBe(NOTE);
  });

  it('have keys of their own, in the compartment of the e-mail, and nothing of them is in clear', async () => {
    const { id } = await sendMessage(aMessage(LETTER));
    const [letter] = await childrenOf(id);
    const found = await rows<{ id: string; compartment_id: string; object_key_id: string }>(
      service,
      'select id, compartment_id, object_key_id from document where id = any ($1) order by nesting',
      [[id, letter?.id]],
    );
    expect(new Set(found.map((row) => row.compartment_id)).size).toBe(1);
    expect(new Set(found.map((row) => row.object_key_id)).size).toBe(2);
    expect(await columnsHolding(service, ['canary-letter', 'lisinopril'])).toEqual([]);
    const outside = await neighbour(service);
    await problemOf(await outside(`/api/documents/${letter?.id}`), 404);
    const list = await outside(`/api/documents?parent=${id}`);
    expect(await list.json()).toMatchObject({ items: [] });
  });

  it('are on record as received, with the e-mail that they came with', async () => {
    const { id } = await sendMessage(aMessage(LETTER));
    const [letter] = await childrenOf(id);
    const received = (await entries(service, 'document.received')).at(-1);
    expect(received?.subject_id).toBe(letter?.id);
    expect(JSON.parse(received?.canonical.toString() ?? '')).toMatchObject({
      related: [{ type: 'document', id }],
    });
  });

  it('are read with theirs, down to the limit', { timeout: 90_000 }, async () => {
    let message = aMessage(LETTER);
    for (let depth = 0; depth < 5; depth += 1) {
      message = aMessage({ name: 'forwarded.eml', type: 'message/rfc822', content: message });
    }
    let { id } = await sendMessage(message);
    for (let depth = 1; depth <= 4; depth += 1) {
      const [inner] = await childrenOf(id);
      id = inner?.id ?? '';
    }
    const innermost = await untilDocument(service, id, 'extracted', 'rejected');
    expect(innermost).toMatchObject({
      state: 'rejected',
      reason: 'nested-too-deep',
      reasonDetails: { limit: 4 },
    });
    const deepest = await rows(service, 'select max(nesting) as n from document');
    expect(deepest).toEqual([{ n: 4 }]);
  });

  it('are not there of an e-mail that was cancelled, and leave no bytes behind', async () => {
    const before = await rows(service, 'select count(*) as n from blob where completed_at is null');
    const { id } = await sendMessage(aMessage(LETTER, LETTER, LETTER));
    await service.call(`/api/documents/${id}`, { method: 'DELETE' });
    const mail = await untilDocument(service, id, 'extracted', 'rejected');
    const { items } = await read<DocumentList>(service, `/api/documents?parent=${id}`);
    expect(items).toHaveLength(mail.state === 'extracted' ? 3 : 0);
    await until('bytes to be gone', async () => {
      const now = await rows(service, 'select count(*) as n from blob where completed_at is null');
      return now[0]?.['n'] === before[0]?.['n'];
    });
  });
});
