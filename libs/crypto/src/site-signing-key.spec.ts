import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RootKeyUnusable } from './crypto.errors.js';
import { RootKeyFile } from './root-key-file.js';
import { openNote, signNote, spellNoteKey } from './signed-note.js';
import { openOrCreateSiteKey, openSiteKey } from './site-signing-key.js';

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
  it('is made once, for its owner alone, and is the same after a restart', () => {
    const made = openOrCreateSiteKey(path, rootKey);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).toSorted()).toEqual(['root.key', 'site-signing.key']);
    const again = openOrCreateSiteKey(path, rootKey);
    expect(spellNoteKey(again)).toBe(spellNoteKey(made));
    expect(openNote(signNote('text\n', made), [openSiteKey(path, rootKey)])).toBe('text\n');
  });

  it('does not lie in clear on the disk', () => {
    const { privateKey } = openOrCreateSiteKey(path, rootKey);
    const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
    expect(readFileSync(path).includes(seed)).toBe(false);
  });

  it('opens under no other root key, and not when it was changed', () => {
    openOrCreateSiteKey(path, rootKey);
    const other = RootKeyFile.openOrCreate(join(folder, 'other.key'));
    expect(() => openSiteKey(path, other)).toThrow(RootKeyUnusable);
    writeFileSync(path, Buffer.alloc(statSync(path).size));
    expect(() => openSiteKey(path, rootKey)).toThrow(RootKeyUnusable);
  });

  it('says what to do when it is lost, and never makes another in its place', () => {
    expect(() => openSiteKey(path, rootKey)).toThrow('Restore it from your backup');
    expect(readdirSync(folder)).toEqual(['root.key']);
  });
});
