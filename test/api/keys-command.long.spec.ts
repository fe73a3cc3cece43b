import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { NOTE, read, send, summarize, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { type SecondApi, startSecondApi } from './second-api.js';

let service: TestService;
let api: SecondApi;

beforeAll(async () => {
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
  await service.startWorker();
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

/** `cloister …` at the operator's shell. */
async function cloister(
  ...args: string[]
): Promise<{ code: number; result: string; notes: string }> {
  const said = { result: '', notes: '' };
  const code = await runCloister(args, {
    env: { CLOISTER_DATA: service.config.data.path },
    output: new Output(
      { write: (text) => (said.result += text) },
      { write: (text) => (said.notes += text) },
    ),
  });
  return { code, ...said };
}

describe('cloister keys', () => {
  it('exchanges each kind of key, waits until all is under the new one, and destroys the old root key', async () => {
    const document = await send(service, upload(NOTE));
    const before = /(file:[0-9a-f]{16}) .*, active/.exec((await cloister('keys', 'status')).result);
    for (const what of ['tenant', 'index', 'root']) {
      expect(await cloister('keys', 'rotate', what)).toMatchObject({ code: 0 });
    }
    const old = before?.[1] ?? '';
    const status = await cloister('keys', 'status');
    expect(status.result).toContain(`${old.padEnd(28)} encrypts no keys`);
    expect(await cloister('keys', 'destroy', old)).toMatchObject({ code: 1 });
    expect(await cloister('keys', 'destroy', old, '--yes')).toMatchObject({ code: 0 });
    expect((await cloister('keys', 'status')).result).not.toContain(old);
    expect((await service.call(`/api/documents/${document.id}/content`)).status).toBe(200);
  });
});

describe('cloister erase', () => {
  it('asks for a reason and for being meant, erases, and prints the certificate, also later', async () => {
    const document = await send(service, upload(NOTE));
    const summary = await summarize(service, [document.id]);
    await untilState(service, summary.id, 'draft');
    expect((await cloister('erase', document.id)).notes).toContain('--reason');
    expect((await cloister('erase', document.id, '--reason', 'file 17')).notes).toContain('--yes');
    expect(await read(service, `/api/documents/${document.id}`)).toMatchObject({
      state: 'extracted',
    });
    const erased = await cloister('erase', document.id, '--reason', 'file 17', '--yes');
    expect(erased).toMatchObject({ code: 0 });
    for (const text of ['Certificate of erasure', document.id, summary.id, 'file 17']) {
      expect(erased.result).toContain(text);
    }
    const again = await cloister('erase', document.id, '--certificate');
    expect(again.result).toBe(erased.result);
    const json = JSON.parse(
      (await cloister('erase', document.id, '--certificate', '--json')).result,
    );
    expect(erased.result).toContain(json.sha256);
  });
});

describe('cloister retention', () => {
  it('sets, shows and clears rules, and places and releases holds', async () => {
    const document = await send(service, upload(NOTE));
    await cloister('retention', 'set', 'rest', '--keep-days', '365');
    expect((await cloister('retention', 'rules')).result).toBe(
      'rest    kept 365 days, then 30 days of grace\n',
    );
    const placed = await cloister(
      'retention',
      'hold',
      '--document',
      document.id,
      '--reason',
      'suit',
    );
    const hold = placed.result.trim();
    expect((await cloister('retention', 'holds')).result).toContain(
      `${hold}  document ${document.id}`,
    );
    const refused = await cloister('erase', document.id, '--reason', 'file 17', '--yes');
    expect(refused).toMatchObject({ code: 1, notes: expect.stringContaining('legal hold') });
    await cloister('retention', 'release', hold, '--reason', 'settled');
    expect((await cloister('retention', 'holds')).result).toBe('');
    await cloister('retention', 'clear', 'rest');
    expect((await cloister('retention', 'rules')).notes).toContain('No rules');
  });
});
