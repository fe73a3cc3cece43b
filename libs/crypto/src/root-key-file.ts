import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { RootKeyUnusable, SealBroken } from './crypto.errors.js';
import { type KeyContext, unwrapKey, wrapKey } from './key-wrapping.js';
import { ObjectKey } from './object-key.js';

const KEY_BYTES = 32;
const OWNER_ONLY = 0o600;
const EVERYONE_ELSE = 0o077;

/** The root key in a file of 32 random bytes that only its owner may read. Tenant keys lie wrapped under it. */
export class RootKeyFile {
  readonly #key: ObjectKey;

  private constructor(key: ObjectKey) {
    this.#key = key;
  }

  static open(path: string): RootKeyFile {
    const bytes = readKey(path);
    if (!bytes) {
      throw new RootKeyUnusable(
        `There is no root key at ${path}. Restore it from your backup: without it nothing stored can be read.`,
      );
    }
    return RootKeyFile.holding(bytes);
  }

  /**
   * For a first start only. Where data exists already, use open: a new key in the place of a lost one
   * reads nothing, and hides the loss.
   */
  static openOrCreate(path: string): RootKeyFile {
    const present = readKey(path);
    if (present) return RootKeyFile.holding(present);
    createKey(path);
    // read back, so that of two processes starting at once both hold the file that won
    return RootKeyFile.open(path);
  }

  wrap(key: ObjectKey, context: KeyContext): Buffer {
    return wrapKey(this.#key, key, context);
  }

  unwrap(wrapped: Uint8Array, context: KeyContext): ObjectKey {
    try {
      return unwrapKey(this.#key, wrapped, context);
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      throw new RootKeyUnusable(
        'A stored key does not open with this root key. Put back the root key that belongs to this data, or restore the data from a backup.',
        { cause: error },
      );
    }
  }

  private static holding(bytes: Buffer): RootKeyFile {
    try {
      return new RootKeyFile(ObjectKey.fromBytes(bytes));
    } finally {
      bytes.fill(0);
    }
  }
}

/** Permissions, length and content are taken from one descriptor, so no other file can slip in between. */
function readKey(path: string): Buffer | undefined {
  const file = openIfPresent(path);
  if (file === undefined) return undefined;
  try {
    refuseUnfit(path, fstatSync(file));
    const bytes = Buffer.alloc(KEY_BYTES);
    const read = readSync(file, bytes, 0, KEY_BYTES, 0);
    if (read !== KEY_BYTES) throw wrongLength(path, read);
    return bytes;
  } finally {
    closeSync(file);
  }
}

function openIfPresent(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw new RootKeyUnusable(
      `The root key at ${path} cannot be opened. Let the account that runs Cloister own it, with permissions 0600.`,
      { cause: error },
    );
  }
}

function refuseUnfit(path: string, stats: Stats): void {
  if (!stats.isFile()) {
    throw new RootKeyUnusable(`${path} is not a file. Put the root key of 32 bytes there.`);
  }
  // Windows has no such bits: there the folder's access list decides
  if (process.platform !== 'win32' && (stats.mode & EVERYONE_ELSE) !== 0) {
    const mode = (stats.mode & 0o777).toString(8).padStart(4, '0');
    throw new RootKeyUnusable(
      `Others than its owner may use the root key at ${path} (permissions ${mode}). Run: chmod 600 ${path}`,
    );
  }
  if (stats.size !== KEY_BYTES) throw wrongLength(path, stats.size);
}

function wrongLength(path: string, size: number): RootKeyUnusable {
  return new RootKeyUnusable(
    `The root key at ${path} has ${size} bytes instead of ${KEY_BYTES}. Restore it from your backup.`,
  );
}

/**
 * Writes aside and links into place: a crash leaves no half key at `path`, and a key that is there
 * already is never overwritten.
 */
function createKey(path: string): void {
  const aside = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    writeDurably(aside);
    try {
      linkSync(aside, path);
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error;
    }
    syncFolder(dirname(path));
  } catch (error) {
    throw new RootKeyUnusable(
      `A root key could not be written at ${path}. Check that its folder exists, is yours and has room.`,
      { cause: error },
    );
  } finally {
    rmSync(aside, { force: true });
  }
}

function writeDurably(path: string): void {
  const bytes = randomBytes(KEY_BYTES);
  const file = openSync(path, 'wx', OWNER_ONLY);
  try {
    writeSync(file, bytes);
    fsyncSync(file);
  } finally {
    bytes.fill(0);
    closeSync(file);
  }
}

function syncFolder(path: string): void {
  // Windows does not open folders
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
