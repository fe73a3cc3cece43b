import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@app/platform';
import type { DocumentTextView } from '../../apps/api/src/documents/document-text.dto.js';
import { NOTE, read, send, untilDocument, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';
import { OUTSIDERS } from './outsiders.js';
import { problemOf } from './problem.js';

let service: TestService;
let note: string;

beforeAll(async () => {
  service = await startService();
  note = (await send(service)).id;
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const text = (id: string): Promise<Response> => service.call(`/api/documents/${id}/text`);

describe('the text of a document', () => {
  it('is not there before it is extracted, and the answer says how far it is', async () => {
    const { code, title } = await problemOf(await text(note), 409);
    expect(code).toBe('document-not-extracted');
    expect(title).toContain('received');
    expect((await entries(service, 'access.refused')).at(-1)?.subject_id).toBe(note);
  });

  it('is what the extractor read, with its name and version, and is on record as read', async () => {
    await service.startWorker();
    await untilDocument(service, note, 'extracted');
    const response = await text(note);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      text: NOTE.trim(),
      marks: [],
      blocks: [],
      leftOut: [],
      sourceCharacters: NOTE.replaceAll(/\s/gu, '').length,
      pages: null,
      stated: null,
      warnings: [],
      extractor: { name: 'text', version: expect.any(Number) },
    });
    const entry: unknown = JSON.parse(
      (await entries(service, 'document.text-read')).at(-1)?.canonical.toString() ?? '',
    );
    expect(entry).toMatchObject({ subject: { id: note }, details: { extraction: 1 } });
  });

  it('says what a reader of the text alone would not know', async () => {
    const html = `<html><body><p>Dry cough for two weeks.</p><script>alert('canary')</script></body></html>`;
    const { id } = await send(service, upload(html, 'note.html', 'text/html'));
    await untilDocument(service, id, 'extracted');
    const found = await read<DocumentTextView>(service, `/api/documents/${id}/text`);
    expect(found.text).toContain('Dry cough');
    expect(found.warnings).not.toEqual([]);
    for (const warning of found.warnings) {
      expect(warning.code).toMatch(/^[a-z-]+$/);
      expect(warning.message).toMatch(/\.$/);
    }
    expect(JSON.stringify(found)).not.toContain('canary');
  });

  it('is refused, and that is on record, where somebody changed it in the database', async () => {
    const { id } = await send(service, upload(`${NOTE}Changed.`));
    await untilDocument(service, id, 'extracted');
    await rows(
      service,
      `update blob_segment set ciphertext = set_byte(ciphertext, 50, get_byte(ciphertext, 50) # 1)
       where blob_id = (select blob_id from extraction where document_id = $1)`,
      [id],
    );
    await problemOf(await text(id), 500);
    expect((await entries(service, 'document.text-read')).at(-1)).toMatchObject({
      outcome: 'failed',
      subject_id: id,
    });
  });

  it('is not there of a rejected document', async () => {
    const { id } = await send(service, upload(NOTE, 'note.pdf', 'application/pdf'));
    await untilDocument(service, id, 'rejected');
    const { code, title } = await problemOf(await text(id), 409);
    expect(code).toBe('document-not-extracted');
    expect(title).toContain('rejected');
  });

  it.each(OUTSIDERS)('is not there for a client %s, and that is on record', async (_who, make) => {
    const outside = await make(service);
    const before = (await entries(service, 'access.refused')).length;
    await problemOf(await outside(`/api/documents/${note}/text`), 404);
    const refused = await entries(service, 'access.refused');
    expect(refused).toHaveLength(before + 1);
    expect(refused.at(-1)).toMatchObject({ outcome: 'refused', subject_id: note });
  });

  it('is not there of a document that nobody sent', async () => {
    await problemOf(await text(newId()), 404);
    await problemOf(await text('canary'), 400);
  });
});
