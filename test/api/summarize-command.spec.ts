import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { FakeEngine } from '../support/fake-engine.js';
import { NOTE } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-summarize-'));
  // an answer that no document supports would be replaced
  writeFileSync(join(folder, 'note.txt'), `${NOTE}Words on allergies.\n`);
  service = await startService();
  await service.startWorker(
    new FakeEngine({
      answer: ({ messages }) => {
        const asked = /"(.+)"\.$/.exec(messages.at(-1)?.content ?? '')?.[1];
        return [`Words on ${asked?.toLowerCase()}.`];
      },
    }),
  );
});
afterAll(async () => {
  await service[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

/** `cloister summarize note.txt …` at a shell elsewhere. */
async function summarize(...args: string[]) {
  const said = { result: '', notes: '' };
  const code = await runCloister(['summarize', join(folder, 'note.txt'), ...args], {
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

describe('cloister summarize', () => {
  it('prints the sections that are named, in the order of the profile', async () => {
    const { code, result } = await summarize('--section', 'plan', '--section', 'allergies');
    expect(code).toBe(0);
    expect(result).toBe('Allergies\nWords on allergies.\n\nPlan\nWords on plan.\n');
  });

  it('says first what is left out and to be checked, in the words of the document', async () => {
    const { notes } = await summarize('--section', 'plan');
    expect(notes).toMatch(
      /^[1-9]\d* left out(, \d+ to answer)?, \d+ to check, 0 of \d+ supported$/m,
    );
    expect(notes).toMatch(/^ {2}left out: medication: .*losartan 50 mg/m);
    const { result } = await summarize('--section', 'plan', '--json');
    expect(JSON.parse(result)).toMatchObject({
      summary: { version: { headline: { supported: 0 }, omissions: expect.any(Array) } },
    });
  });

  it('names the sections of the profile when one is unknown, and sends no file', async () => {
    const { code, result, notes } = await summarize('--section', 'horoscope');
    expect(code).toBe(1);
    expect(result).toBe('');
    expect(notes).toMatch(/no section horoscope\. Available: subjective, .*\ballergies\b/);
    const documents = await service.call('/api/documents');
    expect(await documents.json()).toMatchObject({ items: [{}] });
  });
});
