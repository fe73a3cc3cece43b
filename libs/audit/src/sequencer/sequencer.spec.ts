import { openNote } from '@app/crypto';
import { newId } from '@app/platform';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrail, type TestTrail } from '../../../../test/support/audit-trail.js';
import { parseCheckpoint } from '../notes/checkpoint.js';
import { Frontier } from '../tree/frontier.js';
import { leafHash } from '../tree/hashing.js';
import { sequenceBatch } from './sequence-batch.js';
import { Sequencer } from './sequencer.js';
import { TreeBroken } from './tree-broken.error.js';

let trail: TestTrail;
const others: Client[] = [];

beforeAll(async () => {
  trail = await startTrail();
});
afterAll(async () => {
  await Promise.all(others.splice(0).map((client) => client.end().catch(() => undefined)));
  await trail[Symbol.asyncDispose]();
});

async function connect(role: 'cloister_sequencer' | 'cloister_app'): Promise<Client> {
  const client = new Client(trail.app.database.access.as(role));
  client.on('error', () => undefined);
  others.push(client);
  await client.connect();
  return client;
}

/** Numbers from 0 without a gap, a tree over exactly all entries, and its signed checkpoint. */
async function expectWhole(): Promise<void> {
  const rows = await trail.app.admin<{ leaf_number: string; canonical: Buffer }>(
    'select leaf_number, canonical from audit_entry order by leaf_number',
  );
  expect(rows.map(({ leaf_number }) => Number(leaf_number))).toEqual(rows.map((_, leaf) => leaf));
  const tree = Frontier.empty();
  const nodes = rows.flatMap(({ canonical }) => tree.append(leafHash(canonical)));
  const kept = await trail.app.admin<{ place: string }>(
    `select level || '/' || index || '/' || encode(hash, 'hex') as place from audit_node`,
  );
  expect(new Set(kept.map(({ place }) => place))).toEqual(
    new Set(nodes.map(({ level, index, hash }) => `${level}/${index}/${hash.toString('hex')}`)),
  );
  const [last] = await trail.app.admin<{ note: string }>(
    'select note from audit_checkpoint order by size desc limit 1',
  );
  const text = openNote(last?.note ?? '', [trail.signer]);
  expect(parseCheckpoint(text)).toEqual({
    origin: trail.signer.name,
    size: rows.length,
    root: tree.root(),
  });
}

describe('the sequencer', () => {
  it('numbers entries, builds the tree over them and signs it', async () => {
    await trail.record(5);
    expect(await trail.sequence()).toBe(5);
    await expectWhole();
    expect(await trail.sequence()).toBe(0);
    await trail.record(4);
    expect(await trail.sequence()).toBe(4);
    await expectWhole();
  });

  it('gives an entry that commits late a late number, whatever its id', async () => {
    const slow = await connect('cloister_app');
    const early = newId();
    await trail.record(2);
    await slow.query('begin');
    await slow.query(`select set_config('cloister.tenant', $1, true)`, [trail.actor.tenantId]);
    await slow.query(
      `insert into audit_entry (id, tenant_id, canonical, occurred_at, action, outcome, actor_kind, actor_id, subject_type)
       values ($1, $2, '\\x7b7d', now(), 'status.read', 'success', 'client', 'c', 'service')`,
      [early, trail.actor.tenantId],
    );
    await trail.record(2);
    await trail.sequence();
    await slow.query('commit');
    await trail.sequence();
    await expectWhole();
    const [late] = await trail.app.admin('select leaf_number from audit_entry where id = $1', [
      early,
    ]);
    const [last] = await trail.app.admin('select max(leaf_number) as leaf_number from audit_entry');
    expect(late).toEqual(last);
  });

  it('gives every number once, however many work at it', async () => {
    const sequencers = Array.from(
      { length: 4 },
      () =>
        new Sequencer(trail.app.database.access, async () => trail.signer, {
          file: trail.mark,
          host: 'here',
        }),
    );
    const recording = trail.record(40);
    const turns: Promise<number>[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      turns.push(...sequencers.map((one) => one.turn()));
      await Promise.all(turns);
    }
    await recording;
    await trail.sequence();
    const numbered = await Promise.all(turns);
    expect(numbered.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(40);
    await expectWhole();
    for (const one of sequencers) await one[Symbol.asyncDispose]();
  });

  it('lets nobody else number while it does', async () => {
    await trail.record(1);
    const other = await connect('cloister_sequencer');
    await other.query(`begin; select pg_advisory_xact_lock(hashtext('cloister.sequencer'))`);
    expect(await trail.sequence()).toBe(0);
    await other.query('rollback');
    expect(await trail.sequence()).toBe(1);
  });

  it('leaves a whole batch or none when it is killed after any statement', async () => {
    for (let survived = 1; ; survived += 1) {
      await trail.record(3);
      const outcome = await killedAfter(survived);
      if (outcome === 'alive') break;
      await trail.sequence();
      await expectWhole();
      expect(survived).toBeLessThan(20);
    }
    await expectWhole();
  });

  it('does not build on what is not what it signed', async () => {
    await using broken = await startTrail();
    await broken.record(3);
    await broken.sequence();
    await broken.record(1);
    const { admin } = broken.app;
    await admin('update audit_entry set leaf_number = 7 where leaf_number = 2');
    await expect(broken.sequence()).rejects.toThrow(TreeBroken);
    await admin('update audit_entry set leaf_number = 2 where leaf_number = 7');
    await admin(`update audit_node set index = 7 where level = 0 and index = 2`);
    await expect(broken.sequence()).rejects.toThrow(TreeBroken);
    await admin(`update audit_node set index = 2 where level = 0 and index = 7`);
    await admin(`update audit_node set hash = sha256('another') where level = 1`);
    await expect(broken.sequence()).rejects.toThrow(TreeBroken);
    expect(await admin('select from audit_checkpoint')).toHaveLength(1);
  });
});

describe('the sequencer’s role', () => {
  it.each([
    'update audit_entry set leaf_number = leaf_number + 10',
    'update audit_entry set leaf_number = null',
  ])('changes no number that was given: %s', async (statement) => {
    await trail.record(2);
    await trail.sequence();
    const role = await connect('cloister_sequencer');
    expect((await role.query(statement)).rowCount).toBe(0);
  });

  it.each([
    `update audit_entry set canonical = ''`,
    'delete from audit_entry',
    `insert into audit_entry (id) values (gen_random_uuid())`,
    'select * from audit_secret',
    'select * from document',
    `update audit_node set hash = sha256('a')`,
    'delete from audit_node',
    `update audit_checkpoint set note = ''`,
    'delete from audit_checkpoint',
  ])('may not: %s', async (statement) => {
    const role = await connect('cloister_sequencer');
    await expect(role.query(statement)).rejects.toThrow(/permission denied/);
  });

  it('alone gives numbers: an act cannot bring one along', async () => {
    const app = await connect('cloister_app');
    await app.query(`select set_config('cloister.tenant', $1, false)`, [trail.actor.tenantId]);
    const insert = app.query(
      `insert into audit_entry (id, tenant_id, leaf_number, canonical, occurred_at, action, outcome, actor_kind, actor_id, subject_type)
       values (gen_random_uuid(), $1, 0, '\\x7b7d', now(), 'status.read', 'success', 'client', 'c', 'service')`,
      [trail.actor.tenantId],
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });
});

/** One batch on a connection that the server cuts once so many statements were answered. */
async function killedAfter(statements: number): Promise<'alive' | 'killed'> {
  const client = await connect('cloister_sequencer');
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  let left = statements;
  const query = async (statement: string, values?: unknown[]): Promise<unknown> => {
    const answer = await client.query(statement, values);
    left -= 1;
    // waits for its end: until then its transaction holds the rows
    if (left === 0) await trail.app.admin('select pg_terminate_backend($1, 20000)', [rows[0]?.pid]);
    return answer;
  };
  const dying = new Proxy(client, {
    get: (target, name) => (name === 'query' ? query : Reflect.get(target, name)),
  });
  try {
    await sequenceBatch(dying, trail.signer, 1000, await trail.mark.read(trail.signer));
    return left > 0 ? 'alive' : 'killed';
  } catch {
    return 'killed';
  }
}
