import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { AuditTrail, type EntryProof, exportTrail, parseCheckpoint, proveEntry } from '@app/audit';
import { noteSigner, openNote, spellNoteKey } from '@app/crypto';
import { INSTALL_FOLDER } from '@app/platform';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrail, type TestTrail } from './support/audit-trail.js';
import { checkByTlog, missingForTlog } from './support/tlog-python.js';

const VERIFIER = join(INSTALL_FOLDER, 'deploy/audit-verifier.mjs');
const folder = mkdtempSync(join(tmpdir(), 'cloister-outsider-'));

let trail: TestTrail;
let client: Client;
let ids: readonly string[];
/** Of five entries, and of all nine. */
let older: string;
let newest: string;
let exported: string;

beforeAll(async () => {
  trail = await startTrail();
  client = new Client(trail.app.database.access.as('cloister_sequencer'));
  await client.connect();
  const first = await trail.record(5);
  await trail.sequence();
  ids = [...first, ...(await trail.record(4))];
  await trail.sequence();
  const notes = await trail.app.admin<{ note: string }>(
    'select note from audit_checkpoint order by size',
  );
  [older = '', newest = ''] = notes.map(({ note }) => note);
  exported = await text(Readable.from(exportTrail(client)));
});
afterAll(async () => {
  await client.end();
  await trail[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const checkpointOf = (note: string): ReturnType<typeof parseCheckpoint> =>
  parseCheckpoint(openNote(note, [trail.signer]));

let files = 0;
function fileOf(content: string): string {
  files += 1;
  const path = join(folder, `file-${files}`);
  writeFileSync(path, content);
  return path;
}

interface Verdict {
  readonly code: number;
  readonly said: string;
}

/** Runs the verifier as an outsider does: the file alone, and nothing in its environment. */
function verifier(content: string, ...args: readonly string[]): Promise<Verdict> {
  const key = args.includes('--key') ? [] : ['--key', spellNoteKey(trail.signer)];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [VERIFIER, ...key, ...args, fileOf(content)],
      { env: {}, cwd: folder },
      (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
    );
  });
}

const changed = (from: string | RegExp, to: string): string => {
  const content = exported.replace(from, to);
  expect(content).not.toBe(exported);
  return content;
};
const lines = (change: (all: string[]) => string[]): string =>
  `${change(exported.trimEnd().split('\n')).join('\n')}\n`;

async function proofOf(at: number, since?: string): Promise<EntryProof> {
  const known = since === undefined ? undefined : checkpointOf(since);
  return (await proveEntry(client, ids[at] ?? '', known)).proof;
}
const spelled = (proof: object): string => `${JSON.stringify(proof)}\n`;

describe('audit-verifier', () => {
  it('finds an export in order, and following an older checkpoint', async () => {
    const known = await verifier(exported, '--known', fileOf(older), '--known', fileOf(newest));
    expect(known.code).toBe(0);
    expect(known.said).toMatch(/^In order: 9 entries in order, root \S+, following /);
  });

  it('says with 3 that nothing from elsewhere was compared, the mark of the host or not', async () => {
    const said = expect.stringMatching(/^In order, as far as one can tell without/);
    expect(await verifier(exported)).toMatchObject({ code: 3, said });
    expect(await verifier(exported, '--mark', trail.mark.path)).toMatchObject({ code: 3, said });
    expect(await verifier(spelled(await proofOf(2)))).toMatchObject({ code: 3, said });
  });

  it('refuses what has fewer entries than the mark of the host', async () => {
    const head = '{"format":"cloister-audit-export/1","size":5}';
    const cut = lines((all) => [head, ...all.slice(1, 7)]);
    expect(await verifier(cut, '--mark', trail.mark.path)).toMatchObject({
      code: 1,
      said: expect.stringContaining('cut off'),
    });
  });

  it('refuses values that are gone without an erasure that names them', async () => {
    const gone = changed('"values":["address"]', '"values":[]');
    expect(await verifier(gone)).toMatchObject({
      code: 1,
      said: expect.stringContaining('The value address that leaf 0 commits to is missing'),
    });
    await using other = await startTrail(trail.signer);
    const [id = ''] = await other.record(1);
    const { app, actor } = other;
    await app.unitOfWork.run(actor, async (tx) => {
      await tx.query('delete from audit_secret where entry_id = $1', [id]);
      await app.get(AuditTrail).record(tx, actor, {
        action: 'audit.values-destroyed',
        subject: { type: 'erasure', id: null },
        details: { values: `${id}/address` },
      });
    });
    await other.sequence();
    const reader = new Client(app.database.access.as('cloister_sequencer'));
    await reader.connect();
    const erased = await text(Readable.from(exportTrail(reader)));
    await reader.end();
    expect(await verifier(erased)).toMatchObject({
      code: 3,
      said: expect.stringContaining('2 entries in order'),
    });
    const unnamed = erased.replace(`${id}/address`, `${id}/another`);
    expect(unnamed).not.toBe(erased);
    expect(await verifier(unnamed)).toMatchObject({ code: 1 });
  });

  it('imports nothing that is not part of Node', () => {
    const imports = [...readFileSync(VERIFIER, 'utf8').matchAll(/from '([^']+)'|import\(/g)];
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter(([, name]) => !name?.startsWith('node:'))).toEqual([]);
  });

  it.each<[string, () => string]>([
    ['a changed entry', () => changed('document.read', 'document.seen')],
    ['an entry left out', () => lines((all) => all.toSpliced(3, 1))],
    ['the last entries left out', () => lines((all) => all.slice(0, 8))],
    [
      'a shorter export that says so',
      () => lines((all) => ['{"format":"cloister-audit-export/1","size":7}', ...all.slice(1, 9)]),
    ],
    [
      'two entries swapped',
      () =>
        lines(([head = '', one = '', two = '', ...rest]) => [
          head,
          two.replace('"leaf":1', '"leaf":0'),
          one.replace('"leaf":0', '"leaf":1'),
          ...rest,
        ]),
    ],
    ['a changed checkpoint', () => changed('\\n5\\n', '\\n6\\n')],
    ['a line that is no JSON', () => lines((all) => all.toSpliced(2, 0, 'x'))],
    ['a line cut off', () => exported.slice(0, -5)],
    ['a line of another kind', () => lines((all) => all.toSpliced(2, 0, '{"a":1}'))],
    ['nothing', () => ''],
  ])('refuses %s', async (_, content) => {
    expect(await verifier(content())).toMatchObject({
      code: 1,
      said: expect.stringContaining('NOT IN ORDER'),
    });
  });

  it('refuses what another key signed, and a key that is none', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const stranger = noteSigner(trail.signer.name, privateKey);
    expect(await verifier(exported, '--key', spellNoteKey(stranger))).toMatchObject({ code: 1 });
    expect(await verifier(exported, '--key', 'a+00000000+AAAA')).toMatchObject({ code: 2 });
  });

  it('refuses what does not follow a checkpoint that somebody kept', async () => {
    await using other = await startTrail(trail.signer);
    await other.record(5);
    await other.sequence();
    const [theirs] = await other.app.admin<{ note: string }>('select note from audit_checkpoint');
    const forked = await verifier(exported, '--known', fileOf(theirs?.note ?? ''));
    expect(forked).toMatchObject({ code: 1, said: expect.stringContaining('rewritten') });
    const head = '{"format":"cloister-audit-export/1","size":5}';
    const cut = lines((all) => [head, ...all.slice(1, 7)]);
    expect(await verifier(cut)).toMatchObject({ code: 3 });
    expect(await verifier(cut, '--known', fileOf(newest))).toMatchObject({
      code: 1,
      said: expect.stringContaining('cut off'),
    });
    const proof = await proofOf(2, theirs?.note);
    expect(await verifier(spelled(proof), '--known', fileOf(theirs?.note ?? ''))).toMatchObject({
      code: 1,
      said: expect.stringContaining('rewritten'),
    });
  });

  it('finds a proof in order, and following an older checkpoint where it shows that', async () => {
    for (const at of [0, 4, 8]) {
      expect(await verifier(spelled(await proofOf(at)))).toMatchObject({ code: 3 });
    }
    const since = spelled(await proofOf(2, older));
    expect(await verifier(since, '--known', fileOf(older))).toMatchObject({ code: 0 });
    const without = await verifier(spelled(await proofOf(2)), '--known', fileOf(older));
    expect(without).toMatchObject({ code: 1, said: expect.stringContaining('--since') });
  });

  it('refuses a proof in which anything was changed', async () => {
    const proof = await proofOf(2, older);
    const [first = '', ...rest] = proof.path;
    const wrong = [
      { entry: proof.entry.replace('success', 'refused') },
      { leaf: 3 },
      { leaf: -1 },
      { size: 8 },
      { path: rest },
      { path: [...proof.path, first] },
      { path: [first.slice(0, 8), ...rest] },
      { checkpoint: older },
      { checkpoint: newest.replace('\n9\n', '\n8\n') },
      { opened: { address: { value: '192.0.2.7', salt: '00'.repeat(32) } } },
      { format: 'another' },
    ];
    for (const change of wrong) {
      expect(await verifier(spelled({ ...proof, ...change }))).toMatchObject({ code: 1 });
    }
  });
});

describe('a verifier that others wrote', () => {
  it('finds checkpoint and proofs in order, and refuses changed ones', async ({ skip }) => {
    const missing = missingForTlog();
    skip(missing !== null, missing ?? '');
    const { entry, leaf, path } = await proofOf(2);
    const { since } = await proofOf(2, older);
    const claim = {
      key: spellNoteKey(trail.signer),
      checkpoint: newest,
      older,
      entry,
      leaf,
      path,
      since: since?.path ?? [],
    };
    const right = { checkpoint: true, inclusion: true, consistency: true };
    expect(checkByTlog(claim)).toEqual(right);
    expect(checkByTlog({ ...claim, entry: `${entry} ` })).toEqual({ ...right, inclusion: false });
    expect(checkByTlog({ ...claim, leaf: 3 })).toEqual({ ...right, inclusion: false });
    expect(checkByTlog({ ...claim, since: [] })).toEqual({ ...right, consistency: false });
    expect(checkByTlog({ ...claim, checkpoint: newest.replace('\n9\n', '\n8\n') })).toMatchObject({
      checkpoint: false,
    });
  });
});
