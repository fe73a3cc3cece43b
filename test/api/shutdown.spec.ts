import { request } from 'node:http';
import { OperatorSecret } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { send, summarize } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { answerOn, open } from './raw-http.js';
import { EventReader } from './event-reader.js';
import { startSecondApi } from './second-api.js';

// connections that nobody lets go of are cut after 10 s
const IN_TIME_MS = 8000;

let service: TestService;
let summaryId: string;

beforeAll(async () => {
  service = await startService();
  summaryId = (await summarize(service, [(await send(service)).id])).id;
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

describe('an api that is closed', () => {
  it('ends the streams of its followers and the connections that clients keep, in time', async () => {
    const api = await startSecondApi(service);
    const readers = await Promise.all(
      Array.from({ length: 3 }, () => EventReader.open({ ...api, key: service.key }, summaryId)),
    );
    for (const reader of readers) await reader.until(({ kind }) => kind === 'waiting');
    const kept = await open(api.url);
    kept.write('GET /api/health HTTP/1.1\r\nhost: x\r\n\r\n');
    expect((await answerOn(kept)).status).toBe(200);
    await open(api.url); // and one that says nothing, as browsers open ahead of need
    const started = Date.now();
    await api[Symbol.asyncDispose]();
    expect(Date.now() - started).toBeLessThan(IN_TIME_MS);
    for (const reader of readers) expect(await reader.rest()).toEqual([]);
  });

  it('ends the streams of the operator’s socket too', async () => {
    const api = await startSecondApi(service, { withOperatorSocket: true });
    const ended = new Promise<void>((resolve, reject) => {
      const sent = request(
        {
          socketPath: service.config.data.operatorSocket,
          path: `/api/summaries/${summaryId}/events`,
          headers: {
            authorization: OperatorSecret.authorization(service.config.data.operatorSecret),
          },
        },
        (response) => {
          response.once('data', () => void api[Symbol.asyncDispose]());
          response.on('end', resolve);
          response.on('error', reject);
          response.resume();
        },
      );
      sent.on('error', reject);
      sent.end();
    });
    const started = Date.now();
    await ended;
    await api[Symbol.asyncDispose]();
    expect(Date.now() - started).toBeLessThan(IN_TIME_MS);
  });
});
