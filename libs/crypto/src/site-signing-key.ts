import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { newId } from '@app/platform';
import { RootKeyUnusable } from './crypto.errors.js';
import { ed25519Private } from './ed25519.js';
import { type KeyContext, newKey } from './key-wrapping.js';
import { secretOf } from './object-key.js';
import type { RootKeyFile } from './root-key-file.js';
import { type NoteSigner, noteSigner } from './signed-note.js';

const NAME = 'cloister-site';
const CONTEXT: KeyContext = { kind: 'site-signing', ids: [], version: 1 };

/**
 * The site's own Ed25519 key. It lies sealed under the root key, so a list that it signed can be
 * replaced only by someone who has that, and needs no other proof of which key is the site's.
 */
export function openSiteKey(path: string, rootKey: RootKeyFile): NoteSigner {
  const sealed = read(path);
  if (sealed) return signerOf(sealed, rootKey);
  throw new RootKeyUnusable(
    `The site's signing key is not at ${path}. Restore it from your backup, or remove the lists that it signed and allow your files again.`,
  );
}

export function openOrCreateSiteKey(path: string, rootKey: RootKeyFile): NoteSigner {
  const sealed = read(path);
  if (sealed) return signerOf(sealed, rootKey);
  create(path, rootKey.wrap(newKey(), CONTEXT));
  // read back, so that of two processes starting at once both hold the file that won
  return openSiteKey(path, rootKey);
}

function signerOf(sealed: Buffer, rootKey: RootKeyFile): NoteSigner {
  const seed = secretOf(rootKey.unwrap(sealed, CONTEXT)).export();
  try {
    return noteSigner(NAME, ed25519Private(seed));
  } finally {
    seed.fill(0);
  }
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function create(path: string, sealed: Buffer): void {
  const aside = `${path}.${newId()}.new`;
  try {
    writeFileSync(aside, sealed, { mode: 0o600, flag: 'wx', flush: true });
    linkSync(aside, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
