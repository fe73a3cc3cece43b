import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postJson, untilState } from '../support/rest.js';
import { PausingEngine } from '../support/pausing-engine.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { count, entries, rows } from './admin.js';
import { problemOf } from './problem.js';
import {
  begun,
  head,
  listed,
  longText,
  patch,
  pieces,
  sendRest,
  untilUpload,
  uploadOf,
} from './resumable.js';

const ONE_WAITS = { CLOISTER_WAITING_TOKENS_PER_CLIENT: '1' };

let service: TestService;

beforeAll(async () => {
  service = await startService(ONE_WAITS);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

function aDayLater(id: string): Promise<unknown> {
  return rows(
    service,
    `update upload set expires_at = expires_at - interval '25 hours',
       changed_at = changed_at - interval '25 hours' where id = $1`,
    [id],
  );
}

async function isGone(id: string): Promise<boolean> {
  return (await count(service, `upload where id = '${id}'`)) === 0;
}

describe('an upload whose day is over', () => {
  it('takes no more bytes, and is deleted with its key and an entry', async () => {
    const { id } = await begun(service, 1000);
    await patch(service, id, 0, new Uint8Array(100));
    await aDayLater(id);
    expect((await head(service, id)).status).toBe(404);
    const late = await problemOf(await patch(service, id, 100, new Uint8Array(1)), 404);
    expect(late.code).toBe('upload-expired');
    const keys = await count(service, 'object_key where wrapped is null');
    await using _worker = await service.startWorker();
    await until('it is deleted', () => isGone(id));
    expect(await pieces(service, id)).toEqual([]);
    expect(await count(service, 'object_key where wrapped is null')).toBe(keys + 1);
    const entry = (await entries(service, 'upload.expired')).at(-1);
    expect(entry?.subject_id).toBe(id);
    expect(String(entry?.canonical)).toContain('"receivedBytes":100');
  });

  it('leaves the list when it has become a document, which stays', async () => {
    const bytes = longText(300);
    const [kept, gone] = [await begun(service, bytes.length), await begun(service, bytes.length)];
    await sendRest(service, kept.id, bytes);
    await sendRest(service, gone.id, bytes);
    const { documentId } = await uploadOf(service, gone.id);
    await using _worker = await service.startWorker();
    await untilUpload(service, gone.id, ({ summaryId, reason }) => Boolean(summaryId ?? reason));
    await aDayLater(gone.id);
    await until('it is off the list', () => isGone(gone.id));
    expect((await entries(service, 'upload.expired')).at(-1)?.subject_id).toBe(gone.id);
    expect((await listed(service)).map(({ id }) => id)).toContain(kept.id);
    expect((await service.call(`/api/documents/${documentId}`)).status).toBe(200);
    const wrapped = await rows(
      service,
      `select from document join object_key on object_key.id = object_key_id
       where document.id = $1 and wrapped is not null`,
      [documentId],
    );
    expect(wrapped).toHaveLength(1);
  });
});

describe('a summary that cannot be asked for', () => {
  it('leaves its reason on the upload, until one is asked for and taken', async () => {
    // nothing of an earlier test may wait in it
    await using alone = await startService(ONE_WAITS);
    const bytes = longText(400);
    await using engine = new PausingEngine();
    engine.pauseAfter(0);
    await using _worker = await alone.startWorker(engine);
    const first = await begun(alone, bytes.length);
    await sendRest(alone, first.id, bytes);
    const { summaryId } = await untilUpload(alone, first.id, (upload) => !!upload.summaryId);
    const second = await begun(alone, bytes.length, { profile: 'visit-note' });
    await sendRest(alone, second.id, bytes);
    const refused = await untilUpload(alone, second.id, ({ reason }) => reason !== null);
    expect(refused).toMatchObject({
      state: 'finished',
      reason: 'too-many-waiting-tokens',
      summaryId: null,
    });
    const entry = (await entries(alone, 'summary.refused')).at(-1);
    expect(String(entry?.canonical)).toContain(second.id);

    engine.resume();
    await untilState(alone, summaryId ?? '', 'draft');
    const order = { documentIds: [refused.documentId], profile: refused.profile };
    const again = await until('it is taken', async () => {
      const response = await postJson(alone, '/api/summaries', order);
      return response.status === 201 && ((await response.json()) as { id: string });
    });
    const mended = await untilUpload(alone, second.id, (upload) => !!upload.summaryId);
    expect(mended).toMatchObject({ summaryId: again.id, reason: null });
  });
});
