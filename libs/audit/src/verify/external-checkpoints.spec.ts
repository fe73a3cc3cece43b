import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateKeyPairSync } from 'node:crypto';
import { auditLogSigner, noteSigner, parseNoteKey, spellNoteKey } from '@app/crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTrail, type TestTrail } from '../../../../test/support/audit-trail.js';
import { startService, type TestService } from '../../../../test/support/service.js';
import type { StoreSettings } from '../stores/open-stores.js';
import { openStores } from './external-checkpoints.js';
import { type TrailReport, verifyTrail } from './verify-trail.js';

// What whoever has the database and the log's key can make of the trail: all of it is signed rightly.
const signer = auditLogSigner(noteSigner('site', generateKeyPairSync('ed25519').privateKey));

let folder: string;
let partner: TestService;
let file: StoreSettings;
let witness: StoreSettings;
let signedTrail: TestTrail;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-hands-'));
  file = { name: 'other-host', kind: 'file', path: join(folder, 'checkpoints') };
  await writeFile(file.path, '');
  partner = await startService({
    CLOISTER_WITNESS_NAME: 'witness.example/w',
    CLOISTER_WITNESSED_LOGS: spellNoteKey(signer),
  });
  const spelled = await (await fetch(`${partner.url}/api/witness/key`)).text();
  witness = {
    name: 'partner',
    kind: 'witness',
    url: `${partner.url}/api/witness`,
    vkey: parseNoteKey(spelled.trim()),
    caFile: null,
  };
  signedTrail = await startTrail(signer);
  await signedTrail.record(3);
  await signedTrail.sequence();
  await bring(signedTrail, file);
  await signedTrail.record(2);
  await signedTrail.sequence();
  await bring(signedTrail, file, witness);
});
afterAll(async () => {
  await signedTrail[Symbol.asyncDispose]();
  await partner[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function withStores<T>(
  { app }: TestTrail,
  settings: readonly StoreSettings[],
  work: (client: Client, stores: ReturnType<typeof openStores>) => Promise<T>,
): Promise<T> {
  await using opened = new AsyncDisposableStack();
  const client = new Client(app.database.access.as('cloister_sequencer'));
  await client.connect();
  opened.defer(() => client.end());
  const stores = openStores(settings, client);
  for (const store of stores) opened.use(store);
  return await work(client, stores);
}

/** The newest checkpoint, as a worker brings it. */
const bring = (trail: TestTrail, ...settings: readonly StoreSettings[]): Promise<void> =>
  withStores(trail, settings, async (client, stores) => {
    const { rows } = await client.query<{ size: string; root: Buffer; note: string }>(
      'select size, root, note from audit_checkpoint order by size desc limit 1',
    );
    for (const store of stores) {
      for (const { size, root, note } of rows)
        await store.put({ size: Number(size), root, note }, AbortSignal.timeout(20_000));
    }
  });

const verified = (trail: TestTrail, ...settings: readonly StoreSettings[]): Promise<TrailReport> =>
  withStores(trail, settings, (client, stores) => verifyTrail(client, { keys: [signer], stores }));

const kinds = ({ problems }: TrailReport): readonly string[] => problems.map(({ kind }) => kind);

/** Another trail of the same log: of so many entries, which are not those of the first. */
async function another(entries: number): Promise<TestTrail> {
  const trail = await startTrail(signer);
  await trail.record(entries);
  await trail.sequence();
  return trail;
}

describe('a trail is compared with the stores of the settings', () => {
  it('and is in order by all that they hold and have signed', async () => {
    expect(await verified(signedTrail, file, witness)).toMatchObject({
      size: 5,
      knownCheckpoints: 2,
      problems: [],
      stores: [
        { name: 'other-host', kind: 'file', compared: 'held', checkpoints: 2 },
        { name: 'partner', kind: 'witness', compared: 'asked', checkpoints: null },
      ],
    });
  });

  it('and found out when it was written anew from some entry on', async () => {
    await using forged = await another(6);
    expect(await verified(forged)).toMatchObject({ size: 6, problemCount: 0 });
    const byFile = await verified(forged, file);
    expect(kinds(byFile)).toEqual(['forked', 'forked']);
    expect(byFile.problems[0]?.sentence).toContain('the store other-host');
    const byWitness = await verified(forged, witness);
    expect(kinds(byWitness)).toEqual(['forked']);
    expect(byWitness.problems[0]?.sentence).toContain('The witness partner does not sign');
  });

  it('and found out when its end was cut off', async () => {
    await using cut = await another(2);
    expect(kinds(await verified(cut, file))).toEqual(['set-back', 'set-back']);
    expect(kinds(await verified(cut, witness))).toEqual(['set-back']);
  });

  it('and is not in order while one of them cannot be compared', async () => {
    const gone = { ...file, name: 'gone', path: join(folder, 'not-mounted') } as const;
    const report = await verified(signedTrail, gone, witness);
    expect(kinds(report)).toEqual(['store-not-read']);
    expect(report.stores.map(({ compared }) => compared)).toEqual(['not', 'asked']);
  });

  it('as far as they can be asked at all', async () => {
    const syslog = { name: 'loghost', kind: 'syslog', host: 'localhost', port: 1 } as const;
    expect(await verified(signedTrail, { ...syslog, tls: true, caFile: null })).toMatchObject({
      problemCount: 0,
      stores: [{ name: 'loghost', compared: 'not' }],
    });
  });
});
