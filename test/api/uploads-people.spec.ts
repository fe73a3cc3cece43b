import { Notices } from '@app/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import type { UploadView } from '../../apps/api/src/uploads/uploads.dto.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { problemOf } from './problem.js';
import { begun, head, longText, offsetOf, patch, uploadOf } from './resumable.js';

let service: TestService;
let person: SignedInPerson;
/** The service as the person's page sees it. */
let page: TestService;

beforeAll(async () => {
  service = await startService();
  person = await signedInPerson(service);
  page = { ...service, call: (path, init) => person.call(path, init) };
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

async function sent(sizeBytes: number): Promise<UploadView> {
  const bytes = longText(sizeBytes);
  const { id } = await begun(page, bytes.length);
  const answer = await patch(page, id, 0, Uint8Array.from(bytes));
  expect(answer.status).toBe(204);
  return uploadOf(page, id);
}

describe('an upload of a person', () => {
  it('becomes a document that came by the web', async () => {
    const { documentId, state } = await sent(2000);
    expect(state).toBe('finished');
    const response = await page.call(`/api/documents/${documentId}`);
    const document = (await response.json()) as DocumentView;
    expect(document.source).toBe('web');
    expect(document.broughtInBy).toMatchObject({ kind: 'person', id: person.id });
  });

  it('takes nothing from another site: every change needs the token of the session', async () => {
    const { id } = await begun(page, 100);
    const without = { 'x-csrf-token': '' };
    const begin = await person.call('/api/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...without },
      body: JSON.stringify({ fileName: 'a.txt', sizeBytes: 5 }),
    });
    expect((await problemOf(begin, 403)).code).toBe('csrf-refused');
    const bytes = await patch(page, id, 0, new Uint8Array(5), without);
    expect((await problemOf(bytes, 403)).code).toBe('csrf-refused');
    const discard = await person.call(`/api/uploads/${id}`, { method: 'DELETE', headers: without });
    expect((await problemOf(discard, 403)).code).toBe('csrf-refused');
    expect(await offsetOf(page, id)).toBe(0);
  });

  it('is not there for another person, nor for a client system', async () => {
    const { id } = await begun(page, 100);
    const other = await signedInPerson(service);
    expect((await head({ ...service, call: other.call }, id)).status).toBe(404);
    expect((await head(service, id)).status).toBe(404);
  });

  it('tells its followers of each change of state, and of progress now and then', async () => {
    let notices = 0;
    const stop = service.get(Notices).on('work', person.id, () => {
      notices += 1;
    });
    await until('somebody listens', async () => {
      await begun(page, 10);
      return notices > 0;
    });
    const before = notices;
    const { id } = await begun(page, 200);
    await until('the beginning is told', async () => notices > before);
    const started = Date.now();
    for (let offset = 0; offset < 100; offset += 1) {
      await patch(page, id, offset, new Uint8Array(1));
    }
    const halfSeconds = Math.ceil((Date.now() - started) / 500);
    const progress = notices - before - 1;
    expect(progress).toBeLessThanOrEqual(halfSeconds + 1);
    const middle = notices;
    await patch(page, id, 100, new Uint8Array(100));
    await until('the end is told', async () => notices > middle);
    stop();
  });
});
