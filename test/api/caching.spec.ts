import { afterAll, beforeAll, expect, it } from 'vitest';
import { signedInPerson } from '../support/people.js';
import { send, summarize } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;

beforeAll(async () => {
  service = await startService();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

it('lets no browser or proxy keep an answer, also none that refuses', async () => {
  const person = await signedInPerson(service);
  const { id } = await send(service);
  const summary = await summarize(service, [id]);
  const kept: string[] = [];
  for (const path of [
    '/api/documents',
    `/api/documents/${id}`,
    `/api/documents/${id}/content`,
    '/api/summaries',
    `/api/summaries/${summary.id}`,
    '/api/uploads',
    '/api/sessions',
    '/api/start',
    '/api/nowhere',
  ]) {
    for (const response of [await person.call(path), await fetch(`${service.url}${path}`)]) {
      await response.body?.cancel();
      if (response.headers.get('cache-control') !== 'no-store') kept.push(path);
    }
  }
  expect(kept).toEqual([]);
});
