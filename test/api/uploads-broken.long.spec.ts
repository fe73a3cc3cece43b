import { once } from 'node:events';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { count, entries, rows } from './admin.js';
import { problemOf } from './problem.js';
import { answerOn, open } from './raw-http.js';
import {
  asClient,
  begun,
  bytesPath,
  callAt,
  contentOf,
  head,
  longText,
  offsetOf,
  patch,
  pieces,
  sendRest,
  untilUpload,
  uploadOf,
} from './resumable.js';
import { startSecondApi } from './second-api.js';

const MIB = 1024 * 1024;

let service: TestService;

beforeAll(async () => {
  service = await startService();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

/** A PATCH that promises `length` bytes and sends some. */
async function startPatch(
  url: string,
  id: string,
  length: number,
  bytes: Buffer,
  offset = 0,
): Promise<Socket> {
  const socket = await open(url);
  socket.write(
    [
      `PATCH ${bytesPath(id)} HTTP/1.1`,
      `host: ${new URL(url).host}`,
      `authorization: Bearer ${service.key}`,
      'tus-resumable: 1.0.0',
      `upload-offset: ${offset}`,
      'content-type: application/offset+octet-stream',
      `content-length: ${length}`,
      '\r\n',
    ].join('\r\n'),
  );
  await new Promise<void>((resolve) => {
    socket.write(bytes, () => resolve());
  });
  return socket;
}

describe('an upload whose connection breaks in the middle of a piece', () => {
  it('keeps what had arrived, goes on from there and is whole in the end', async () => {
    const bytes = longText(3 * MIB);
    const { id } = await begun(service, bytes.length);
    const sent = MIB + 300_000;
    const socket = await startPatch(service.url, id, bytes.length, bytes.subarray(0, sent));
    await until('a piece is stored', async () => (await pieces(service, id)).length === 1);
    socket.destroy();
    await until('the rest of it is stored', async () => (await pieces(service, id)).length === 2);
    const offset = await offsetOf(service, id);
    expect(offset).toBeGreaterThan(MIB);
    expect(offset).toBeLessThanOrEqual(sent);
    const [first, second] = await pieces(service, id);
    expect([first?.size, second?.start, second?.size]).toEqual([MIB, MIB, offset - MIB]);
    await sendRest(service, id, bytes);
    const { documentId } = await uploadOf(service, id);
    expect((await contentOf(service, documentId)).equals(bytes)).toBe(true);
  });

  it('goes on over another connection while the old one still seems to live', async () => {
    const bytes = longText(100_000);
    const { id } = await begun(service, bytes.length);
    const dead = await startPatch(service.url, id, bytes.length, bytes.subarray(0, 40_000));
    await until('the old one has begun', async () => (await offsetOf(service, id)) === 40_000);
    await sendRest(service, id, bytes);
    expect(await uploadOf(service, id)).toMatchObject({ state: 'finished' });
    dead.destroy();
  });

  it('goes on at another api of the same installation, also one that was not there before', async () => {
    const bytes = longText(2 * MIB);
    const { id } = await begun(service, bytes.length);
    {
      await using other = await startSecondApi(service);
      const half = { ...service, call: callAt(other.url, service.key) };
      expect((await patch(half, id, 0, Uint8Array.from(bytes.subarray(0, MIB)))).status).toBe(204);
    }
    await using restarted = await startSecondApi(service);
    expect(await offsetOf({ ...service, call: callAt(restarted.url, service.key) }, id)).toBe(MIB);
    await sendRest({ url: restarted.url, key: service.key }, id, bytes);
    expect(await uploadOf(service, id)).toMatchObject({
      state: 'finished',
      receivedBytes: bytes.length,
    });
  });
});

describe('an upload that is on its way', () => {
  it('has 63 beside it of the same caller, and one more is told to come later', async () => {
    const bytes = longText(1000);
    const ids: string[] = [];
    for (let index = 0; index < 65; index += 1) ids.push((await begun(service, 1000)).id);
    const sockets = await Promise.all(
      ids.map((id) => startPatch(service.url, id, 1000, bytes.subarray(0, 10))),
    );
    try {
      // whichever comes last is answered; the others wait for their bytes
      const refused = await Promise.race(
        sockets.map(async (socket, index) => {
          const [answer]: unknown[] = await once(socket, 'data', {
            signal: AbortSignal.timeout(20_000),
          });
          return { index, id: ids[index] ?? '', answer: String(answer) };
        }),
      );
      expect(refused.answer).toMatch(/^HTTP\/1\.1 503 /);
      expect(refused.answer).toContain('too-many-uploads-at-once');
      expect(refused.answer).toContain('64');
      expect((await entries(service, 'access.refused')).at(-1)?.canonical.toString()).toContain(
        'too-many-uploads-at-once',
      );
      expect(await offsetOf(service, refused.id)).toBe(0);
      const other = await asClient(service, 'another sender');
      const theirs = await begun(other, 10);
      expect((await patch(other, theirs.id, 0, new Uint8Array(10).fill(65))).status).toBe(204);
      sockets[refused.index === 0 ? 1 : 0]?.destroy();
      await until('there is a place again', async () => {
        return (await patch(service, refused.id, 0, new Uint8Array())).status === 204;
      });
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  });

  it('is not interrupted by a caller whose upload it is not', async () => {
    const bytes = longText(MIB + 100_000);
    const { id } = await begun(service, bytes.length);
    const first = MIB + 50_000;
    const socket = await startPatch(service.url, id, bytes.length, bytes.subarray(0, first));
    await until('a piece is stored', async () => (await pieces(service, id)).length === 1);
    const stranger = await asClient(service, 'stranger who interrupts');
    expect((await head(stranger, id)).status).toBe(404);
    await problemOf(await patch(stranger, id, MIB, new Uint8Array(10)), 404);
    const answered = once(socket, 'data', { signal: AbortSignal.timeout(10_000) });
    socket.write(bytes.subarray(first));
    expect(String(await answered)).toMatch(/^HTTP\/1\.1 204 /);
    expect(await uploadOf(service, id)).toMatchObject({ state: 'finished' });
    socket.destroy();
  });
});

describe('an api that is stopped in the middle of an upload', () => {
  it('stores what has arrived first, and does not wait for the rest', async () => {
    const stopped = await startSecondApi(service);
    const bytes = longText(3 * MIB);
    const { id } = await begun(service, bytes.length);
    const sent = bytes.subarray(0, MIB + 40_000);
    const socket = await startPatch(stopped.url, id, bytes.length, sent);
    await until('a piece is stored', async () => (await pieces(service, id)).length === 1);
    const began = Date.now();
    await stopped[Symbol.asyncDispose]();
    expect(Date.now() - began).toBeLessThan(8000);
    expect(await offsetOf(service, id)).toBe(sent.length);
    socket.destroy();
    await sendRest(service, id, bytes);
    const { documentId } = await uploadOf(service, id);
    expect((await contentOf(service, documentId)).equals(bytes)).toBe(true);
  });
});

describe('two that send the same upload at once', () => {
  it('to one api: one stores its bytes, and the other is told to ask where to go on', async () => {
    const bytes = Uint8Array.from(longText(200_000));
    const { id } = await begun(service, bytes.length);
    const answers = await Promise.all([patch(service, id, 0, bytes), patch(service, id, 0, bytes)]);
    const statuses = answers.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([204, 409]));
    expect(await uploadOf(service, id)).toMatchObject({ state: 'finished' });
    expect(
      await count(
        service,
        `document where id in (select document_id from upload where id = '${id}')`,
      ),
    ).toBe(1);
  });

  it('to two apis: the database lets one of them store a byte once', async () => {
    await using other = await startSecondApi(service);
    const bytes = longText(50_000);
    const { id } = await begun(service, bytes.length);
    // the first api holds bytes that it has not stored yet, when the second stores some of its own
    const slow = await startPatch(service.url, id, bytes.length, bytes.subarray(0, 10_000));
    const quick = await patch(
      { ...service, call: callAt(other.url, service.key) },
      id,
      0,
      Uint8Array.from(bytes.subarray(0, 20_000)),
    );
    expect(quick.status).toBe(204);
    slow.write(bytes.subarray(10_000));
    expect((await answerOn(slow)).status).toBe(409);
    slow.destroy();
    expect(await offsetOf(service, id)).toBe(20_000);
    await sendRest(service, id, bytes);
    const { documentId } = await uploadOf(service, id);
    expect((await contentOf(service, documentId)).equals(bytes)).toBe(true);
  });
});

describe('an api that fails between the last byte and the document', () => {
  it('loses nothing and doubles nothing, however many workers take over', async () => {
    await using own = await startService();
    await rows(
      own,
      `create function refuse_document() returns trigger language plpgsql as
       $$ begin raise exception 'out of order'; end $$`,
    );
    await rows(
      own,
      'create trigger out_of_order before insert on document for each row execute function refuse_document()',
    );
    const bytes = longText(70_000);
    const { id } = await begun(own, bytes.length);
    const [blobs, documents] = [await count(own, 'blob'), await count(own, 'document')];
    const answer = await patch(own, id, 0, Uint8Array.from(bytes));
    expect((await problemOf(answer, 500)).code).toBe('internal');
    expect(await offsetOf(own, id)).toBe(bytes.length);
    expect(await uploadOf(own, id)).toMatchObject({ state: 'receiving', documentId: null });
    expect(await count(own, 'blob')).toBe(blobs);
    await rows(own, 'drop trigger out_of_order on document');
    await using _one = await own.startWorker();
    await using _two = await own.startWorker();
    const { documentId } = await untilUpload(own, id, ({ state }) => state === 'finished');
    expect(documentId).not.toBeNull();
    expect(await count(own, 'document')).toBe(documents + 1);
    expect(await pieces(own, id)).toEqual([]);
    await untilUpload(own, id, ({ summaryId }) => summaryId !== null);
  });
});

describe('pieces that somebody changed in the database', () => {
  it('make no document: the upload is refused, and says why', async () => {
    const bytes = longText(2 * MIB + 1);
    const { id } = await begun(service, bytes.length);
    await patch(service, id, 0, Uint8Array.from(bytes.subarray(0, 2 * MIB)));
    await rows(
      service,
      `update upload_piece set ciphertext = (select ciphertext from upload_piece other
         where other.upload_id = $1 and other.number = 1 - upload_piece.number)
       where upload_id = $1`,
      [id],
    );
    await problemOf(
      await patch(service, id, 2 * MIB, Uint8Array.from(bytes.subarray(2 * MIB))),
      500,
    );
    expect(await uploadOf(service, id)).toMatchObject({
      state: 'refused',
      reason: 'seal-broken',
      documentId: null,
    });
    expect((await entries(service, 'upload.refused')).at(-1)?.subject_id).toBe(id);
    expect((await head(service, id)).status).toBe(404);
    expect((await problemOf(await patch(service, id, 0, new Uint8Array(1)), 404)).code).toBe(
      'upload-refused',
    );
  });
});

describe('a hundred uploads at once', () => {
  it('all become documents', async () => {
    const documents = await count(service, 'document');
    const files = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const bytes = longText(20_000 + index);
        return { bytes, id: (await begun(service, bytes.length)).id };
      }),
    );
    await Promise.all(
      files.map(({ id, bytes }) => sendRest(service, id, bytes, { chunkSize: 9000 })),
    );
    expect(await count(service, 'document')).toBe(documents + 100);
    const ids = files.map(({ id }) => `'${id}'`).join(', ');
    expect(await count(service, `upload where state = 'finished' and id in (${ids})`)).toBe(100);
  }, 60_000);
});
