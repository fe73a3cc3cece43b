import type { NoteSigner } from '@app/crypto';
import type { DatabaseAccess } from '@app/database';
import { Client } from 'pg';
import { sequenceBatch } from './sequence-batch.js';

// A batch of this size takes a tenth of a second; what waits longer than that is numbered in several.
const BATCH = 1000;
// One statement touches no more than a batch.
const STATEMENT_TIMEOUT_MS = 60_000;

/**
 * Numbers entries on a connection of its own, whose role can do nothing else. Any number of workers
 * may have one: a lock lets one at a time, and the others look again at their next turn.
 */
export class Sequencer implements AsyncDisposable {
  private client: Client | null = null;
  private signer: NoteSigner | null = null;

  /** @param openSigner called at the first turn that has something to sign, and again until it succeeds */
  constructor(
    private readonly access: DatabaseAccess,
    private readonly openSigner: () => Promise<NoteSigner>,
  ) {}

  /** Numbers what waits, batch by batch. How many entries. */
  async turn(signal?: AbortSignal): Promise<number> {
    const client = await this.connect();
    let numbered = 0;
    while (await isWaiting(client)) {
      if (signal?.aborted === true) break;
      this.signer ??= await this.openSigner();
      const batch = await sequenceBatch(client, this.signer, BATCH);
      if (batch === null) break;
      numbered += batch;
    }
    return numbered;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client?.end();
    this.client = null;
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
    return client;
  }
}

async function isWaiting(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from audit_entry where leaf_number is null limit 1',
  );
  return rowCount !== 0;
}
