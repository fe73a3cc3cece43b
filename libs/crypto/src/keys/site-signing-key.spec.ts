import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RootKeyUnusable } from '../crypto.errors.js';
import { spellNoteKey } from '../notes/note-key.js';
import { RootKeyFile } from './root-key-file.js';
import { openNote, signNote } from '../notes/signed-note.js';
import { openOrCreateSiteKey, openSiteKey, rewrapSiteKey } from './site-signing-key.js';

let folder: string;
let path: string;
let rootKey: RootKeyFile;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-site-key-'));
  path = join(folder, 'site-signing.key');
  rootKey = RootKeyFile.openOrCreate(join(folder, 'root.key'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("the site's signing key", () => {
  it('is made once, for its owner alone, and is the same after a restart', async () => {
    const made = await openOrCreateSiteKey(path, rootKey);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['root.key', 'site-signing.key']);
    const again = await openOrCreateSiteKey(path, rootKey);
    expect(spellNoteKey(again)).toBe(spellNoteKey(made));
    expect(openNote(signNote('text\n', made), [await openSiteKey(path, rootKey)])).toBe('text\n');
  });

  it('does not lie in clear on the disk', async () => {
    const { privateKey } = await openOrCreateSiteKey(path, rootKey);
    const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
    expect(readFileSync(path).includes(seed)).toBe(false);
  });

  it('opens under no other root key, and not when it was changed', async () => {
    await openOrCreateSiteKey(path, rootKey);
    const other = RootKeyFile.openOrCreate(join(folder, 'other.key'));
    await expect(openSiteKey(path, other)).rejects.toThrow(RootKeyUnusable);
    writeFileSync(path, Buffer.alloc(statSync(path).size));
    await expect(openSiteKey(path, rootKey)).rejects.toThrow(RootKeyUnusable);
  });

  it('says what to do when it is lost, and never makes another in its place', async () => {
    await expect(openSiteKey(path, rootKey)).rejects.toThrow('Restore it from your backup');
    expect(readdirSync(folder)).toEqual(['root.key']);
  });

  it('comes under a root key that took the place of its own, and stays the same key', async () => {
    const before = await rootKey.current();
    const made = await openOrCreateSiteKey(path, rootKey);
    await rootKey.rotate();
    await rewrapSiteKey(path, rootKey);
    await rootKey.destroy(before);
    expect(spellNoteKey(await openSiteKey(path, rootKey))).toBe(spellNoteKey(made));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['root.key', 'site-signing.key']);
  });

  it('is read as it was written before root keys had names', async () => {
    const made = await openOrCreateSiteKey(path, rootKey);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(bytes.indexOf('\n') + 1));
    expect(spellNoteKey(await openSiteKey(path, rootKey))).toBe(spellNoteKey(made));
  });

  it('is not made by bringing it under another root key', async () => {
    await rewrapSiteKey(path, rootKey);
    expect(readdirSync(folder)).toEqual(['root.key']);
  });
});
