import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { KilledApi } from './killed-api.js';

const CLIENTS = 8;
const ACT_MS = 60_000;
const LOOK_EVERY_MS = 20;

export const ACTS = ['received', 'read', 'requested', 'cancelled'] as const;
export type Act = (typeof ACTS)[number];

const Created = z.object({ id: z.uuid() });

/** An act that somebody was told has happened, and on which row. */
export interface AnsweredAct {
  readonly act: Act;
  readonly id: string;
}

/** Acts of clients that go on through the deaths of the api, until there were so many. */
export class Acts {
  begun = 0;
  /** Of which the client never learned what became of them. */
  unanswered = 0;
  readonly answered: AnsweredAct[] = [];

  constructor(
    private readonly api: KilledApi,
    private readonly atMost: number,
    private readonly signal: AbortSignal,
  ) {}

  /** A document is brought in and looked at, a summary of it ordered and taken back, and so on. */
  async run(): Promise<void> {
    await Promise.all(Array.from({ length: CLIENTS }, () => this.client()));
  }

  private async client(): Promise<void> {
    while (this.begun < this.atMost) {
      const document = await this.act('received', () => ['/api/documents', note()]);
      if (!document) continue;
      await this.act('read', () => [`/api/documents/${document}`, { method: 'GET' }], document);
      const body = JSON.stringify({ documentIds: [document] });
      const headers = { 'content-type': 'application/json' };
      const order = { method: 'POST', headers, body };
      const summary = await this.act('requested', () => ['/api/summaries', order]);
      if (!summary) continue;
      const way = `/api/summaries/${summary}`;
      await this.act('cancelled', () => [way, { method: 'DELETE' }], summary);
    }
  }

  /** The row that it was done to, if it was answered. */
  private async act(
    act: Act,
    request: () => readonly [path: string, init: RequestInit],
    subject?: string,
  ): Promise<string | null> {
    const url = await this.ready();
    if (this.begun >= this.atMost) return null;
    this.begun += 1;
    const [path, init] = request();
    const answer = await fetch(`${url}${path}`, {
      ...init,
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        authorization: `Bearer ${this.api.key}`,
      },
      signal: AbortSignal.any([this.signal, AbortSignal.timeout(ACT_MS)]),
    })
      .then(async (response) => ({
        ok: response.ok,
        status: response.status,
        text: await response.text(),
      }))
      .catch(() => null);
    this.signal.throwIfAborted();
    if (!answer) {
      this.unanswered += 1;
      return null;
    }
    if (!answer.ok)
      throw new Error(`An act (${act}) was answered ${answer.status}: ${answer.text}`);
    const id = subject ?? Created.parse(JSON.parse(answer.text)).id;
    this.answered.push({ act, id });
    return id;
  }

  private async ready(): Promise<string> {
    for (;;) {
      const url = this.api.url();
      if (url !== null) return url;
      this.signal.throwIfAborted();
      await pause(LOOK_EVERY_MS);
    }
  }
}

/** The same bytes would be the same document. */
function note(): RequestInit {
  const body = new FormData();
  const text = `Cough for two weeks, no fever. Visit ${randomUUID()}.`;
  body.set('file', new Blob([text], { type: 'text/plain' }), 'note.txt');
  return { method: 'POST', body };
}
