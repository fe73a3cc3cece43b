import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TrailReport } from '@app/audit';
import { verifyCommitment } from '@app/crypto';
import { newId } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportTo } from '../../apps/cli/src/audit/export.command.js';
import { type OpenTrail, openTrail } from '../../apps/cli/src/audit/open-trail.js';
import { prove } from '../../apps/cli/src/audit/proof.command.js';
import { verify, type VerifyOptions } from '../../apps/cli/src/audit/verify.command.js';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { NOTE, postJson, send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { count, entries, rows } from './admin.js';

let service: TestService;
let documentId: string;

beforeAll(async () => {
  service = await startService();
  documentId = (await send(service)).id;
  await service.startWorker();
  await untilNumbered();
});
afterAll(() => service[Symbol.asyncDispose]());

const untilNumbered = (): Promise<true> =>
  until(
    'every entry has its number',
    async () => (await count(service, 'audit_entry where leaf_number is null')) === 0,
  );

/** A command's work on the trail, as the operator's; what it printed. */
async function operate(
  work: (trail: OpenTrail, output: Output) => Promise<unknown>,
): Promise<{ readonly printed: string; readonly error: unknown }> {
  let printed = '';
  const output = new Output({ write: (text) => (printed += text) }, { write: () => true });
  const error = await openTrail(service.config, service.database.access, (trail) =>
    work(trail, output),
  ).then(
    () => null,
    (reason: unknown) => reason,
  );
  return { printed, error };
}

async function report(options: Partial<VerifyOptions> = {}): Promise<{
  readonly found: TrailReport;
  readonly error: unknown;
}> {
  const { printed, error } = await operate((trail, output) =>
    verify(
      trail,
      service.config,
      { env: {}, output },
      { json: true, known: [], key: [], waiting: 60, stores: true, ...options },
    ),
  );
  return { found: JSON.parse(printed), error };
}

describe('cloister audit verify', () => {
  it('finds what a running service writes in order, and its own entry stands in the trail', async () => {
    const { found, error } = await report();
    // with no checkpoint in other hands, in order is no more than this
    expect(error).toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('as far as this host can tell'),
    });
    expect(found).toMatchObject({
      problemCount: 0,
      mark: { state: 'compared' },
      isComparedOutside: false,
    });
    expect(found.size).toBeGreaterThan(1);
    expect(found.checkpoints).toBeGreaterThan(0);
    const [entry] = await entries(service, 'audit.verified');
    expect(entry).toMatchObject({ outcome: 'success', actor_id: 'operator' });
  });

  it('says what is wrong and where, ends with a failure, and records that', async () => {
    await untilNumbered();
    const change = (to: string): Promise<unknown> =>
      rows(service, `update audit_entry set actor_id = ${to} where leaf_number = 0`);
    const [{ id } = { id: '' }] = await rows<{ id: string }>(
      service,
      'select id from audit_entry where leaf_number = 0',
    );
    await change(`actor_id || '!'`);
    const { printed, error } = await operate((trail, output) =>
      verify(
        trail,
        service.config,
        { env: {}, output },
        { known: [], key: [], waiting: 60, stores: true },
      ),
    );
    await change(`rtrim(actor_id, '!')`);
    expect(error).toMatchObject({ message: 'The audit trail is not in order: 1 problems.' });
    expect(printed).toContain(`Entry ${id}, leaf 0: actor_id`);
    expect((await entries(service, 'audit.verified')).at(-1)).toMatchObject({ outcome: 'failed' });
  });

  it('ends well once a checkpoint from elsewhere was compared', async () => {
    const [{ note } = { note: '' }] = await rows<{ note: string }>(
      service,
      'select note from audit_checkpoint order by size limit 1',
    );
    const kept = join(service.config.data.run, 'kept.note');
    await writeFile(kept, note);
    const { found, error } = await report({ known: [kept] });
    await rm(kept);
    expect(error).toBeNull();
    expect(found).toMatchObject({ problemCount: 0, isComparedOutside: true });
  });

  it('compares with checkpoints from elsewhere, and takes no empty folder for them', async () => {
    const empty = service.config.data.run;
    const { error } = await operate((trail, output) =>
      verify(
        trail,
        service.config,
        { env: {}, output },
        { known: [empty], key: [], waiting: 60, stores: true },
      ),
    );
    expect(error).toMatchObject({ message: expect.stringContaining('No checkpoint') });
  });
});

describe('cloister audit proof', () => {
  it('opens what an entry commits to only when told to, and records which of both', async () => {
    await untilNumbered();
    const [received] = await rows<{ id: string }>(
      service,
      `select id from audit_entry where action = 'document.received' and subject_id = $1`,
      [documentId],
    );
    const id = received?.id ?? '';
    const proofs = await openTrail(service.config, service.database.access, async (trail) => [
      await prove(trail, service.config, id, {}),
      await prove(trail, service.config, id, { open: true }),
    ]);
    expect(proofs[0]?.opened).toBeUndefined();
    const { commitments } = z
      .object({ commitments: z.record(z.string(), z.string()) })
      .parse(JSON.parse(proofs[1]?.entry ?? ''));
    const opened = Object.entries(proofs[1]?.opened ?? {});
    expect(opened.map(([field]) => field)).toEqual(
      expect.arrayContaining(['address', 'contentSha256']),
    );
    for (const [field, { value, salt }] of opened) {
      const commitment = Buffer.from(commitments[field] ?? '', 'hex');
      expect(verifyCommitment(value, { salt: Buffer.from(salt, 'hex'), commitment })).toBe(true);
    }
    const acts = await entries(service, 'audit.proved');
    expect(acts.map(({ subject_id }) => subject_id)).toEqual([id, id]);
    expect(acts.map(({ canonical }) => JSON.parse(String(canonical)).details.opened)).toEqual([
      false,
      true,
    ]);
  });

  it('refuses an entry that is not there, and records that', async () => {
    const id = newId();
    const { error } = await operate((trail) => prove(trail, service.config, id, {}));
    expect(error).toMatchObject({ message: 'There is no entry with this id.' });
    const refusals = await entries(service, 'audit.refused');
    expect(refusals.at(-1)).toMatchObject({ outcome: 'refused', subject_id: id });
  });
});

describe('cloister audit export', () => {
  it('writes the trail as it is signed, says so in it first, and overwrites nothing', async () => {
    await untilNumbered();
    const file = join(service.config.data.path, 'trail.jsonl');
    const run = (): Promise<{ readonly error: unknown }> =>
      operate((trail, output) => exportTo(file, trail, { env: {}, output }));
    expect(await run()).toMatchObject({ error: null });
    const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
    const { size } = z.object({ size: z.number() }).parse(JSON.parse(head));
    expect(lines.filter((line) => line.startsWith('{"leaf":'))).toHaveLength(size);
    expect(lines.at(-1)).toMatch(/^\{"checkpoint":"cloister-audit\//);
    expect(await count(service, `audit_entry where action = 'audit.exported'`)).toBe(1);
    expect(await run()).toMatchObject({
      error: { message: expect.stringContaining('already exists') },
    });
    expect(existsSync(`${file}.unfinished`)).toBe(false);
  });
});

describe('cloister audit key', () => {
  it('prints the key that checkpoints name', async () => {
    let printed = '';
    const env = { CLOISTER_DATA: service.config.data.path };
    const output = new Output({ write: (text) => (printed += text) }, { write: () => true });
    expect(await runCloister(['audit', 'key'], { env, output })).toBe(0);
    const [last] = await rows<{ note: string }>(
      service,
      'select note from audit_checkpoint limit 1',
    );
    expect(last?.note.startsWith(`${printed.split('+')[0]}\n`)).toBe(true);
  });
});

describe('while no entry can be written', () => {
  it('nothing else is: no document, no summary, no client, and nothing is shown', async () => {
    const acts: Record<string, () => Promise<Response>> = {
      upload: () => service.call('/api/documents', { method: 'POST', body: upload(`${NOTE}!`) }),
      summary: () =>
        postJson(service, '/api/summaries', { documentIds: [documentId], profile: 'visit-note' }),
      read: () => service.call(`/api/documents/${documentId}/content`),
      list: () => service.call('/api/documents'),
    };
    const status = (): Promise<number[]> =>
      Promise.all(
        ['document', 'summary', 'blob', 'domain_event'].map((one) => count(service, one)),
      );
    const before = await status();
    await rows(service, 'revoke insert on audit_entry from cloister_app');
    try {
      for (const act of Object.values(acts)) {
        const response = await act();
        expect(response.status).toBe(500);
        expect(await response.text()).not.toContain('lisinopril');
      }
      await expect(service.addClient('nobody records this')).rejects.toThrow();
      expect(await status()).toEqual(before);
      expect(await count(service, `client where name = 'nobody records this'`)).toBe(0);
    } finally {
      await rows(service, 'grant insert on audit_entry to cloister_app');
    }
    for (const act of Object.values(acts)) expect((await act()).ok).toBe(true);
  });
});
