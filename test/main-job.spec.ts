import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTE, send, summarize, untilState } from './support/rest.js';
import { startService, type TestService } from './support/service.js';

let service: TestService;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

describe('a note on its way to a draft', () => {
  it('is summarized with every character accounted for', async () => {
    const document = await send(service);
    expect(document.state).toBe('received');
    const asked = await summarize(service, [document.id], { profile: 'visit-note' });
    const drafted = await untilState(service, asked.id, 'draft', 'failed');
    expect(drafted).toMatchObject({ state: 'draft', reason: null, documentIds: [document.id] });
    expect(drafted.version?.text).not.toBe('');
    expect(drafted.version?.receipt.readCharacters).toBe(drafted.version?.receipt.sourceCharacters);
    for (const sentence of drafted.version?.text.split('\n') ?? [])
      expect(NOTE).toContain(sentence.trim());
  });
});
