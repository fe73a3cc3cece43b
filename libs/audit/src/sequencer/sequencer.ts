import type { NoteSigner } from '@app/crypto';
import type { DatabaseAccess } from '@app/database';
import { withDeadline } from '@app/platform';
import { Client } from 'pg';
import { readEnds, type TreeEnds } from '../mark/compare-mark.js';
import { findAgainstFirstMark } from '../mark/first-mark.js';
import { type MarkFile, signMark } from '../mark/mark-file.js';
import { askingOf, countCheckpoints, sequenceBatch } from './sequence-batch.js';
import { TreeBroken } from './tree-broken.error.js';

// A batch of this size takes a tenth of a second; what waits longer than that is numbered in several.
const BATCH = 1000;
// One statement touches no more than a batch.
const STATEMENT_TIMEOUT_MS = 60_000;
// A disk that does not take a few hundred bytes in this time must not keep the lock.
const MARK_MS = 10_000;

/** Where a sequencer keeps the mark, and under which name the database knows that it has one. */
export interface MarkPlace {
  readonly file: MarkFile;
  readonly host: string;
}

/**
 * Numbers entries on a connection of its own, whose role can do nothing else. Any number of workers
 * may have one: a lock lets one at a time, and the others look again at their next turn. Under that lock
 * it also compares the rows with this host's high-water mark, and brings that forward after each commit.
 */
export class Sequencer implements AsyncDisposable {
  private client: Client | null = null;
  private signer: NoteSigner | null = null;
  /** What was compared last: nothing has to be compared again while all of it stays as it is. */
  private seen: string | null = null;
  private markedSize = 0;

  /** @param openSigner called at the first turn, and again until it succeeds */
  constructor(
    private readonly access: DatabaseAccess,
    private readonly openSigner: () => Promise<NoteSigner>,
    private readonly place: MarkPlace,
  ) {}

  /** Entries that the mark of this host covers; 0 before it has one. */
  get marked(): number {
    return this.markedSize;
  }

  /**
   * Numbers what waits, batch by batch. How many entries. Throws `TreeBroken` where the rows are not what
   * this host has seen signed, also when nothing waits.
   */
  async turn(signal?: AbortSignal): Promise<number> {
    const client = await this.connect();
    this.signer ??= await this.openSigner();
    if (!(await this.hasChanged(client))) return 0;
    if (!(await lock(client))) return 0;
    let numbered = 0;
    this.seen = null;
    try {
      for (;;) {
        if (signal?.aborted === true) break;
        const batch = await this.batch(client, this.signer);
        numbered += batch?.numbered ?? 0;
        if (!batch || (batch.numbered === 0 && !batch.marked)) break;
      }
    } finally {
      await unlock(client);
    }
    return numbered;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client?.end();
    this.client = null;
  }

  private async batch(
    client: Client,
    signer: NoteSigner,
  ): Promise<{ readonly numbered: number; readonly marked: boolean } | null> {
    const mark = await this.place.file.read(signer);
    if (mark.state === 'none') await this.mayBegin(client);
    const batch = await sequenceBatch(client, signer, BATCH, mark);
    if (!batch) return null;
    const { newest, numbered, ends } = batch;
    const kept = mark.state === 'kept' ? mark.mark : null;
    this.markedSize = kept?.size ?? 0;
    const isAhead = newest !== null && newest.size > this.markedSize;
    if (isAhead) {
      const since = await countCheckpoints(client, this.markedSize, newest.size);
      const checkpoints = (kept?.checkpoints ?? 0) + since;
      const next = { origin: signer.name, size: newest.size, root: newest.root, checkpoints };
      await within(MARK_MS, this.place.file.write(signMark(next, signer)));
      this.markedSize = newest.size;
    }
    // only what was compared under the lock counts as seen
    this.seen = seenAs(ends, mark.state === 'kept' ? mark.note : null);
    return { numbered, marked: isAhead };
  }

  /** Throws `TreeBroken` where the database speaks of a mark, or of more than there is. */
  private async mayBegin(client: Client): Promise<void> {
    const ask = askingOf(client);
    const finding = await findAgainstFirstMark(
      ask,
      this.place.host,
      await readEnds(ask, { entries: true }),
    );
    if (finding) throw new TreeBroken(finding);
  }

  /** A look at the ends of three indexes and a small file, once a second. */
  private async hasChanged(client: Client): Promise<boolean> {
    const { rowCount } = await client.query(
      'select from audit_entry where leaf_number is null limit 1',
    );
    return rowCount !== 0 || this.seen === null || this.seen !== (await this.look(client));
  }

  private async look(client: Client): Promise<string> {
    const ends = await readEnds(askingOf(client), { entries: true });
    return seenAs(ends, await this.place.file.note());
  }

  private async connect(): Promise<Client> {
    if (this.client) return this.client;
    const client = new Client({
      ...this.access.as('cloister_sequencer'),
      keepAlive: true,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      connectionTimeoutMillis: 10_000,
    });
    // a broken connection is opened again at the next turn
    const forget = (): void => {
      if (this.client === client) this.client = null;
    };
    client.on('error', forget);
    client.on('end', forget);
    await client.connect();
    this.client = client;
    this.seen = null;
    return client;
  }
}

function seenAs({ leaves, numbered, newest }: TreeEnds, mark: string | null): string {
  return JSON.stringify([leaves, numbered, newest?.note, mark]);
}

/** Of the session, so that the mark is written under it too; it goes with the connection. */
async function lock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    `select pg_try_advisory_lock(hashtext('cloister.sequencer')) as held`,
  );
  return rows[0]?.held === true;
}

async function unlock(client: Client): Promise<void> {
  await client
    .query(`select pg_advisory_unlock(hashtext('cloister.sequencer'))`)
    // where the connection is gone the lock is too
    .catch(() => undefined);
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const signal = withDeadline(undefined, ms);
  await Promise.race([
    work,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  ]);
}
