import { generateKeyPairSync } from 'node:crypto';
import { canonicalJson, noteSigner, signNote } from '@app/crypto';
import { formatCheckpoint } from '@app/audit';
import type { ClientBase } from 'pg';
import { rebuild } from './rebuild.js';

/** What a superuser of the database does to the trail, and cannot do to the host. */
export interface TrailAttack {
  readonly name: string;
  readonly does: string;
  carryOut(superuser: ClientBase): Promise<void>;
}

const run =
  (...statements: readonly string[]) =>
  async (superuser: ClientBase): Promise<void> => {
    for (const statement of statements) await superuser.query(statement);
  };

/** The leaf from which on attacks on the tail cut. */
const TAIL = `(select max(size) from audit_checkpoint where size < (select max(size) from audit_checkpoint))`;
const NODES_OF_TAIL = `delete from audit_node where (index + 1) * (2 ^ level)::bigint > ${TAIL}`;
const CHECKPOINTS_OF_TAIL = `delete from audit_checkpoint where size > ${TAIL}`;
const BACKUP = 'attacker_backup';
const TABLES = ['audit_entry', 'audit_secret', 'audit_node', 'audit_checkpoint'];

/** What an attacker keeps of an earlier time. */
export async function keepBackup(superuser: ClientBase): Promise<void> {
  await superuser.query(`create schema ${BACKUP}`);
  for (const table of TABLES) {
    await superuser.query(`create table ${BACKUP}.${table} as select * from ${table}`);
  }
}

export const TRAIL_ATTACKS: readonly TrailAttack[] = [
  {
    name: 'edit',
    does: 'writes another reason into an entry, columns and bytes alike',
    carryOut: (superuser) => forge(superuser, 3, { reason: 'another' }),
  },
  {
    name: 'delete one',
    does: 'deletes an entry',
    carryOut: run('delete from audit_entry where leaf_number = 4'),
  },
  {
    name: 'delete last n',
    does: 'deletes the last entries',
    carryOut: run(`delete from audit_entry where leaf_number >= ${TAIL}`),
  },
  {
    name: 'swap',
    does: 'gives two entries each other’s number',
    carryOut: run(
      'update audit_entry set leaf_number = -1 where leaf_number = 2',
      'update audit_entry set leaf_number = 2 where leaf_number = 5',
      'update audit_entry set leaf_number = 5 where leaf_number = -1',
    ),
  },
  {
    name: 'back-date',
    does: 'puts an entry in that bears a time of two days ago',
    carryOut: backDate,
  },
  {
    name: 'old backup',
    does: 'puts an earlier state of all four tables back',
    carryOut: async (superuser) => {
      for (const table of TABLES) {
        await superuser.query(
          `delete from ${table}; insert into ${table} select * from ${BACKUP}.${table}`,
        );
      }
    },
  },
  {
    name: 'rewrite tail',
    does: 'changes an entry of the tail, takes hashes, checkpoints and numbers of the tail away, and lets the service sign it again',
    carryOut: async (superuser) => {
      await forge(superuser, 'last', { reason: 'another' });
      await giveTailBack(superuser);
    },
  },
  {
    name: 're-sign with another key',
    does: 'takes an entry out, computes every number, hash and root again, and signs with a key of their own',
    carryOut: async (superuser) => {
      await superuser.query('delete from audit_entry where leaf_number = 3');
      await rebuild(superuser, strangerTo(await originOf(superuser)));
    },
  },
  {
    name: 'cut tail with nodes and checkpoints',
    does: 'deletes the last entries with their values, hashes and checkpoints',
    carryOut: run(
      `delete from audit_secret where entry_id in (select id from audit_entry where leaf_number >= ${TAIL})`,
      `delete from audit_entry where leaf_number >= ${TAIL}`,
      NODES_OF_TAIL,
      CHECKPOINTS_OF_TAIL,
    ),
  },
  {
    name: 'truncate all',
    does: 'empties entries, values, hashes and checkpoints',
    carryOut: run('truncate audit_entry, audit_secret, audit_node, audit_checkpoint'),
  },
  {
    name: 'truncate entries',
    does: 'empties entries and values',
    carryOut: run('truncate audit_entry, audit_secret'),
  },
  {
    name: 'edit checkpoint',
    does: 'writes another root into the row of a checkpoint',
    carryOut: run(
      `update audit_checkpoint set root = sha256('another') where size = (select min(size) from audit_checkpoint)`,
    ),
  },
  {
    name: 'delete checkpoint',
    does: 'deletes a checkpoint that a newer one covers',
    carryOut: run(
      'delete from audit_checkpoint where size = (select min(size) from audit_checkpoint)',
    ),
  },
  {
    name: 'remove key',
    does: 'deletes the key that the values of entries lie under',
    carryOut: run(`delete from tenant_key where purpose = 'audit'`),
  },
  {
    name: 'change node',
    does: 'writes another hash over two leaves',
    carryOut: run(`update audit_node set hash = sha256('another') where level = 1 and index = 0`),
  },
  {
    name: 'change sequencer state',
    does: 'takes the numbers of the tail back, so that the service numbers it in another order',
    carryOut: giveTailBack,
  },
  {
    name: 'delete secrets',
    does: 'deletes values that entries commit to',
    carryOut: run('delete from audit_secret'),
  },
];

/** Past every trigger and foreign key. */
export async function carryOut(attack: TrailAttack, superuser: ClientBase): Promise<void> {
  await superuser.query('set session_replication_role = replica');
  await attack.carryOut(superuser);
}

async function giveTailBack(superuser: ClientBase): Promise<void> {
  const { rows } = await superuser.query<{ size: string }>(`select ${TAIL} as size`);
  const size = Number(rows[0]?.size ?? 0);
  await superuser.query('update audit_entry set leaf_number = null where leaf_number >= $1', [
    size,
  ]);
  await superuser.query(NODES_OF_TAIL);
  await superuser.query('delete from audit_checkpoint where size > $1', [size]);
}

async function forge(
  superuser: ClientBase,
  leaf: number | 'last',
  change: Readonly<Record<string, string>>,
): Promise<void> {
  const { rows } = await superuser.query<{ id: string; canonical: Buffer }>(
    leaf === 'last'
      ? 'select id, canonical from audit_entry where leaf_number is not null order by leaf_number desc limit 1'
      : 'select id, canonical from audit_entry where leaf_number = $1',
    leaf === 'last' ? [] : [leaf],
  );
  const [entry] = rows;
  if (!entry) throw new Error(`There is no leaf ${leaf}.`);
  const canonical = canonicalJson({ ...JSON.parse(String(entry.canonical)), ...change });
  await superuser.query('update audit_entry set canonical = $2 where id = $1', [
    entry.id,
    canonical,
  ]);
}

async function backDate(superuser: ClientBase): Promise<void> {
  const { rows } = await superuser.query<{ canonical: Buffer }>(
    'select canonical from audit_entry where leaf_number = 1',
  );
  const id = '00000000-0000-7000-8000-000000000001';
  const time = new Date(Date.now() - 2 * 86_400_000).toISOString();
  const canonical = canonicalJson({
    ...JSON.parse(String(rows[0]?.canonical)),
    id,
    time,
    commitments: {},
  });
  await superuser.query(
    `insert into audit_entry select $1, tenant_id, null, $2, $3, action, outcome, actor_kind,
       actor_id, subject_type, subject_id, patient_id
     from audit_entry where leaf_number = 1`,
    [id, canonical, time],
  );
}

async function originOf(superuser: ClientBase): Promise<string> {
  const { rows } = await superuser.query<{ note: string }>(
    'select note from audit_checkpoint limit 1',
  );
  return rows[0]?.note.split('\n')[0] ?? '';
}

function strangerTo(origin: string): (size: number, root: Buffer) => string {
  const stranger = noteSigner(origin, generateKeyPairSync('ed25519').privateKey);
  return (size, root) => signNote(formatCheckpoint({ origin, size, root }), stranger);
}
