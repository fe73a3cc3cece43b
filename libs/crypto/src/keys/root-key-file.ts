import { createHmac } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { RootKeyUnusable, SealBroken } from '../crypto.errors.js';
import { createKey, destroyKey, readKey, replaceKey } from './key-file.js';
import type { KeyProvider, NewlyWrappedKey, WrappedKey } from './key-provider.js';
import { type KeyContext, unwrapKey, wrapKey } from './key-wrapping.js';
import { ObjectKey } from './object-key.js';

const NAME = /^file:([0-9a-f]{16})$/;

/**
 * Root keys in files of 32 random bytes that only their owner may read. The one at `path` wraps;
 * those before it lie beside it under their names, as long as something is wrapped by them. Files
 * are looked at again whenever it matters: another process may have made a new root key.
 */
export class RootKeyFile implements KeyProvider {
  readonly kind = 'file';
  readonly #known = new Map<string, ObjectKey>();

  private constructor(private readonly path: string) {}

  static open(path: string): RootKeyFile {
    const file = new RootKeyFile(path);
    file.#wrapping();
    return file;
  }

  /**
   * For a first start only. Where data exists already, use open: a new key in the place of a lost one
   * reads nothing, and hides the loss.
   */
  static openOrCreate(path: string): RootKeyFile {
    // read back by open, so that of two processes starting at once both hold the file that won
    if (!existsSync(path)) createKey(path);
    return RootKeyFile.open(path);
  }

  async current(): Promise<string> {
    return this.#wrapping().name;
  }

  async available(): Promise<readonly string[]> {
    return [...new Set(this.#files().map(({ name }) => name))];
  }

  async wrap(key: ObjectKey, context: KeyContext): Promise<NewlyWrappedKey> {
    const root = this.#wrapping();
    return { rootKey: root.name, bytes: wrapKey(root.key, key, context) };
  }

  async unwrap({ rootKey, bytes }: WrappedKey, context: KeyContext): Promise<ObjectKey> {
    const roots = rootKey === null ? this.#files() : [this.#named(rootKey)];
    for (const { key } of roots) {
      try {
        return unwrapKey(key, bytes, context);
      } catch (error) {
        if (!(error instanceof SealBroken)) throw error;
      }
    }
    throw new RootKeyUnusable(
      'A stored key cannot be decrypted with this root key. Restore the root key that belongs to this data, or restore the data from a backup.',
    );
  }

  async rotate(): Promise<string> {
    const { name } = this.#wrapping();
    replaceKey(this.path, this.#asideOf(name));
    return this.#wrapping().name;
  }

  async destroyedWith(rootKey: string): Promise<readonly string[]> {
    return [rootKey];
  }

  async destroy(rootKey: string): Promise<void> {
    for (const { name, file } of this.#files()) if (name === rootKey) destroyKey(file);
    this.#known.delete(rootKey);
  }

  /** The file of a root key, for whoever makes a copy of it; null where it is not there. */
  fileOf(rootKey: string): string | null {
    return this.#files().find(({ name }) => name === rootKey)?.file ?? null;
  }

  #wrapping(): NamedKey {
    const found = this.#read(this.path);
    if (found) return found;
    throw new RootKeyUnusable(
      `There is no root key at ${this.path}. Restore it from your backup: without it, no stored data can be read.`,
    );
  }

  #named(rootKey: string): NamedKey {
    const known = this.#known.get(rootKey);
    if (known) return { name: rootKey, key: known };
    const found = this.#files().find(({ name }) => name === rootKey);
    if (found) return found;
    throw new RootKeyUnusable(
      `The root key ${rootKey} is missing, and stored keys are encrypted with it. Restore it from your backup as ${this.#asideOf(rootKey)} (permissions 0600).`,
    );
  }

  /** All there are, the one that wraps first. */
  #files(): (NamedKey & { readonly file: string })[] {
    const folder = dirname(this.path);
    const name = basename(this.path);
    const aside = readdirSync(folder).filter(
      (entry) => entry.startsWith(`${name}.`) && NAME.test(`file:${entry.slice(name.length + 1)}`),
    );
    return [this.path, ...aside.map((entry) => join(folder, entry))].flatMap((file) => {
      const key = this.#read(file);
      return key ? [{ ...key, file }] : [];
    });
  }

  #read(file: string): NamedKey | undefined {
    const bytes = readKey(file);
    if (!bytes) return undefined;
    try {
      const found = { name: rootKeyName(bytes), key: ObjectKey.fromBytes(bytes) };
      this.#known.set(found.name, found.key);
      return found;
    } finally {
      bytes.fill(0);
    }
  }

  #asideOf(rootKey: string): string {
    const id = NAME.exec(rootKey)?.[1];
    if (!id) throw new RootKeyUnusable(`${rootKey} is not the name of a root key in a file.`);
    return `${this.path}.${id}`;
  }
}

interface NamedKey {
  readonly name: string;
  readonly key: ObjectKey;
}

/** Tells the key from others and gives nothing of it away. */
export function rootKeyName(bytes: Uint8Array): string {
  const digest = createHmac('sha256', bytes).update('cloister/root-key-name/1').digest('hex');
  return `file:${digest.slice(0, 16)}`;
}
