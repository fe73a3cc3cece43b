import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Client } from 'pg';
import { DatabaseAccess } from './access.js';
import type { Transaction } from './unit-of-work.js';

/**
 * What an id stands for: `run_event` and `summary_cancelled` a summary; `work` the person or client
 * whose upload, document or summary has changed; `notified` a person to whom something was told;
 * `session` a person's session or a client that may have ended; `completion` and `completion_ended` a call of a model; `completion_waiting` the model;
 * `model_in_force` says that workers are to load another model.
 */
const CHANNELS = [
  'run_event',
  'summary_cancelled',
  'summary_changed',
  'work',
  'notified',
  'session',
  'completion',
  'completion_ended',
  'completion_waiting',
  'model_in_force',
] as const;
export type NoticeChannel = (typeof CHANNELS)[number];

const RECONNECT_MS = 1000;

/** Sends the id on commit. A notice may be lost, so whoever waits for one also looks now and then. */
export async function notify(tx: Transaction, channel: NoticeChannel, id: string): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [`cloister_${channel}`, id]);
}

/** One LISTEN connection for the whole process, opened again when it breaks. */
@Injectable()
export class Notices implements OnApplicationShutdown {
  private readonly logger = new Logger(Notices.name);
  private readonly listeners = new Map<string, Set<() => void>>();
  private readonly reopenings = new Set<() => void>();
  private client: Client | null = null;
  private closed = false;
  private retry: NodeJS.Timeout | undefined;

  constructor(private readonly access: DatabaseAccess) {}

  /** Calls `listener` at each notice about `id`, until the returned function is called. */
  on(channel: NoticeChannel, id: string, listener: () => void): () => void {
    if (!this.client && !this.retry && !this.closed) void this.connect();
    const key = `cloister_${channel}:${id}`;
    const listeners = this.listeners.get(key) ?? new Set();
    this.listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(key);
    };
  }

  /** Calls `listener` each time that the connection is there: notices sent before may have been lost. */
  onReopened(listener: () => void): () => void {
    this.reopenings.add(listener);
    return () => void this.reopenings.delete(listener);
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new Client({ ...this.access.as('cloister_app'), keepAlive: true });
    this.client = client;
    client.on('notification', ({ channel, payload }) => {
      for (const listener of this.listeners.get(`${channel}:${payload}`) ?? []) listener();
    });
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    try {
      await client.connect();
      await client.query(CHANNELS.map((channel) => `listen cloister_${channel}`).join('; '));
      for (const listener of this.reopenings) listener();
    } catch {
      this.reconnect(client); // whoever waits goes on looking now and then meanwhile
    }
  }

  private reconnect(broken: Client): void {
    if (this.closed || this.client !== broken) return;
    this.client = null;
    this.logger.warn('notice connection lost', { retryMs: RECONNECT_MS });
    broken.end().catch(() => undefined); // it is broken already
    this.retry = setTimeout(() => {
      this.retry = undefined;
      void this.connect();
    }, RECONNECT_MS);
  }
}
