import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReproductionView, RunRecordView } from '../../apps/api/src/summaries/runs.dto.js';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { FakeEngine } from '../support/fake-engine.js';
import { postJson, read, send, summarize, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries } from './admin.js';

let service: TestService;
let answer = 'The patient has a dry cough.';
let draft: SummaryView;
let runId: string;

beforeAll(async () => {
  service = await startService();
  await service.startWorker(new FakeEngine({ answer: () => [answer] }));
  const { id } = await summarize(service, [(await send(service)).id]);
  draft = await untilState(service, id, 'draft');
  runId = draft.run?.id ?? '';
});
afterAll(() => service[Symbol.asyncDispose]());

async function reproduction(...args: string[]) {
  const said = { result: '', notes: '' };
  const code = await runCloister(['reproduce', ...args], {
    env: {
      CLOISTER_DATA: service.config.data.path,
      CLOISTER_URL: service.url,
      CLOISTER_API_KEY: service.key,
    },
    output: new Output(
      { write: (text) => (said.result += text) },
      { write: (text) => (said.notes += text) },
    ),
  });
  return { code, ...said };
}

describe('the record of a run', () => {
  it('is given out in the bytes that its audit entry has the hash of', async () => {
    const { record, sha256 } = await read<RunRecordView>(service, `/api/runs/${runId}/record`);
    expect(createHash('sha256').update(record).digest('hex')).toBe(sha256);
    const [entry] = (await entries(service, 'run.finished')).slice(-1);
    expect(JSON.parse(entry?.canonical.toString('utf8') ?? '{}')).toMatchObject({
      details: { recordSha256: sha256 },
    });
    expect(JSON.parse(record)).toMatchObject({
      run: runId,
      receipt: { sources: [{ documentId: draft.documentIds[0] }] },
      engine: { sandbox: null },
      readers: [expect.stringMatching(/^(full|landlock)$/)],
    });
    expect(await entries(service, 'run.read')).toHaveLength(1);
  });

  it('of a run that nobody knows is refused, on record', async () => {
    const response = await service.call(`/api/runs/${draft.id}/record`);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'run-not-found' });
    expect(await entries(service, 'run.refused')).toHaveLength(1);
  });
});

describe('a reproduction', () => {
  it('that writes the same says so, and stands in no list', async () => {
    const { code, result } = await reproduction(runId);
    expect({ code, result }).toEqual({ code: 0, result: 'identical\n' });
    const list = await read<{ items: unknown[] }>(service, '/api/summaries');
    expect(list.items).toHaveLength(1);
    const documents = await read<{ items: { summary: { id: string } }[] }>(
      service,
      '/api/documents',
    );
    expect(documents.items[0]?.summary.id).toBe(draft.id);
  });

  it('that drifts shows the words, and ends with 2', async () => {
    const before = answer;
    answer = 'The patient has a wet cough.';
    const { code, result } = await reproduction(runId);
    answer = before;
    expect(code).toBe(2);
    expect(result).toContain('has a [-dry-]{+wet+} cough.');
  });

  it('of another run is not found, and is not retried as a summary', async () => {
    const { id } = (await (
      await postJson(service, `/api/runs/${runId}/reproductions`, {})
    ).json()) as ReproductionView;
    await untilState(service, id, 'draft');
    expect((await service.call(`/api/runs/${draft.id}/reproductions/${id}`)).status).toBe(404);
    expect((await service.call(`/api/runs/${runId}/reproductions/${draft.id}`)).status).toBe(404);
    expect((await postJson(service, `/api/summaries/${id}/retry`, {})).status).toBe(404);
  });
});

it('documents of two patients are not summarized together', async () => {
  const of = (patient: string): FormData =>
    upload('A note.', 'note.txt', 'text/plain', { patientIdentifier: patient });
  const documentIds = [(await send(service, of('p-1'))).id, (await send(service, of('p-2'))).id];
  const response = await postJson(service, '/api/summaries', { documentIds });
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code: 'sources-of-two-patients' });
  const same = [(await send(service, of('p-1'))).id, documentIds[0]];
  expect((await postJson(service, '/api/summaries', { documentIds: same })).status).toBe(201);
});
