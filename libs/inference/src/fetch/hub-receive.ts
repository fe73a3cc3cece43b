import { open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '@app/platform';
import { broken, refusal, type Transfer } from './hub-file.js';
import { askHub, type HubAnswer } from './hub-request.js';
import { DiskFull } from '../models/model.errors.js';
import type { ModelProgress } from '../models/model-progress.js';
import { HubRefused } from './model-stores.errors.js';

/** In a row without a byte between them: about a minute. */
const ATTEMPTS = 6;

/** Brings what is missing of the file to the end of `part`, over as many connections as it takes. */
export async function receive(
  transfer: Transfer,
  part: string,
  options: {
    readonly onProgress: (progress: ModelProgress) => void;
    /** Before the second attempt, doubled each time. */
    readonly pauseMs: number;
  },
): Promise<void> {
  const { file, about, connection } = transfer;
  const { onProgress, pauseMs } = options;
  let failures = 0;
  for (;;) {
    const before = await sizeOf(part);
    onProgress({ phase: 'download', receivedBytes: before, totalBytes: about.bytes });
    if (before === about.bytes) return;
    // longer than the file is: not what the hub has
    if (before > about.bytes) await rm(part);
    try {
      await receiveRest(transfer, part, onProgress);
    } catch (error) {
      connection.signal.throwIfAborted();
      if (isNoSpace(error)) throw new DiskFull(dirname(part), about.bytes, { cause: error });
      if (error instanceof DomainError) throw error;
      failures = (await sizeOf(part)) > before ? 1 : failures + 1;
      if (failures >= ATTEMPTS) throw broken(file, error);
      await delay(pauseMs * 2 ** (failures - 1), undefined, { signal: connection.signal });
    }
  }
}

async function receiveRest(
  { file, about, connection }: Transfer,
  part: string,
  onProgress: (progress: ModelProgress) => void,
): Promise<void> {
  const have = await sizeOf(part);
  const headers = have > 0 ? { range: `bytes=${have}-` } : {};
  const answer = await askHub(
    file.url,
    { method: 'GET', follow: 'named-hosts', headers },
    connection,
  );
  if (answer.status >= 500) throw new Error(`the answer was ${answer.status}`);
  if (answer.status >= 400) throw refusal(file, answer);
  const goesOn = answer.status === 206 && startOf(answer) === have;
  let received = goesOn ? have : 0;
  await using output = await open(part, goesOn ? 'a' : 'w', 0o600);
  // piece by piece, so that what has arrived is on the disk when the connection breaks
  for await (const chunk of answer.body) {
    if (!Buffer.isBuffer(chunk)) continue;
    received += chunk.length;
    if (received > about.bytes)
      throw new HubRefused(file.name, 'more data arrived than the file has.');
    await output.write(chunk);
    onProgress({ phase: 'download', receivedBytes: received, totalBytes: about.bytes });
  }
  await output.sync();
  if (received < about.bytes) throw new Error('the connection ended early');
}

function startOf({ headers }: HubAnswer): number | null {
  const found = /^bytes (\d+)-/.exec(headers['content-range']?.toString() ?? '')?.[1];
  return found === undefined ? null : Number(found);
}

export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

function isNoSpace(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC';
}
