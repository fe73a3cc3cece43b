import { withDeadline } from '@app/platform';
import type { ClientBase } from 'pg';
import { z } from 'zod';
import { keptHashes } from '../sequencer/kept-hashes.js';
import type { CheckpointStore, SignedCheckpoint } from '../stores/checkpoint-store.js';
import { openStore, type StoreSettings } from '../stores/open-stores.js';
import { StoreInconsistent, StoreUnreachable } from '../stores/store.errors.js';
import { proveConsistency } from '../tree/proofs.js';
import type { KnownNote } from './known-checkpoints.js';
import type { Problems } from './trail-problem.js';

// A file may hang with its disk; requests have deadlines of their own, and a bucket may hold many.
const FILE_MS = 60_000;
const BUCKET_MS = 3_600_000;
const WITNESS_MS = 60_000;
// A worker may bring a witness a newer checkpoint between our looking and our asking.
const ATTEMPTS = 3;

const Newest = z.array(
  z.object({ size: z.coerce.number(), root: z.instanceof(Buffer), note: z.string() }),
);

/** How a store was compared with the trail; what came of it is among the problems. */
export interface StoreReport {
  readonly name: string;
  readonly kind: CheckpointStore['kind'];
  /** `held`: with all that it holds. `asked`: it was asked itself, and knows what it has signed. */
  readonly compared: 'held' | 'asked' | 'not';
  /** Null where it does not show them. */
  readonly checkpoints: number | null;
}

/** Opens stores that prove to a witness by what this connection sees. */
export function openStores(
  settings: readonly StoreSettings[],
  client: Pick<ClientBase, 'query'>,
): readonly CheckpointStore[] {
  const read = keptHashes(async (statement, values) => {
    const { rows } = await client.query(statement, [...values]);
    return rows;
  });
  return settings.map((one) => openStore(one, (from, to) => proveConsistency(from, to, read)));
}

/** What the site's stores have to say about a trail. */
export class ExternalCheckpoints {
  private readonly reports = new Map<string, StoreReport>();

  constructor(
    private readonly stores: readonly CheckpointStore[],
    private readonly problems: Problems,
    private readonly signal: AbortSignal | undefined,
  ) {
    for (const { name, kind } of stores)
      this.compare({ name, kind, compared: 'not', checkpoints: null });
  }

  get report(): readonly StoreReport[] {
    return [...this.reports.values()];
  }

  /** All that they hold. Before the trail is read: what is sent meanwhile is of a larger tree. */
  async held(): Promise<readonly KnownNote[]> {
    const all: KnownNote[] = [];
    for (const store of this.stores) {
      const { name, kind } = store;
      const notes = await this.reached(name, async () =>
        store.held?.(withDeadline(this.signal, kind === 'file' ? FILE_MS : BUCKET_MS)),
      );
      if (!notes) continue;
      // what was sent again after an answer was lost is there twice
      const different = [...new Set(notes)];
      this.compare({ name, kind, compared: 'held', checkpoints: different.length });
      all.push(...different.map((note) => ({ name: `the store ${name}`, note })));
    }
    return all;
  }

  /**
   * Asks witnesses to cosign the newest checkpoint, as a worker does every minute: they refuse what does
   * not go on from what they signed before.
   */
  async ask(client: Pick<ClientBase, 'query'>): Promise<void> {
    for (const store of this.stores) {
      const { name, kind } = store;
      if (kind !== 'witness') continue;
      const isAsked = await this.reached(name, () => this.shown(store, client));
      if (isAsked) this.compare({ name, kind, compared: 'asked', checkpoints: null });
    }
  }

  private async shown(store: CheckpointStore, client: Pick<ClientBase, 'query'>): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      const newest = await newestCheckpoint(client);
      if (!newest) return false;
      try {
        await store.put(newest, withDeadline(this.signal, WITNESS_MS));
        return true;
      } catch (error) {
        if (!(error instanceof StoreInconsistent)) throw error;
        if (error.reason === 'larger-tree' && attempt < ATTEMPTS) continue;
        this.problems.add(
          error.reason === 'larger-tree' ? 'set-back' : 'forked',
          `The witness ${store.name} does not sign this trail. ${error.message}`,
          { leaf: newest.size - 1 },
        );
        return true;
      }
    }
  }

  private async reached<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      this.signal?.throwIfAborted();
      if (!(error instanceof StoreUnreachable)) throw error;
      this.problems.add(
        'store-not-read',
        `The checkpoints of the store ${name} were not compared. ${error.message}`,
      );
      return undefined;
    }
  }

  private compare(report: StoreReport): void {
    this.reports.set(report.name, report);
  }
}

async function newestCheckpoint(
  client: Pick<ClientBase, 'query'>,
): Promise<SignedCheckpoint | null> {
  const { rows } = await client.query(
    'select size, root, note from audit_checkpoint order by size desc limit 1',
  );
  return Newest.parse(rows)[0] ?? null;
}
