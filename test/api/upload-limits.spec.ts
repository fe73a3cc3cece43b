import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { count, entries } from './admin.js';
import { AnonymousRefusals } from '../../apps/api/src/http/anonymous-refusals.js';
import { problemOf, readProblem } from './problem.js';
import { answerOn, chunk, open, uploadHead } from './raw-http.js';

const MIB = 1024 * 1024;
const LIMIT = 2 * MIB;

let service: TestService;

beforeAll(async () => {
  service = await startService({ CLOISTER_UPLOAD_MAX_BYTES: String(LIMIT) });
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

async function nothingIsKept(): Promise<void> {
  expect(await count(service, 'document')).toBe(0);
  expect(await count(service, 'blob')).toBe(0);
}

describe('an upload over the limit', () => {
  it('is refused by its length, with the limit in the answer', async () => {
    const body = upload(Buffer.alloc(40 * MIB, 'a'));
    const response = await service.call('/api/documents', { method: 'POST', body });
    const problem = await problemOf(response, 413);
    expect(problem).toMatchObject({
      code: 'document-too-large',
      title: expect.stringContaining(String(LIMIT)),
    });
    await service.get(AnonymousRefusals).flush();
    expect((await entries(service, 'access.refused')).length).toBe(1);
    await nothingIsKept();
  });

  it('is refused where no length was said, at the first byte too many', async () => {
    const { head, part } = uploadHead(service, 'chunked');
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(Buffer.from(part));
        for (let mib = 0; mib < 20; mib += 1) controller.enqueue(Buffer.alloc(MIB, 'a'));
        controller.close();
      },
    });
    const contentType = /content-type: (.*)/.exec(head)?.[1]?.trim() ?? '';
    const response = await fetch(`${service.url}/api/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${service.key}`, 'content-type': contentType },
      body,
      duplex: 'half',
    });
    const problem = await problemOf(response, 413);
    expect(problem.title).toContain(String(LIMIT));
    expect((await entries(service, 'document.refused')).length).toBe(1);
    await nothingIsKept();
  });

  it.each([
    ['by its length', { contentLength: 60 * MIB }],
    ['in chunks', 'chunked'],
  ] as const)(
    '%s: the answer reaches a client that reads only after it has sent',
    async (_name, how) => {
      const { head, part } = uploadHead(service, how);
      const piece = Buffer.alloc(MIB, 'a');
      const socket = await open(service.url);
      socket.write(head);
      socket.write(how === 'chunked' ? chunk(part) : part);
      for (let mib = 0; mib < 40; mib += 1) {
        await new Promise<void>((resolve) => {
          socket.write(how === 'chunked' ? chunk(piece) : piece, () => resolve());
        });
      }
      const answer = await answerOn(socket);
      socket.destroy();
      expect(answer.status).toBe(413);
      const type = /content-type: (.*)/i.exec(answer.head)?.[1]?.trim() ?? null;
      expect(readProblem(answer.body, type, 413).title).toContain(String(LIMIT));
      await nothingIsKept();
    },
  );

  it('does not keep the next one of exactly the limit out', async () => {
    const document = await send(service, upload(Buffer.alloc(LIMIT, 'a')));
    expect(document.sizeBytes).toBe(LIMIT);
  });
});

describe('an upload without a key', () => {
  it('gets its answer though it is sent to the end', async () => {
    const { head } = uploadHead({ ...service, key: 'none' }, { contentLength: LIMIT });
    const socket = await open(service.url);
    socket.write(head);
    socket.write(Buffer.alloc(LIMIT, 'a'));
    expect((await answerOn(socket)).status).toBe(401);
    socket.destroy();
  });
});
