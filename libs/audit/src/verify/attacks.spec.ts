import { generateKeyPairSync } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { canonicalJson, noteSigner, type NoteSigner, signNote } from '@app/crypto';
import { newId } from '@app/platform';
import { Client, type Submittable } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrail, type TestTrail } from '../../../../test/support/audit-trail.js';
import { formatCheckpoint } from '../notes/checkpoint.js';
import { Frontier, type PlacedHash } from '../tree/frontier.js';
import { leafHash } from '../tree/hashing.js';
import type { KnownNote } from './known-checkpoints.js';
import type { TrailProblemKind } from './trail-problem.js';
import { type TrailQuestion, type TrailReport, verifyTrail } from './verify-trail.js';

// What somebody can do who is superuser of the database.
const SIZE = 21;
const CHECKPOINTS = [8, 13, SIZE];

let trail: TestTrail;
let superuser: Client;
let known: readonly KnownNote[];

beforeAll(async () => {
  trail = await startTrail();
  for (const [place, size] of CHECKPOINTS.entries()) {
    await trail.record(size - (CHECKPOINTS[place - 1] ?? 0));
    await trail.sequence();
  }
  superuser = new Client(trail.app.database.admin);
  await superuser.connect();
  known = await notesOf(trail);
});
afterAll(async () => {
  await superuser.end();
  await trail[Symbol.asyncDispose]();
});

async function notesOf({ app }: TestTrail): Promise<readonly KnownNote[]> {
  const rows = await app.admin<{ size: string; note: string }>(
    'select size, note from audit_checkpoint order by size',
  );
  return rows.map(({ size, note }) => ({ name: `${size}.txt`, note }));
}

/** As the command verifies: with the role that only reads. */
async function verified(
  { app, signer }: TestTrail,
  elsewhere: readonly KnownNote[] = [],
  question: Partial<TrailQuestion> = {},
): Promise<TrailReport> {
  const client = new Client(app.database.access.as('cloister_sequencer'));
  await client.connect();
  try {
    return await verifyTrail(client, { keys: [signer], known: elsewhere, ...question });
  } finally {
    await client.end();
  }
}

/** Does it, verifies, and takes it back: what was done is seen in its own transaction only. */
async function after(
  attack: () => Promise<unknown>,
  elsewhere: readonly KnownNote[] = [],
): Promise<TrailReport> {
  await superuser.query('begin; set local session_replication_role = replica');
  await attack();
  const inside = new Proxy(superuser, {
    get: (target, name) =>
      name === 'query'
        ? (statement: string | Submittable, values?: unknown[]) =>
            typeof statement === 'string'
              ? target.query(statement.startsWith('begin') ? 'select' : statement, values)
              : target.query(statement)
        : Reflect.get(target, name),
  });
  return verifyTrail(inside, { keys: [trail.signer], known: elsewhere });
}

const sql =
  (statement: string, values: unknown[] = []) =>
  async (): Promise<unknown> =>
    superuser.query(statement, values);

const kinds = ({ problems }: TrailReport): readonly TrailProblemKind[] => [
  ...new Set(problems.map(({ kind }) => kind)),
];
const leaves = ({ problems }: TrailReport): readonly (number | null)[] =>
  problems.map(({ leaf }) => leaf);

/** Bytes of another entry, as whoever knows the format would write them. */
async function forged(leaf: number, change: Readonly<Record<string, unknown>>): Promise<Buffer> {
  const { rows } = await superuser.query<{ canonical: Buffer }>(
    'select canonical from audit_entry where leaf_number = $1',
    [leaf],
  );
  return canonicalJson({ ...JSON.parse(String(rows[0]?.canonical)), ...change });
}

/** Numbers what is there anew, and computes every hash and root from it. */
async function recompute(signer: NoteSigner): Promise<void> {
  const { rows } = await superuser.query<{ id: string; canonical: Buffer }>(
    'select id, canonical from audit_entry where leaf_number is not null order by leaf_number',
  );
  const { rows: sizes } = await superuser.query<{ size: string }>(
    'select size from audit_checkpoint',
  );
  const signed = new Set(sizes.map(({ size }) => Number(size)));
  await superuser.query('delete from audit_node; delete from audit_checkpoint');
  await superuser.query('update audit_entry set leaf_number = leaf_number + 1000');
  const tree = Frontier.empty();
  for (const { id, canonical } of rows) {
    const given = [id, tree.size];
    await superuser.query('update audit_entry set leaf_number = $2 where id = $1', given);
    for (const node of tree.append(leafHash(canonical))) await keep(node);
    if (signed.has(tree.size) || tree.size === rows.length) await sign(tree, signer);
  }
}

async function keep({ level, index, hash }: PlacedHash): Promise<void> {
  await superuser.query('insert into audit_node values ($1, $2, $3)', [level, index, hash]);
}

async function sign(tree: Frontier, signer: NoteSigner): Promise<void> {
  const [size, root] = [tree.size, tree.root()];
  const note = signNote(formatCheckpoint({ origin: trail.signer.name, size, root }), signer);
  await superuser.query('insert into audit_checkpoint values ($1, $2, $3, now())', [
    size,
    root,
    note,
  ]);
}

/** A pair of the attacker's own under the log's name. */
const stranger = (): NoteSigner =>
  noteSigner(trail.signer.name, generateKeyPairSync('ed25519').privateKey);

describe('a trail that nobody touched', () => {
  it('is in order, also by the checkpoints in other hands', async () => {
    expect(await verified(trail, known)).toMatchObject({
      entries: SIZE,
      size: SIZE,
      checkpoints: CHECKPOINTS.length,
      knownCheckpoints: CHECKPOINTS.length,
      problemCount: 0,
      problems: [],
    });
  });

  it('is in order while nothing has a number yet', async () => {
    await using young = await startTrail();
    expect(await verified(young)).toMatchObject({ size: 0, problemCount: 0 });
    await young.record(1);
    expect(await verified(young)).toMatchObject({ size: 0, problemCount: 0 });
  });
});

describe('whoever is superuser of the database is found out who', () => {
  it.each([
    ['id', `id = gen_random_uuid()`],
    ['tenant_id', `tenant_id = gen_random_uuid()`],
    ['occurred_at', `occurred_at = occurred_at + interval '1 ms'`],
    ['occurred_at', `occurred_at = occurred_at + interval '1 us'`],
    ['action', `action = 'status.read'`],
    ['outcome', `outcome = 'failed'`],
    ['actor_kind', `actor_kind = 'person'`],
    ['actor_id', `actor_id = 'somebody'`],
    ['subject_type', `subject_type = 'summary'`],
    ['subject_id', 'subject_id = null'],
    ['patient_id', 'patient_id = gen_random_uuid()'],
  ])('edits %s of a row', async (column, change) => {
    const report = await after(sql(`update audit_entry set ${change} where leaf_number = 9`));
    // what an entry committed to is not found under another id
    const besides = column === 'id' ? ['value-missing'] : [];
    expect(kinds(report)).toEqual(['columns-differ', ...besides]);
    expect(new Set(leaves(report))).toEqual(new Set([9]));
    expect(report.problems[0]?.sentence).toContain(`leaf 9: ${column} differs from its bytes.`);
  });

  it('edits a field and the bytes with it', async () => {
    const canonical = await forged(9, { action: 'status.read' });
    const report = await after(
      sql(`update audit_entry set action = 'status.read', canonical = $1 where leaf_number = 9`, [
        canonical,
      ]),
    );
    expect(kinds(report)).toEqual(['entry-altered']);
    expect(leaves(report)).toEqual([9]);
  });

  it('writes the same in another spelling', async () => {
    const report = await after(
      sql(`update audit_entry set canonical = canonical || ' ' where leaf_number = 9`),
    );
    expect(kinds(report)).toEqual(['columns-differ', 'entry-altered']);
  });

  it('deletes an entry', async () => {
    const report = await after(sql('delete from audit_entry where leaf_number = 4'));
    expect(kinds(report)).toEqual(['entry-missing']);
    expect(leaves(report)).toEqual([4]);
  });

  it('deletes the last entries', async () => {
    const report = await after(sql('delete from audit_entry where leaf_number >= 18'));
    expect(kinds(report)).toEqual(['entry-missing']);
    expect(report.problems[0]?.sentence).toContain('leaves 18 to 20');
  });

  it('deletes the last entries and their hashes', async () => {
    const report = await after(async () => {
      await superuser.query('delete from audit_entry where leaf_number >= 18');
      await superuser.query('delete from audit_node where (index + 1) * (2 ^ level) > 18');
    });
    expect(kinds(report)).toEqual(['set-back']);
  });

  it('swaps two entries', async () => {
    const report = await after(async () => {
      await superuser.query('update audit_entry set leaf_number = -1 where leaf_number = 3');
      await superuser.query('update audit_entry set leaf_number = 3 where leaf_number = 12');
      await superuser.query('update audit_entry set leaf_number = 12 where leaf_number = -1');
    });
    expect(kinds(report)).toEqual(['entry-altered']);
    expect(leaves(report)).toEqual([3, 12]);
  });

  it('changes an inner hash, or takes one away', async () => {
    const wrong = await after(
      sql(`update audit_node set hash = sha256('a') where level = 2 and index = 1`),
    );
    expect(kinds(wrong)).toContain('hash-wrong');
    const gone = await after(sql('delete from audit_node where level = 2 and index = 1'));
    expect(kinds(gone)).toEqual(['hash-missing']);
  });

  it('edits an entry and every hash above it', async () => {
    const canonical = await forged(9, { reason: 'another' });
    const report = await after(async () => {
      await superuser.query('update audit_entry set canonical = $1 where leaf_number = 9', [
        canonical,
      ]);
      const tree = Frontier.empty();
      const { rows } = await superuser.query<{ canonical: Buffer }>(
        'select canonical from audit_entry order by leaf_number',
      );
      await superuser.query('delete from audit_node');
      for (const row of rows)
        for (const node of tree.append(leafHash(row.canonical))) await keep(node);
    });
    expect(kinds(report)).toEqual(['checkpoint-wrong']);
    expect(leaves(report)).toEqual([12, 20]);
  });

  it('takes an entry out, numbers the rest anew and signs with a key of their own', async () => {
    const report = await after(async () => {
      await superuser.query('delete from audit_entry where leaf_number = 15');
      await recompute(stranger());
    });
    expect(kinds(report)).toEqual(['checkpoint-not-trusted']);
  });

  it('alters the note of a checkpoint, or its row', async () => {
    const note = await after(sql(`update audit_checkpoint set note = replace(note, '13', '14')`));
    expect(kinds(note)).toEqual(['checkpoint-not-trusted']);
    const row = await after(sql(`update audit_checkpoint set root = sha256('a') where size = 13`));
    expect(kinds(row)).toEqual(['checkpoint-wrong']);
    const gone = await after(sql('delete from audit_checkpoint where size = 21'));
    expect(kinds(gone)).toEqual(['not-signed']);
  });

  it('gives another entry the number of one', async () => {
    const report = await after(async () => {
      await superuser.query('drop index audit_entry_leaf_idx');
      await superuser.query(
        `insert into audit_entry select gen_random_uuid(), tenant_id, 9, canonical, occurred_at, action,
           outcome, actor_kind, actor_id, subject_type, subject_id, patient_id
         from audit_entry where leaf_number = 9`,
      );
    });
    expect(kinds(report)).toEqual(expect.arrayContaining(['columns-differ', 'number-twice']));
    expect(leaves(report)).toContain(9);
  });

  it('gives an entry a number far away', async () => {
    const report = await after(
      sql('update audit_entry set leaf_number = 9223372036854775807 where leaf_number = 20'),
    );
    expect(kinds(report)).toContain('entry-missing');
  });
});

describe('whoever has the log’s key and the data folder too is found out by a checkpoint in other hands who', () => {
  it('rewrites the tail and signs it', async () => {
    const canonical = await forged(18, { reason: 'another' });
    const rewrite = async (): Promise<void> => {
      await superuser.query('update audit_entry set canonical = $1 where leaf_number = 18', [
        canonical,
      ]);
      await recompute(trail.signer);
    };
    expect(await after(rewrite)).toMatchObject({ problemCount: 0 });
    const report = await after(rewrite, known);
    expect(kinds(report)).toEqual(['forked']);
    expect(report.problems[0]?.sentence).toContain('21.txt');
    expect(report.problemCount).toBe(1);
  });

  it('takes the last entries away with all that is about them', async () => {
    const cut = async (): Promise<void> => {
      await superuser.query('delete from audit_entry where leaf_number >= 13');
      await recompute(trail.signer);
    };
    expect(await after(cut)).toMatchObject({ problemCount: 0 });
    expect(kinds(await after(cut, known))).toEqual(['set-back']);
  });

  it('puts an old state back and lets the service go on from it', async () => {
    await using restored = await startTrail();
    await restored.record(5);
    await restored.sequence();
    await restored.app.admin(
      `create table backup_entry as select * from audit_entry;
       create table backup_node as select * from audit_node;
       create table backup_checkpoint as select * from audit_checkpoint`,
    );
    await restored.record(5);
    await restored.sequence();
    const elsewhere = await notesOf(restored);
    await restored.app.admin(
      `set session_replication_role = replica;
       delete from audit_entry; delete from audit_node; delete from audit_checkpoint;
       insert into audit_entry select * from backup_entry;
       delete from audit_secret where entry_id not in (select id from audit_entry);
       insert into audit_node select * from backup_node;
       insert into audit_checkpoint select * from backup_checkpoint`,
    );
    expect(kinds(await verified(restored, elsewhere))).toEqual(['set-back']);
    await rm(restored.mark.path);
    await restored.record(7);
    await restored.sequence();
    expect(await verified(restored)).toMatchObject({ size: 12, problemCount: 0 });
    expect(kinds(await verified(restored, elsewhere))).toEqual(['forked']);
  });

  it('shows two outsiders two trails', async () => {
    await using one = await startTrail();
    await one.record(3);
    await one.sequence();
    const tree = Frontier.empty();
    for (const entry of ['a', 'b', 'c']) tree.append(leafHash(Buffer.from(entry)));
    const other = { origin: one.signer.name, size: 3, root: tree.root() };
    const note = signNote(formatCheckpoint(other), one.signer);
    const report = await verified(one, [...(await notesOf(one)), { name: 'other.txt', note }]);
    expect(kinds(report)).toEqual(['forked']);
    expect(report.problems[0]?.sentence).toContain('other.txt');
  });
});

describe('an entry that was put in later', () => {
  it('is found by its time, if that is not of now', async () => {
    await using dated = await startTrail();
    await dated.record(2);
    await dated.sequence();
    const old = new Date(Date.now() - 3_600_000);
    const [model] = await dated.app.admin<{ canonical: Buffer }>(
      'select canonical from audit_entry',
    );
    const id = newId();
    const canonical = canonicalJson({
      ...JSON.parse(String(model?.canonical)),
      id,
      time: old.toISOString(),
      commitments: {},
    });
    await dated.app.admin(
      `insert into audit_entry (id, tenant_id, canonical, occurred_at, action, outcome, actor_kind, actor_id, subject_type, subject_id)
       select $1, tenant_id, $2, $3, action, outcome, actor_kind, actor_id, subject_type, subject_id
       from audit_entry where leaf_number = 0`,
      [id, canonical, old],
    );
    const waiting = await verified(dated);
    expect(kinds(waiting)).toEqual(['not-numbered']);
    expect(await verified(dated, [], { waitingSeconds: null })).toMatchObject({ problemCount: 0 });
    await dated.sequence();
    const report = await verified(dated);
    expect(kinds(report)).toEqual(['back-dated']);
    expect(leaves(report)).toEqual([2]);
  });
});

describe('a checkpoint in other hands', () => {
  it('counts only with the signature of this trail', async () => {
    const root = Buffer.alloc(32);
    const text = formatCheckpoint({ origin: 'another-log', size: 3, root });
    const others = noteSigner('another-log', generateKeyPairSync('ed25519').privateKey);
    const notes = [
      { name: 'theirs.txt', note: signNote(text, others) },
      { name: 'ours.txt', note: signNote(text, trail.signer) },
      { name: 'none.txt', note: 'nothing' },
    ];
    const report = await verified(trail, notes);
    expect(kinds(report)).toEqual(['checkpoint-not-trusted']);
    expect(report).toMatchObject({ problemCount: 3, knownCheckpoints: 0 });
  });
});
