import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  type Stats,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { RootKeyUnusable } from '../crypto.errors.js';

const KEY_BYTES = 32;
const OWNER_ONLY = 0o600;
const EVERYONE_ELSE = 0o077;

/** Permissions, length and content are taken from one descriptor, so no other file can slip in between. */
export function readKey(path: string): Buffer | undefined {
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
      `The root key at ${path} cannot be opened. Make the account that runs Cloister its owner, with permissions 0600.`,
      { cause: error },
    );
  }
}

function refuseUnfit(path: string, stats: Stats): void {
  if (!stats.isFile()) {
    throw new RootKeyUnusable(`${path} is not a file. Copy the root key of 32 bytes there.`);
  }
  // Windows has no such bits: there the folder's access list decides
  if (process.platform !== 'win32' && (stats.mode & EVERYONE_ELSE) !== 0) {
    const mode = (stats.mode & 0o777).toString(8).padStart(4, '0');
    throw new RootKeyUnusable(
      `Users other than the owner can access the root key at ${path} (permissions ${mode}). Run: chmod 600 ${path}`,
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
 * Puts a new key at `path` and keeps the old one at `aside`. At no moment is either of them missing:
 * a crash leaves the old key at one or both places.
 */
export function replaceKey(path: string, aside: string): void {
  const fresh = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    linkUnlessThere(path, aside);
    syncFolder(dirname(path));
    writeDurably(fresh);
    renameSync(fresh, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw notWritten(path, error);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/**
 * Writes over the bytes before the name goes. A disk that writes elsewhere, and a copy in a backup,
 * are beyond its reach.
 */
export function destroyKey(path: string): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, randomBytes(KEY_BYTES), 0, KEY_BYTES, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  rmSync(path);
  syncFolder(dirname(path));
}

/**
 * Writes aside and links into place: a crash leaves no half key at `path`, and a key that is there
 * already is never overwritten.
 */
export function createKey(path: string): void {
  const aside = `${path}.${randomBytes(6).toString('hex')}.new`;
  try {
    writeDurably(aside);
    linkUnlessThere(aside, path);
    syncFolder(dirname(path));
  } catch (error) {
    throw notWritten(path, error);
  } finally {
    rmSync(aside, { force: true });
  }
}

function linkUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

function notWritten(path: string, cause: unknown): RootKeyUnusable {
  return new RootKeyUnusable(
    `A root key could not be written to ${path}. Check that its folder exists, belongs to you and has free space.`,
    { cause },
  );
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

export function syncFolder(path: string): void {
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
