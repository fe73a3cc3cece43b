import { generateKeyPairSync } from 'node:crypto';
import { noteSigner, openSignatures, parseNoteKey, signNote, spellNoteKey } from '@app/crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CuttableLine } from '../../../../test/support/cuttable-line.js';
import { startService, type TestService } from '../../../../test/support/service.js';
import { GrowingLog } from '../../test/growing-log.js';
import { formatCheckpoint } from '../notes/checkpoint.js';
import { describeCheckpointStore } from '../stores/checkpoint-store.conformance.js';
import type { SignedCheckpoint } from '../stores/checkpoint-store.js';
import { WitnessStore } from '../stores/witness.store.js';

const NAME = 'witness.example/w';
const COUNT = 5;

// Each test has a log of its own, and the witness knows all of them.
const keys = Array.from({ length: COUNT }, (_, index) =>
  noteSigner(`log.example/${index}`, generateKeyPairSync('ed25519').privateKey),
);
let taken = 0;
let service: TestService;
let admin: Client;

beforeAll(async () => {
  service = await startService({
    CLOISTER_WITNESS_NAME: NAME,
    CLOISTER_WITNESSED_LOGS: keys.map(spellNoteKey).join(','),
  });
  admin = new Client(service.database.admin);
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await service[Symbol.asyncDispose]();
});
function nextLog(): GrowingLog {
  const key = keys[taken];
  if (!key) throw new Error('more tests than logs');
  taken += 1;
  return new GrowingLog(key);
}

const submit = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${service.url}/api/witness/add-checkpoint`, { method: 'POST', headers, body });

const bodyOf = (old: number, proof: readonly Buffer[], { note }: SignedCheckpoint): string =>
  `${[`old ${old}`, ...proof.map((hash) => hash.toString('base64'))].join('\n')}\n\n${note}`;

async function said(answer: Response): Promise<unknown> {
  const text = await answer.text();
  const isProblem = answer.headers.get('content-type')?.includes('problem+json');
  return [answer.status, isProblem ? JSON.parse(text).code : text];
}

/** Of the empty tree, and with a root that is not that of the empty tree. */
function emptyOf({ signer }: GrowingLog): SignedCheckpoint {
  const root = Buffer.alloc(32);
  const text = formatCheckpoint({ origin: signer.name, size: 0, root });
  return { size: 0, root, note: signNote(text, signer) };
}

async function storeOf(url: string, of: GrowingLog): Promise<WitnessStore> {
  const key = parseNoteKey((await (await fetch(`${service.url}/api/witness/key`)).text()).trim());
  return new WitnessStore('partner', { url: `${url}/api/witness`, key, caFile: null }, of.prove);
}

async function entriesOf(origin: string): Promise<readonly unknown[]> {
  const { rows } = await admin.query(
    `select action, outcome from audit_entry where subject_id = $1 order by id`,
    [origin],
  );
  return rows.map((row: { action: string; outcome: string }) => `${row.action} ${row.outcome}`);
}

const signal = (): AbortSignal => AbortSignal.timeout(20_000);

describeCheckpointStore('a witness', async () => {
  const [line, mine] = [await CuttableLine.to(service.url), nextLog()];
  mine.grow(3);
  const first = await mine.checkpoint();
  mine.grow(5);
  const second = await mine.checkpoint();
  mine.grow(92);
  return {
    store: await storeOf(line.url, mine),
    checkpoints: [first, second, await mine.checkpoint()],
    held: async () => {
      const { rows } = await admin.query('select note from witnessed_log where origin = $1', [
        mine.signer.name,
      ]);
      // with our cosignature, which is its last line
      return rows.map(({ note }: { note: string }) => note.replace(/[^\n]*\n$/, ''));
    },
    cut: async () => line.cut(),
    mend: async () => line.mend(),
    [Symbol.asyncDispose]: () => line[Symbol.asyncDispose](),
  };
});

describe('a witness', () => {
  it('cosigns what goes on, says from where to prove, and tells the trail once an hour', async () => {
    const log = nextLog();
    const first = await log.grow(5).checkpoint();
    const answer = await submit(bodyOf(0, [], first), { 'content-type': 'application/x-unheard' });
    expect(answer.status).toBe(200);
    const key = (await (await fetch(`${service.url}/api/witness/key`)).text()).trim();
    const { signatures } = openSignatures(first.note + (await answer.text()), [parseNoteKey(key)]);
    expect(Math.abs(Number(signatures[0]?.seconds) - Date.now() / 1000)).toBeLessThan(60);
    const second = await log.grow(4).checkpoint();
    const late = await submit(bodyOf(0, [], second));
    expect(late.headers.get('content-type')).toBe('text/x.tlog.size');
    expect(await said(late)).toEqual([409, '5\n']);
    expect((await submit(bodyOf(5, await log.prove(5, 9), second))).status).toBe(200);
    expect((await submit(bodyOf(9, [], second))).status).toBe(200);
    expect(await entriesOf(log.signer.name)).toEqual(['witness.cosigned success']);
  });

  it('signs no second tree, and keeps what speaks against the log', async () => {
    const log = nextLog();
    await submit(bodyOf(0, [], await log.grow(5).checkpoint()));
    const fork = new GrowingLog(log.signer).grow(5, 'other');
    expect(await said(await submit(bodyOf(5, [], await fork.checkpoint())))).toEqual([
      422,
      'checkpoint-forked',
    ]);
    const longer = await fork.grow(3).checkpoint();
    expect(await said(await submit(bodyOf(5, await fork.prove(5, 8), longer)))).toEqual([
      422,
      'checkpoint-not-consistent',
    ]);
    expect(await entriesOf(log.signer.name)).toEqual([
      'witness.cosigned success',
      'witness.refused refused',
      'witness.refused refused',
    ]);
    const store = await storeOf(service.url, fork);
    await expect(store.put(longer, signal())).rejects.toMatchObject({ reason: 'not-continued' });
    const same = await storeOf(service.url, fork);
    await expect(same.put(await fork.checkpoint(5), signal())).rejects.toMatchObject({
      reason: 'not-continued',
    });
    const shorter = await storeOf(service.url, fork);
    await expect(shorter.put(await log.checkpoint(3), signal())).rejects.toMatchObject({
      reason: 'larger-tree',
    });
  });

  it('signs for one of two that come at once, however often they come', async () => {
    const tree = nextLog().grow(3);
    await submit(bodyOf(0, [], await tree.checkpoint()));
    const fork = new GrowingLog(tree.signer).grow(3).grow(4, 'other');
    tree.grow(4);
    const both = await Promise.all(
      [tree, fork].flatMap((one) =>
        Array.from({ length: 4 }, async () =>
          submit(bodyOf(3, await one.prove(3, 7), await one.checkpoint())),
        ),
      ),
    );
    const statuses = both.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toEqual([200]);
    expect(statuses.filter((status) => status === 409)).toHaveLength(7);
  });

  it('refuses what is none of its business, or no request', async () => {
    const log = nextLog();
    const checkpoint = await log.grow(5).checkpoint();
    const other = new GrowingLog().grow(5);
    const forged = new GrowingLog(
      noteSigner(log.signer.name, generateKeyPairSync('ed25519').privateKey),
    ).grow(5);
    const hash = Buffer.alloc(32);
    const refused: [string, [number, string]][] = [
      [bodyOf(0, [], await other.checkpoint()), [404, 'log-not-witnessed']],
      [bodyOf(0, [], await forged.checkpoint()), [403, 'checkpoint-not-signed']],
      ['old 0\n\n', [404, 'log-not-witnessed']],
      [bodyOf(0, [], emptyOf(log)), [422, 'checkpoint-not-consistent']],
      [bodyOf(0, [hash], checkpoint), [422, 'checkpoint-not-consistent']],
      ...[
        bodyOf(6, [], checkpoint),
        bodyOf(
          0,
          Array.from({ length: 64 }, () => hash),
          checkpoint,
        ),
        bodyOf(0, [Buffer.alloc(31)], checkpoint),
        bodyOf(0, [], checkpoint).replace('old 0', 'old 00'),
        bodyOf(0, [], checkpoint).replace('old 0', 'old -1'),
        bodyOf(0, [], checkpoint).replace('old 0\n', ''),
        bodyOf(0, [], checkpoint).trimEnd(),
        'nothing',
      ].map((body): [string, [number, string]] => [body, [400, 'witness-request-malformed']]),
    ];
    for (const [body, outcome] of refused) {
      expect(await said(await submit(body))).toEqual(outcome);
    }
  });
});
