import { afterAll, beforeAll, expect, it } from 'vitest';
import { begun, contentOf, head, longText, offsetOf, patch, uploadOf } from '../api/resumable.js';
import { type Installation, startInstallation } from '../support/installation.js';
import { until } from '../support/wait.js';

const MIB = 1024 * 1024;
const DEADLINE_MS = 120_000;

let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation({ CLOISTER_MODEL: 'extractive' });
});

afterAll(async () => {
  await installation[Symbol.asyncDispose]();
});

function kill(): void {
  for (const pid of installation.processes()) process.kill(pid, 'SIGKILL');
}

async function untilBack(): Promise<void> {
  const answers = (): Promise<boolean> =>
    installation.call('/api/health').then(
      ({ ok }) => ok,
      () => false, // the api is being restarted
    );
  await until('the api is back', answers, DEADLINE_MS);
}

it(
  'an upload survives the death of all processes, in its middle and at its end',
  async () => {
    const bytes = longText(5 * MIB);
    const { id } = await begun(installation, bytes.length);
    const part = (from: number, to: number): Uint8Array<ArrayBuffer> =>
      Uint8Array.from(bytes.subarray(from, to));

    const cutOff = patch(installation, id, 0, part(0, 4 * MIB)).catch(() => null);
    const stored = `select count(*)::integer as pieces from upload_piece`;
    await until('some pieces', async () => {
      const [row] = await installation.query(stored);
      return Number(row?.['pieces']) >= 2;
    });
    kill();
    await cutOff;
    await untilBack();
    const offset = await offsetOf(installation, id);
    expect(offset).toBeGreaterThanOrEqual(2 * MIB);
    expect(offset % MIB).toBe(0);

    const last = patch(installation, id, offset, part(offset, bytes.length)).catch(() => null);
    await until(
      'the document is being made',
      async () => (await installation.query('select from blob')).length > 0,
      DEADLINE_MS,
    );
    kill();
    await last;
    await untilBack();
    expect((await head(installation, id)).headers.get('upload-offset')).toBe(String(bytes.length));
    const finished = await until(
      'the worker has taken over',
      async () => {
        const upload = await uploadOf(installation, id);
        return upload.summaryId !== null && upload;
      },
      DEADLINE_MS,
    );
    expect(finished.state).toBe('finished');
    expect((await contentOf(installation, finished.documentId)).equals(bytes)).toBe(true);
    const [facts] = await installation.query(`
      select (select count(*)::integer from document) as documents,
        (select count(*)::integer from summary) as summaries,
        (select count(*)::integer from upload_piece) as pieces`);
    expect(facts).toEqual({ documents: 1, summaries: 1, pieces: 0 });
  },
  4 * DEADLINE_MS,
);
