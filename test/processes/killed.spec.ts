import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import { startInstallation, type Installation } from '../support/installation.js';
import { upload } from '../support/rest.js';
import { until } from '../support/wait.js';

// Long enough that the tiny model reads it for several seconds.
const LONG_NOTE = 'The patient reports no chest pain. Blood pressure is 128 over 82. '.repeat(350);
const DEADLINE_MS = 120_000;

let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation();
});

afterAll(async () => {
  await installation[Symbol.asyncDispose]();
});

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await installation.call(path, init);
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

describe('a service whose processes are killed', () => {
  it(
    'finishes each job once',
    async () => {
      const body = upload(LONG_NOTE);
      const document = await ask<DocumentView>('/api/documents', { method: 'POST', body });
      const asked = await ask<SummaryView>('/api/summaries', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ documentIds: [document.id] }),
      });
      const path = `/api/summaries/${asked.id}`;
      await until(
        'a run',
        async () => (await ask<SummaryView>(path)).state === 'running',
        DEADLINE_MS,
      );

      const before = installation.processes();
      for (const pid of before) process.kill(pid, 'SIGKILL');

      const drafted = await until(
        'the draft',
        async () => {
          const summary = await ask<SummaryView>(path).catch(() => null); // the api is being restarted
          return summary && summary.state !== 'queued' && summary.state !== 'running' && summary;
        },
        DEADLINE_MS,
      );
      expect(drafted).toMatchObject({ state: 'draft', version: { number: 1 } });
      const after = installation.processes();
      expect(after).toHaveLength(2);
      expect(after.filter((pid) => before.includes(pid))).toEqual([]);
      const [facts] = await installation.query(`
        select (select count(*)::integer from document) as documents,
          (select count(*)::integer from extraction) as extractions,
          (select count(*)::integer from summary_version) as versions,
          (select string_agg(state, ',' order by number) from run) as runs`);
      expect(facts).toEqual({ documents: 1, extractions: 1, versions: 1, runs: 'lost,finished' });
    },
    2 * DEADLINE_MS,
  );
});
