import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RootKeyUnusable } from '../crypto.errors.js';
import { newKey } from './key-wrapping.js';
import { RootKeyFile } from './root-key-file.js';
import { openText, sealText } from '../sealing/sealed-value.js';

const TENANT = { kind: 'tenant', ids: ['t'], version: 1 };
const PLACE = { tenantId: 't', table: 'person', rowId: 'r', version: 1 };

describe('the root key file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cloister-root-key-'));
    path = join(folder, 'root.key');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is made once with 32 bytes for its owner alone, whatever the umask, and leaves nothing beside it', () => {
    const before = process.umask(0);
    try {
      RootKeyFile.openOrCreate(path);
    } finally {
      process.umask(before);
    }
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(path).size).toBe(32);
    expect(readdirSync(folder)).toEqual(['root.key']);
    const bytes = readFileSync(path);
    RootKeyFile.openOrCreate(path);
    expect(readFileSync(path)).toEqual(bytes);
  });

  it('unwraps after a restart what it wrapped before', async () => {
    const key = newKey();
    const wrapped = await RootKeyFile.openOrCreate(path).wrap(key, TENANT);
    const again = await RootKeyFile.open(path).unwrap(wrapped, TENANT);
    expect(openText(again, PLACE, sealText(key, PLACE, 'word'))).toBe('word');
  });

  it('says that another root key belongs to the data', async () => {
    const wrapped = await RootKeyFile.openOrCreate(path).wrap(newKey(), TENANT);
    const other = RootKeyFile.openOrCreate(join(folder, 'other.key'));
    await expect(other.unwrap({ ...wrapped, rootKey: null }, TENANT)).rejects.toThrow(
      RootKeyUnusable,
    );
    await expect(other.unwrap(wrapped, TENANT)).rejects.toThrow(
      'is missing, and stored keys are encrypted with it',
    );
  });

  it('makes no key when asked only to open one', () => {
    expect(() => RootKeyFile.open(path)).toThrow('There is no root key');
    expect(existsSync(path)).toBe(false);
  });

  it.each([0o640, 0o604, 0o660, 0o644, 0o601])('refuses permissions %o', (mode) => {
    RootKeyFile.openOrCreate(path);
    chmodSync(path, mode);
    expect(() => RootKeyFile.open(path)).toThrow(/permissions 0\d{3}.*chmod 600/);
    expect(() => RootKeyFile.openOrCreate(path)).toThrow(RootKeyUnusable);
  });

  it.each([0, 31, 33])('refuses %i bytes and does not put a new key in their place', (size) => {
    RootKeyFile.openOrCreate(path);
    truncateSync(path, size);
    expect(() => RootKeyFile.openOrCreate(path)).toThrow(`has ${size} bytes instead of 32`);
    expect(statSync(path).size).toBe(size);
  });

  it('says what to do when there is a folder in its place, or no folder to put it in', () => {
    mkdirSync(path);
    expect(() => RootKeyFile.open(path)).toThrow('is not a file');
    expect(() => RootKeyFile.openOrCreate(join(folder, 'absent', 'root.key'))).toThrow(
      'Check that its folder exists',
    );
  });

  it('never prints', () => {
    const root = RootKeyFile.openOrCreate(path);
    const secret = readFileSync(path);
    for (const text of [inspect(root, { showHidden: true, depth: 9 }), JSON.stringify(root)]) {
      expect(text).not.toContain(secret.toString('hex').slice(0, 8));
      expect(text).not.toContain(secret.toString('base64').slice(0, 8));
    }
  });
});
