import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { rows } from './admin.js';
import { type SecondApi, startSecondApi } from './second-api.js';

let service: TestService;
let api: SecondApi;
let documentId: string;

beforeAll(async () => {
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
  ({ id: documentId } = await send(service, upload('The patient takes ramipril.')));
  // as if a reader of an older version had read it; no worker looks at it here
  await rows(
    service,
    `with read as (update document set state = 'extracted' where id = $1 returning *)
     insert into extraction (id, tenant_id, document_id, number, format_version, extractor,
       extractor_version, blob_id, character_count, warning_codes)
     select gen_random_uuid(), tenant_id, id, 1, 1, 'text', 4, blob_id, 27, '{}' from read`,
    [documentId],
  );
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

async function cloister(...args: string[]) {
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

describe('cloister documents reread', () => {
  it('says how many it would be, puts them in line, and takes them out again', async () => {
    const dry = await cloister('documents', 'reread', '--before-version', '5', '--dry-run');
    expect(dry.result).toBe('documents to read again: 1, already waiting: 0\n');
    const none = await cloister('documents', 'reread', '--reader', 'docx', '--dry-run');
    expect(none.result).toContain('documents to read again: 0');
    const asked = await cloister('documents', 'reread', documentId, '--no-wait');
    expect(asked.notes).toContain('Documents to read again: 1.');
    expect((await cloister('documents', 'reread', '--status')).result).toContain('waiting 1');
    const cancelled = await cloister('documents', 'reread', '--cancel');
    expect(cancelled.notes).toContain('Cancelled: 1.');
  });

  it('does not take leaving everything out for everything', async () => {
    const { code, notes } = await cloister('documents', 'reread');
    expect(code).not.toBe(0);
    expect(notes).toContain('Choose the documents');
  });
});

describe('cloister recall', () => {
  it('counts, recalls with a reason, and lifts what was a mistake', async () => {
    expect((await cloister('recall', 'makers')).result).toMatch(/text +4 +1 +0 +0/);
    const range = ['recall', 'reader', 'all', '--before-version', '5'];
    const dry = await cloister(...range, '--dry-run');
    expect(dry.result).toMatch(/documents to read again +1\n/);
    const unsaid = await cloister(...range);
    expect(unsaid.code).not.toBe(0);
    expect(unsaid.notes).toContain('--reason');
    const { result, notes } = await cloister(...range, '--reason', 'cells were lost');
    const id = result.trim();
    expect(notes).toContain('Drafts locked: 0.');
    expect((await cloister('documents', 'reread', '--status')).result).toContain('waiting 1');
    expect((await cloister('recall', 'makers')).result).toContain('RECALLED');
    expect((await cloister('recall', 'list')).result).toMatch(/reader all 0-4 +in progress/);
    expect((await cloister('recall', 'show', id)).result).toContain('reason: cells were lost');
    expect((await cloister('recall', 'lift', id, '--reason', 'wrong')).notes).toBe('Lifted.\n');
    expect((await cloister('recall', 'list')).result).toContain('lifted');
    expect((await cloister('recall', 'makers')).result).not.toContain('RECALLED');
  });

  it('takes a model by its hash, or by its name where it has none', async () => {
    const named = await cloister('recall', 'model', 'llama-3.1-8b', '--reason', 'invents doses');
    expect((await cloister('recall', 'list')).result).toContain('model named llama-3.1-8b');
    await cloister('recall', 'lift', named.result.trim(), '--reason', 'wrong');
    const dry = await cloister('recall', 'model', 'a'.repeat(64), '--dry-run');
    expect(dry.result).toMatch(/drafts to lock and write again +0\n/);
    const both = await cloister(
      'recall',
      'model',
      'llama',
      '--adapter',
      'a'.repeat(64),
      '--dry-run',
    );
    expect(both.notes).toContain('omit --adapter');
  });

  it('takes a version or a bound, and not both', async () => {
    const both = await cloister(
      'recall',
      'reader',
      'docx',
      '4',
      '--before-version',
      '5',
      '--dry-run',
    );
    expect(both.code).not.toBe(0);
    expect(both.notes).toContain('Give either a version or --before-version.');
  });
});
