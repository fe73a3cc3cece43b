import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type FeedSettings, readFeeds } from './feed-settings.js';

const client = { certFile: '/etc/cloister/feed.crt', keyFile: '/etc/cloister/feed.key' };
const caFile = '/etc/cloister/repository-ca.crt';
const syslog = { name: 'repository', kind: 'syslog', host: 'arr.example', caFile, client };
const fhir = { name: 'server', kind: 'fhir', url: 'https://fhir.example/r4/', caFile, client };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-feeds-file-'));
});
afterAll(async () => rm(folder, { recursive: true }));

async function read(feeds: unknown): Promise<readonly FeedSettings[]> {
  const file = join(folder, 'feeds.yaml');
  await writeFile(file, stringify({ feeds }));
  return readFeeds(file);
}

describe('the file of audit feeds', () => {
  it('names receivers of every kind, with what is usual where nothing is said', async () => {
    expect(await read([syslog, fhir])).toMatchObject([
      { port: 6514, format: 'dicom', tenant: null, tls: { caFile, client } },
      { url: 'https://fhir.example/r4', tls: { caFile, client } },
    ]);
    expect(readFeeds(null)).toEqual([]);
  });

  it('asks for no certificates on this machine, and takes a word for them elsewhere', async () => {
    const none = { tls: { caFile: null, client: null } };
    const open = { caFile: 'system', client: 'none' };
    expect(
      await read([
        { name: 'a', kind: 'syslog', host: '127.0.0.1' },
        { name: 'b', kind: 'fhir', url: 'http://[::1]:8080/fhir' },
        { ...syslog, ...open },
      ]),
    ).toMatchObject([none, none, none]);
  });

  it.each([
    [
      'a receiver elsewhere whose authority is not named',
      { ...syslog, caFile: undefined },
      'caFile',
    ],
    ['a receiver elsewhere that cannot know us', { ...syslog, client: undefined }, 'client'],
    ['half a client certificate', { ...syslog, client: { certFile: '/x' } }, 'client'],
    ['a server elsewhere without https', { ...fhir, url: 'http://fhir.example' }, 'must use https'],
    ['a password in an address', { ...fhir, url: 'https://a:b@fhir.example' }, 'url'],
    ['a form that is not there', { ...syslog, format: 'cef' }, 'format'],
    ['a misspelled setting', { ...syslog, prot: 1 }, 'prot'],
  ])('is refused with %s', async (_, feed, problem) => {
    await expect(read([feed])).rejects.toThrow(ConfigError);
    await expect(read([feed])).rejects.toThrow(problem);
  });

  it('is refused with a name that is taken', async () => {
    await expect(read([syslog, syslog])).rejects.toThrow('two feeds have the same name');
  });
});
