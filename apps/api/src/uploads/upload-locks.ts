import { HttpException } from '@nestjs/common';
import type { Lock, Locker } from '@tus/server';

const BUSY = 423; // WebDAV's "Locked", which tus clients try again
const WAIT_MS = 30_000;

interface Holder {
  readonly askToLetGo: () => Promise<void> | void;
  readonly gone: Promise<void>;
  readonly leave: () => void;
}

/**
 * One request at a time for each upload. Who comes later asks the earlier one to let go: that is
 * mostly one whose connection is lost without the server knowing. The rows themselves are guarded
 * by the database, over all processes.
 */
export class UploadLocks implements Locker {
  private readonly holders = new Map<string, Holder>();
  private closed = false;

  newLock(id: string): Lock {
    let own: Holder | null = null;
    return {
      lock: async (signal, cancelReq) => {
        own = await this.take(id, signal, cancelReq);
      },
      unlock: async () => {
        if (own && this.holders.get(id) === own) this.holders.delete(id);
        own?.leave();
      },
    };
  }

  /** Lets nobody in any more, and ends once those who are in have stored what they have. */
  async close(): Promise<void> {
    this.closed = true;
    const patience = AbortSignal.timeout(WAIT_MS);
    const leaving = [...this.holders.values()].map(async ({ askToLetGo, gone }) => {
      await askToLetGo();
      await goneOrBusy(gone, patience);
    });
    await Promise.allSettled(leaving);
  }

  private async take(
    id: string,
    signal: AbortSignal,
    askToLetGo: Holder['askToLetGo'],
  ): Promise<Holder> {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(WAIT_MS)]);
    for (let before = this.holders.get(id); before; before = this.holders.get(id)) {
      await before.askToLetGo();
      await goneOrBusy(before.gone, patience);
    }
    if (this.closed) throw busy();
    const { promise: gone, resolve: leave } = Promise.withResolvers<void>();
    const holder = { askToLetGo, gone, leave };
    this.holders.set(id, holder);
    return holder;
  }
}

async function goneOrBusy(gone: Promise<void>, patience: AbortSignal): Promise<void> {
  const { promise: tired, reject } = Promise.withResolvers<never>();
  const give = (): void => reject(busy());
  if (patience.aborted) give();
  patience.addEventListener('abort', give);
  try {
    await Promise.race([gone, tired]);
  } finally {
    patience.removeEventListener('abort', give);
  }
}

function busy(): HttpException {
  return new HttpException('', BUSY);
}
