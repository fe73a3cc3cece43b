import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corpusPath, hasCorpora, NO_CORPORA } from '../support/corpora.js';
import { NOTE, postJson, send, untilDocument, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { problemOf } from './problem.js';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let service: TestService;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

async function ends(
  content: string | Uint8Array<ArrayBuffer>,
  name: string,
  type: string,
): Promise<{ readonly id: string; readonly state: string; readonly reason: string | null }> {
  const { id } = await send(service, upload(content, name, type));
  const { state, reason } = await untilDocument(service, id, 'extracted', 'rejected');
  return { id, state, reason };
}

describe('a document that cannot be read', () => {
  it.for([
    ['empty.pdf', 'pdf-pdfjs/text-layout/empty.pdf', PDF, /^(no-text|empty)$/],
    ['encrypted.pdf', 'pdf-pdfjs/encrypted/issue3371.pdf', PDF, /^encrypted$/],
    ['broken.pdf', 'pdf-misc/corkami/pdf__adobe-tiny.pdf', PDF, /^broken$/],
  ] as const)('is rejected with its reason: %s', async ([, path, type, reason], context) => {
    context.skip(!hasCorpora, NO_CORPORA);
    const bytes = new Uint8Array(readFileSync(corpusPath(path)));
    const rejected = await ends(bytes, basename(path), type);
    expect(rejected).toMatchObject({ state: 'rejected', reason: expect.stringMatching(reason) });
  });

  it.each([
    ['text that says it is a PDF', NOTE, 'note.pdf', PDF, 'type-mismatch'],
    ['a PDF cut short', '%PDF-1.7\nnothing more', 'note.pdf', PDF, 'broken'],
    ['a zip that says it is DOCX', 'PK\u0003\u0004 no more', 'note.docx', DOCX, /./],
    ['nothing but spaces', ' \n\t ', 'note.txt', 'text/plain', /^(empty|no-text)$/],
  ])('is rejected with its reason: %s', async (_what, content, name, type, reason) => {
    const rejected = await ends(content, name, type);
    expect(rejected).toMatchObject({ state: 'rejected', reason: expect.stringMatching(reason) });
  });

  it('makes no summary: whoever asks is told why', async () => {
    const { id, reason } = await ends(NOTE, 'note.pdf', PDF);
    const refused = await problemOf(
      await postJson(service, '/api/summaries', { documentIds: [id] }),
      409,
    );
    expect(refused.code).toBe('source-not-usable');
    expect(refused.title).toContain(reason);
  });
});

describe('a document that can be read', () => {
  it('is extracted, and says how much text it has', async () => {
    const { id } = await send(service);
    const { extraction } = await untilDocument(service, id, 'extracted', 'rejected');
    expect(extraction?.characters).toBe(NOTE.trimEnd().length);
  });

  it('can be cancelled before, not after', async () => {
    const { id } = await ends(NOTE, 'note.txt', 'text/plain');
    const late = await service.call(`/api/documents/${id}`, { method: 'DELETE' });
    expect((await problemOf(late, 409)).code).toBe('document-not-cancellable');
  });
});
