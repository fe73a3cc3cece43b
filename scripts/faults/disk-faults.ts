import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataFolder, INSTALL_FOLDER } from '@app/platform';
import { z } from 'zod';
import { freshEnvironment } from '../bench/environment.js';
import { familyOf, roleOf } from '../bench/processes.js';
import { Program } from '../bench/program.js';
import { temporaryFolder } from '../bench/temporary-folder.js';

const MIB = 1024 * 1024;
const DISK_MIB = 1024;
const RESERVE_MIB = 128;
const CLIENTS = 6;
const CALM_MS = 5_000;
const READY_MS = 180_000;
const RECOVERY_MS = 120_000;
const ASK_EVERY_MS = 100;
const ANSWER_MS = 5_000;
const CLI = join(INSTALL_FOLDER, 'dist', 'apps', 'cli', 'src', 'main.js');

const Created = z.object({ id: z.uuid() });

export interface DiskFaults {
  readonly diskMib: number;
  /** That the disk was full in each of the two ways. */
  readonly seconds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly refused: number;
  readonly otherwise: number;
  readonly asked: number;
  readonly unanswered: number;
  readonly longestMs: number;
  readonly restarts: number;
  readonly recoverySeconds: number;
}

/** What should not be: something acknowledged that is lost, and a question that was not answered. */
export function wrongIn({ lost, unanswered, restarts }: DiskFaults): number {
  return lost + unanswered + restarts;
}

export async function diskFaults(seconds: number, signal: AbortSignal): Promise<DiskFaults> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporaryFolder());
  const disk = join(folder.path, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MIB}m,mode=0711`, 'tmpfs', disk]);
  stack.defer(() => void execFileSync('umount', [disk]));
  const env = freshEnvironment({
    CLOISTER_DATA: new DataFolder(join(disk, 'data')).path,
    CLOISTER_PORT: '0',
    CLOISTER_MODEL: 'extractive',
    CLOISTER_DISK_RESERVE_BYTES: String(RESERVE_MIB * MIB),
    NO_COLOR: '1',
  });
  const options = { cwd: folder.path, env, signal };
  const up = stack.use(new Program([process.execPath, CLI, 'up', '--no-sample'], options));
  const { match } = await up.find(/^\s*address\s+(http\S+)/, READY_MS);
  await up.find(/Ctrl-C/, READY_MS);
  const key = await clientKey(options);
  const api = (): number | undefined => familyOf(up.pid).find((pid) => roleOf(pid) === 'api');
  const service = new Service(match[1] ?? '', key);

  const first = api();
  const end = new AbortController();
  const over = AbortSignal.any([signal, end.signal]);
  const load = Promise.all(Array.from({ length: CLIENTS }, () => service.send(over)));
  const asking = service.ask(over);
  await pause(CALM_MS, undefined, { signal });
  fill(join(disk, 'most'), disk, (RESERVE_MIB / 2) * MIB);
  await pause(seconds * 1000, undefined, { signal });
  fill(join(disk, 'rest'), disk, 0);
  await pause(seconds * 1000, undefined, { signal });
  rmSync(join(disk, 'most'));
  rmSync(join(disk, 'rest'));
  const roomAt = performance.now();
  const takenBefore = service.acknowledged.size;
  while (service.acknowledged.size === takenBefore && performance.now() - roomAt < RECOVERY_MS) {
    await pause(100, undefined, { signal });
  }
  const recoverySeconds = (performance.now() - roomAt) / 1000;
  await pause(CALM_MS, undefined, { signal });
  end.abort();
  await Promise.all([load, asking]);
  const lost = await service.countLost();
  return {
    diskMib: DISK_MIB,
    seconds,
    acknowledged: service.acknowledged.size,
    lost,
    refused: service.refused,
    otherwise: service.otherwise,
    asked: service.asked,
    unanswered: service.unanswered,
    longestMs: service.longestMs,
    restarts: api() === first ? 0 : 1,
    recoverySeconds,
  };
}

/** Clients of the service, and what they were told. */
class Service {
  /** The text of each document that was answered 201, by its id. */
  readonly acknowledged = new Map<string, string>();
  refused = 0;
  otherwise = 0;
  asked = 0;
  unanswered = 0;
  longestMs = 0;

  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  async send(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      // the same bytes would be the same document
      const text = `Cough for two weeks, no fever. Visit ${randomUUID()}.\n`.repeat(200);
      const body = new FormData();
      body.set('file', new Blob([text], { type: 'text/plain' }), 'note.txt');
      const response = await this.call('/api/documents', { method: 'POST', body }).catch(
        () => null,
      );
      if (response?.status === 201) {
        this.acknowledged.set(Created.parse(await response.json()).id, text);
        continue;
      }
      await response?.body?.cancel();
      if (response?.status === 507) this.refused += 1;
      else this.otherwise += 1;
      // as a sender that heeds Retry-After, only more impatient
      await pause(200);
    }
  }

  async ask(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const began = performance.now();
      this.asked += 1;
      const answered = await fetch(`${this.url}/livez`, { signal: AbortSignal.timeout(ANSWER_MS) })
        .then(async (response) => (await response.text()) !== '' && response.ok)
        .catch(() => false);
      if (!answered) this.unanswered += 1;
      this.longestMs = Math.max(this.longestMs, performance.now() - began);
      await pause(ASK_EVERY_MS);
    }
  }

  async countLost(): Promise<number> {
    let lost = 0;
    for (const [id, text] of this.acknowledged) {
      const response = await this.call(`/api/documents/${id}/content`).catch(() => null);
      const kept = response?.ok ? await response.text() : null;
      if (kept !== text) lost += 1;
    }
    return lost;
  }

  private call(path: string, init: RequestInit = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${this.key}` },
      signal: AbortSignal.timeout(60_000),
    });
  }
}

/** Takes room until so much of it is left; with 0 until the disk says that there is none. */
function fill(file: string, disk: string, leftBytes: number): void {
  const chunk = Buffer.alloc(MIB);
  const descriptor = openSync(file, 'w');
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(disk);
      if (leftBytes > 0 && bavail * bsize <= leftBytes) return;
      writeSync(descriptor, chunk);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    closeSync(descriptor);
  }
}

async function clientKey(options: ConstructorParameters<typeof Program>[1]): Promise<string> {
  await using command = new Program([process.execPath, CLI, 'client', 'add', 'disk'], options);
  const { match } = await command.find(/^\S{20,}$/, READY_MS);
  return match[0];
}
