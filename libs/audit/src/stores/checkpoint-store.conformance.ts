import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckpointStore, SignedCheckpoint } from './checkpoint-store.js';
import { StoreUnreachable } from './store.errors.js';

export interface StoreUnderTest extends AsyncDisposable {
  readonly store: CheckpointStore;
  /** Checkpoints of one log that grows. */
  readonly checkpoints: readonly [SignedCheckpoint, SignedCheckpoint, SignedCheckpoint];
  /** Every note that lies there, oldest first, as its keeper sees it. */
  held(): Promise<readonly string[]>;
  /** From now on nothing reaches it. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

const signal = (): AbortSignal => AbortSignal.timeout(20_000);

/** What every store of checkpoints does. */
export function describeCheckpointStore(name: string, start: () => Promise<StoreUnderTest>): void {
  describe(`checkpoints kept by ${name}`, () => {
    let test: StoreUnderTest;
    beforeAll(async () => {
      test = await start();
    });
    afterAll(async () => {
      await test.store[Symbol.asyncDispose]();
      await test[Symbol.asyncDispose]();
    });

    it('lie there as they were signed, and the newest is found again', async () => {
      const { store, checkpoints } = test;
      if (store.latest) expect(await store.latest(signal())).toBeNull();
      for (const checkpoint of checkpoints.slice(0, 2)) {
        await store.put(checkpoint, signal());
        if (store.latest) expect(await store.latest(signal())).toBe(checkpoint.note);
      }
      expect(await test.held()).toContain(checkpoints[1].note);
      const notes = checkpoints.slice(0, 2).map(({ note }) => note);
      if (store.held)
        expect(await store.held(signal())).toEqual(expect.arrayContaining([...notes]));
    });

    it('may come twice', async () => {
      const { store, checkpoints } = test;
      await store.put(checkpoints[1], signal());
      expect((await test.held()).at(-1)).toBe(checkpoints[1].note);
    });

    it('are refused while it cannot be reached, and taken afterwards', async () => {
      const { store, checkpoints } = test;
      await test.cut();
      await expect(store.put(checkpoints[2], signal())).rejects.toThrow(StoreUnreachable);
      if (store.held) await expect(store.held(signal())).rejects.toThrow(StoreUnreachable);
      expect(await test.held()).not.toContain(checkpoints[2].note);
      await test.mend();
      await store.put(checkpoints[2], signal());
      expect((await test.held()).at(-1)).toBe(checkpoints[2].note);
    });

    it('are not waited for beyond the deadline', async () => {
      const { store, checkpoints } = test;
      const over = AbortSignal.abort(new Error('over'));
      await expect(store.put(checkpoints[2], over)).rejects.toThrow();
    });
  });
}
