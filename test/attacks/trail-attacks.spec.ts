import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MarkFile, Sequencer, TreeBroken, type TrailReport, verifyTrail } from '@app/audit';
import type { NoteSigner } from '@app/crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  carryOut,
  keepBackup,
  TRAIL_ATTACKS,
  type TrailAttack,
} from '../../scripts/trail-attacks/trail-attacks.js';
import { newSigner, startTrail } from '../support/audit-trail.js';
import { createDatabase, type TestDatabase } from '../support/postgres.js';

const HOST = 'here';
// What else a service would take for signed as long as it has no outside checkpoint.
const STOPS_THE_SERVICE = new Set([
  'delete last n',
  'old backup',
  'rewrite tail',
  're-sign with another key',
  'cut tail with nodes and checkpoints',
  'truncate all',
  'truncate entries',
  'change sequencer state',
]);

let folder: string;
let template: TestDatabase;
let signer: NoteSigner;
let note: string;
let copies = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-trail-attacks-'));
  template = await createDatabase();
  signer = newSigner();
  await using trail = await startTrail(signer, template);
  await trail.record(8);
  await trail.sequence();
  await withClient(template.admin, keepBackup);
  for (const howMany of [5, 8]) {
    await trail.record(howMany);
    await trail.sequence();
  }
  note = (await trail.mark.note()) ?? '';
});
afterAll(async () => {
  await template[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function withClient<T>(
  config: ConstructorParameters<typeof Client>[0],
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A copy of the installation, data folder included: what its service and `cloister audit verify` say. */
async function installation() {
  copies += 1;
  const name = String(template.admin.database);
  const database = await createDatabase(name);
  const file = new MarkFile(join(folder, `${copies}`, 'high-water-mark.note'));
  await file.write(note);
  const place = { file, host: HOST };
  const sequencer = new Sequencer(database.access, async () => signer, place);
  return {
    database,
    attack: (attack: TrailAttack): Promise<void> =>
      withClient(database.admin, (superuser) => carryOut(attack, superuser)),
    verified: (): Promise<TrailReport> =>
      withClient(database.access.as('cloister_sequencer'), (client) =>
        verifyTrail(client, { keys: [signer], mark: place }),
      ),
    /** As after a restart: what waits is numbered and signed, or refused. */
    turn: (): Promise<unknown> => sequencer.turn().catch((error: unknown) => error),
    async [Symbol.asyncDispose]() {
      await sequencer[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

describe('a superuser of the database, with no checkpoint anywhere else, is found out', () => {
  it('and nobody else is', async () => {
    await using one = await installation();
    expect(await one.turn()).toBe(0);
    expect(await one.verified()).toMatchObject({
      size: 21,
      problems: [],
      mark: { state: 'compared', size: 21 },
      isComparedOutside: false,
    });
  });

  it('in all seventeen ways', () => {
    expect(new Set(TRAIL_ATTACKS.map(({ name }) => name)).size).toBe(17);
  });

  it.each(TRAIL_ATTACKS)('$name: $does', async (attack) => {
    await using one = await installation();
    await one.attack(attack);
    expect((await one.verified()).problems).not.toEqual([]);
    const turned = await one.turn();
    if (STOPS_THE_SERVICE.has(attack.name)) expect(turned).toBeInstanceOf(TreeBroken);
    // also once the service has gone on from what it found
    expect((await one.verified()).problems).not.toEqual([]);
  });
});
