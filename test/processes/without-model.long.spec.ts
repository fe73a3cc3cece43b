import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import { type Installation, startInstallation } from '../support/installation.js';
import { upload } from '../support/rest.js';
import { tinyModel } from '../support/tiny-model.js';
import { until } from '../support/wait.js';

const NOTE = 'The patient reports no chest pain. Blood pressure is 128 over 82.';
const DEADLINE_MS = 120_000;

let folder: string;
let installation: Installation;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-no-model-'));
  const { sha256 } = tinyModel();
  const catalog = join(folder, 'catalog.yaml');
  await writeFile(
    catalog,
    stringify({
      version: 1,
      models: [
        {
          id: 'tiny',
          name: 'Tiny',
          licence: 'Apache-2.0',
          file: 'tiny.gguf',
          bytes: 1,
          sha256,
          contextTokens: 131_072,
          source: `file:${join(folder, 'absent.gguf')}`,
        },
      ],
    }),
  );
  installation = await startInstallation({ CLOISTER_MODEL_CATALOG: catalog });
});

afterAll(async () => {
  await installation[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await installation.call(path, init);
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

it(
  'starts without its model, reads, and writes once somebody has brought it, without a restart',
  async () => {
    const body = upload(NOTE);
    const { id } = await ask<DocumentView>('/api/documents', { method: 'POST', body });
    await until(
      'the document is read',
      async () => (await ask<DocumentView>(`/api/documents/${id}`)).state === 'extracted',
      DEADLINE_MS,
    );
    const asked = await ask<SummaryView>('/api/summaries', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentIds: [id] }),
    });
    const [worker] = await until(
      'the worker says what is missing',
      async () => {
        const rows = await installation.query(
          `select not_running from worker_process where not_running::text like '%failed%'`,
        );
        return rows.length > 0 && rows;
      },
      DEADLINE_MS,
    );
    expect(worker?.['not_running']).toMatchObject([{ role: 'generate', state: 'failed' }]);
    const unsettled = 'select 1 from domain_event where settled_at is null';
    await until(
      'every event is settled, without a model',
      async () => (await installation.query(unsettled)).length === 0,
      DEADLINE_MS,
    );

    const before = installation.processes();
    // where the reason that the worker gives says
    await copyFile(tinyModel().path, join(folder, 'absent.gguf'));
    const drafted = await until(
      'the draft',
      async () => {
        const summary = await ask<SummaryView>(`/api/summaries/${asked.id}`);
        return summary.state !== 'queued' && summary.state !== 'running' && summary;
      },
      DEADLINE_MS,
    );
    expect(drafted.state).toBe('draft');
    expect(installation.processes()).toEqual(before);
  },
  3 * DEADLINE_MS,
);
