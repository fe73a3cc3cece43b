import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { newId } from '@app/platform';
import { RootKeyUnusable } from '../crypto.errors.js';
import { ed25519Private } from '../notes/ed25519.js';
import { syncFolder } from './key-file.js';
import type { KeyProvider, NewlyWrappedKey, WrappedKey } from './key-provider.js';
import { type KeyContext, newKey } from './key-wrapping.js';
import { secretOf } from './object-key.js';
import { type NoteSigner, noteSigner } from '../notes/note-key.js';

const NAME = 'cloister-site';
const CONTEXT: KeyContext = { kind: 'site-signing', ids: [], version: 1 };
const NAMED = /^((?:file|vault):[^\n]+)\n/;

/**
 * The site's own Ed25519 key. It lies sealed under the root key, whose name stands before it, so a
 * list that it signed can be replaced only by someone who has that, and needs no other proof of
 * which key is the site's.
 */
export async function openSiteKey(path: string, rootKeys: KeyProvider): Promise<NoteSigner> {
  const sealed = read(path);
  if (sealed) return signerOf(sealed, rootKeys);
  throw new RootKeyUnusable(
    `The signing key of this installation is missing at ${path}. Restore it from your backup, or remove the lists that it signed and allow your files again.`,
  );
}

export async function openOrCreateSiteKey(
  path: string,
  rootKeys: KeyProvider,
): Promise<NoteSigner> {
  const sealed = read(path);
  if (sealed) return signerOf(sealed, rootKeys);
  create(path, await rootKeys.wrap(newKey(), CONTEXT));
  // read back, so that of two processes starting at once both hold the file that won
  return openSiteKey(path, rootKeys);
}

/**
 * Brings the key, where there is one, under the root key that wraps now. One at a time: the caller
 * holds a lock.
 */
export async function rewrapSiteKey(path: string, rootKeys: KeyProvider): Promise<void> {
  const sealed = read(path);
  if (!sealed || sealed.rootKey === (await rootKeys.current())) return;
  const wrapped = await rootKeys.wrap(await rootKeys.unwrap(sealed, CONTEXT), CONTEXT);
  const aside = writeAside(path, wrapped);
  try {
    renameSync(aside, path);
    syncFolder(dirname(path));
  } finally {
    rmSync(aside, { force: true });
  }
}

async function signerOf(sealed: WrappedKey, rootKeys: KeyProvider): Promise<NoteSigner> {
  const seed = secretOf(await rootKeys.unwrap(sealed, CONTEXT)).export();
  try {
    return noteSigner(NAME, ed25519Private(seed));
  } finally {
    seed.fill(0);
  }
}

function read(path: string): WrappedKey | undefined {
  try {
    const bytes = readFileSync(path);
    const rootKey = NAMED.exec(bytes.toString('latin1'))?.[1];
    if (rootKey === undefined) return { rootKey: null, bytes };
    return { rootKey, bytes: bytes.subarray(rootKey.length + 1) };
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function create(path: string, wrapped: NewlyWrappedKey): void {
  const aside = writeAside(path, wrapped);
  try {
    linkSync(aside, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function writeAside(path: string, { rootKey, bytes }: NewlyWrappedKey): string {
  const aside = `${path}.${newId()}.new`;
  const content = Buffer.concat([Buffer.from(`${rootKey}\n`, 'latin1'), bytes]);
  writeFileSync(aside, content, { mode: 0o600, flag: 'wx', flush: true });
  return aside;
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
