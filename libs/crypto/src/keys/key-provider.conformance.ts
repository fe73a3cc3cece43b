import { describe, expect, it } from 'vitest';
import { RootKeyUnusable } from '../crypto.errors.js';
import type { KeyProvider } from './key-provider.js';
import { newKey } from './key-wrapping.js';
import type { ObjectKey } from './object-key.js';
import { openText, sealText } from '../sealing/sealed-value.js';

const CONTEXT = { kind: 'tenant-wrap', ids: ['01990000-0000-7000-8000-000000000001'], version: 1 };
const PLACE = { tenantId: 't', table: 'person', rowId: 'r', version: 1 };

/** What every keeper of root keys does. `start` gives a provider with a root key of its own. */
export function describeKeyProvider(
  name: string,
  start: () => Promise<{ readonly provider: KeyProvider; reopen(): Promise<KeyProvider> }>,
): void {
  const isSame = (one: ObjectKey, other: ObjectKey): boolean =>
    openText(other, PLACE, sealText(one, PLACE, 'word')) === 'word';

  describe(`root keys kept by ${name}`, () => {
    it('open again what they wrapped, also for a process that starts later', async () => {
      const { provider, reopen } = await start();
      const key = newKey();
      const wrapped = await provider.wrap(key, CONTEXT);
      expect(wrapped.rootKey).toBe(await provider.current());
      expect(isSame(key, await provider.unwrap(wrapped, CONTEXT))).toBe(true);
      expect(isSame(key, await (await reopen()).unwrap(wrapped, CONTEXT))).toBe(true);
    });

    it('wrap one key in two ways, so that equal keys do not show', async () => {
      const { provider } = await start();
      const key = newKey();
      const [one, two] = [await provider.wrap(key, CONTEXT), await provider.wrap(key, CONTEXT)];
      expect(one.bytes.equals(two.bytes)).toBe(false);
    });

    it.each([
      { ...CONTEXT, kind: 'tenant-audit' },
      { ...CONTEXT, ids: ['01990000-0000-7000-8000-000000000002'] },
      { ...CONTEXT, version: 2 },
    ])('open nothing as something else: %o', async (other) => {
      const { provider } = await start();
      const wrapped = await provider.wrap(newKey(), CONTEXT);
      await expect(provider.unwrap(wrapped, other)).rejects.toThrow(RootKeyUnusable);
    });

    it('open nothing that was changed or cut short', async () => {
      const { provider } = await start();
      const { rootKey, bytes } = await provider.wrap(newKey(), CONTEXT);
      const last = bytes.length - 6;
      const changed = Buffer.from(bytes);
      // another letter of base64, and another bit of plain bytes
      changed.writeUInt8(bytes.readUInt8(last) === 0x41 ? 0x42 : 0x41, last);
      for (const other of [changed, bytes.subarray(0, -4)]) {
        const opening = provider.unwrap({ rootKey, bytes: other }, CONTEXT);
        await expect(opening).rejects.toThrow(RootKeyUnusable);
      }
    });

    it('stay good after a new one was made, which then wraps, for every process', async () => {
      const { provider, reopen } = await start();
      const other = await reopen();
      const key = newKey();
      const before = await provider.wrap(key, CONTEXT);
      const made = await provider.rotate();
      expect(made).not.toBe(before.rootKey);
      expect(await other.current()).toBe(made);
      expect((await other.wrap(newKey(), CONTEXT)).rootKey).toBe(made);
      expect((await other.available()).toSorted()).toEqual([before.rootKey, made].toSorted());
      const after = await provider.wrap(key, CONTEXT);
      for (const wrapped of [before, after]) {
        expect(isSame(key, await other.unwrap(wrapped, CONTEXT))).toBe(true);
      }
    });

    it('are destroyed for good, and what lay under one opens no more', async () => {
      const { provider, reopen } = await start();
      const key = newKey();
      const before = await provider.wrap(key, CONTEXT);
      const made = await provider.rotate();
      const after = await provider.wrap(key, CONTEXT);
      await provider.destroy(before.rootKey);
      expect(await provider.available()).toEqual([made]);
      const later = await reopen();
      await expect(later.unwrap(before, CONTEXT)).rejects.toThrow(RootKeyUnusable);
      expect(isSame(key, await later.unwrap(after, CONTEXT))).toBe(true);
    });
  });
}
