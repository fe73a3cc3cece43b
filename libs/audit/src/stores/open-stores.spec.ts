import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cosigner, noteSigner, spellNoteKey } from '@app/crypto';
import { ConfigError } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { openStore, readStores, type StoreSettings } from './open-stores.js';

const { privateKey } = generateKeyPairSync('ed25519');
const witness = {
  name: 'partner',
  kind: 'witness',
  url: 'https://cloister.partner.example/api/witness/',
  vkey: spellNoteKey(cosigner('partner.example/w', privateKey)),
};
const file = { name: 'other-host', kind: 'file', path: '/mnt/other-host/checkpoints' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-stores-file-'));
});
afterAll(async () => rm(folder, { recursive: true }));

async function read(stores: unknown): Promise<readonly StoreSettings[]> {
  const path = join(folder, 'stores.yaml');
  await writeFile(path, typeof stores === 'string' ? stores : stringify({ stores }));
  return readStores(path);
}

describe('the file of stores', () => {
  it('names stores of every kind, with what is usual where nothing is said', async () => {
    const stores = await read([
      file,
      { name: 'loghost', kind: 'syslog', host: 'loghost.example' },
      {
        name: 'archive',
        kind: 's3',
        endpoint: 'https://s3.example',
        bucket: 'audit',
        credentialsFile: '/etc/s3.json',
      },
      witness,
    ]);
    expect(stores).toMatchObject([
      file,
      { port: 6514, tls: true, caFile: null },
      { region: 'us-east-1', prefix: '', retainDays: 2922 },
      { url: 'https://cloister.partner.example/api/witness' },
    ]);
    const opened = stores.map((one) => openStore(one, async () => []));
    expect(opened.map(({ kind }) => kind)).toEqual(['file', 'syslog', 's3', 'witness']);
    await Promise.all(opened.map((store) => store[Symbol.asyncDispose]()));
  });

  it('is none where the settings name none', () => {
    expect(readStores(null)).toEqual([]);
  });

  it.each([
    ['a name that is taken', [file, file], 'two stores have the same name'],
    ['a kind that is not there', [{ ...file, kind: 'ftp' }], 'stores.0.kind'],
    ['a misspelled setting', [{ ...file, paht: '/x' }], 'paht'],
    ['a path that depends on where it starts', [{ ...file, path: 'here' }], 'stores.0.path'],
    [
      'the key of a log',
      [{ ...witness, vkey: spellNoteKey(noteSigner('x', privateKey)) }],
      'not of a witness',
    ],
    ['no key', [{ ...witness, vkey: 'x' }], 'not a witness key'],
    ['a password in an address', [{ ...witness, url: 'https://a:b@c/' }], 'stores.0.url'],
    ['no YAML', '{', 'is not valid YAML'],
    ['nothing', '', 'stores'],
  ])('is refused with %s', async (_, stores, problem) => {
    await expect(read(stores)).rejects.toThrow(ConfigError);
    await expect(read(stores)).rejects.toThrow(problem);
  });
});
