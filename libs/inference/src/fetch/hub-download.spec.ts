import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ModelStores, readConfig } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMIT, type HubServer, startHub } from '../../test/hub-server.js';
import { downloadFromHub, type HubDownloadOptions } from './hub-download.js';
import type { ExpectedFile } from './hub-file.js';
import { WrongModelHash } from '../models/model.errors.js';
import type { ModelProgress } from '../models/model-progress.js';
import { FetchUnderWay, HostNotNamed, HubOffline, HubRefused } from './model-stores.errors.js';

const CONTENT = Buffer.from('these would be weights '.repeat(40_000));
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');
const FILE = { kind: 'hf', repository: 'org/repo', revision: COMMIT, path: 'm.gguf' } as const;
const PINNED = { bytes: CONTENT.length, sha256: SHA256 };

let folder: string;
let target: string;
let hub: HubServer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-hub-'));
  target = join(folder, 'm.gguf');
  hub = await startHub(CONTENT);
});
afterEach(async () => {
  await hub[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

function stores(env: NodeJS.ProcessEnv = {}): ModelStores {
  return readConfig({ HF_ENDPOINT: hub.endpoint, CLOISTER_HF_HOSTS: hub.storage, ...env })
    .modelStores;
}

function download(
  expected: ExpectedFile = PINNED,
  options: Partial<HubDownloadOptions> = {},
): Promise<{ readonly sha256: string }> {
  return downloadFromHub(FILE, target, expected, {
    stores: stores(),
    signal: AbortSignal.timeout(20_000),
    onProgress: () => undefined,
    pauseMs: 1,
    ...options,
  });
}

const between = (low: number, high: number) => (value: unknown) =>
  Number(value) > low && Number(value) <= high;

describe('a download from the hub', () => {
  it('brings the file, says how far it is, and leaves nothing else', async () => {
    const progress: ModelProgress[] = [];
    const onProgress = (step: ModelProgress): unknown => progress.push(step);
    expect(await download(PINNED, { onProgress })).toEqual({ sha256: SHA256 });
    expect(await readFile(target)).toEqual(CONTENT);
    expect(await readdir(folder)).toEqual(['m.gguf']);
    expect(new Set(progress.map(({ phase }) => phase))).toEqual(new Set(['download', 'verify']));
    expect(progress.every(({ receivedBytes }) => receivedBytes <= CONTENT.length)).toBe(true);
    expect(progress.at(-1)).toMatchObject({ phase: 'verify', receivedBytes: CONTENT.length });
  });

  it('goes on where the connection broke', async () => {
    hub.cuts = [400_000, 300_000, Infinity];
    await download();
    expect(await readFile(target)).toEqual(CONTENT);
    const starts = hub.asked.flatMap((line) => /^storage GET bytes=(\d+)-$/.exec(line)?.[1] ?? []);
    // what was not yet on the disk when the connection broke comes again
    expect(starts.map(Number)).toEqual([
      expect.toSatisfy(between(0, 400_000)),
      expect.toSatisfy(between(300_000, 700_000)),
    ]);
  });

  it('keeps what has arrived when it gives up, and goes on from there the next time', async () => {
    hub.cuts = [400_000, 0];
    await expect(download()).rejects.toThrow(/the connection failed .* is kept/);
    expect((await readdir(folder)).map((name) => name.replace(/\.\w{12}/, ''))).toEqual([
      'm.gguf.part',
    ]);
    hub.cuts = [];
    await download();
    expect(hub.asked.at(-1)).toMatch(/^storage GET bytes=[1-9]\d*-$/);
    expect(await readdir(folder)).toEqual(['m.gguf']);
  });

  it('begins anew where the place of the bytes does not know ranges', async () => {
    hub.ranges = false;
    hub.cuts = [100_000, Infinity];
    await download();
    expect(await readFile(target)).toEqual(CONTENT);
  });

  it('throws away what arrived of another state of the file', async () => {
    hub.cuts = [100_000, 0];
    await expect(download({ bytes: null, sha256: null })).rejects.toThrow(HubRefused);
    hub.content = Buffer.from('other weights '.repeat(20_000));
    hub.cuts = [];
    await download({ bytes: null, sha256: null });
    expect(await readFile(target)).toEqual(hub.content);
    expect(await readdir(folder)).toEqual(['m.gguf']);
  });

  it('fetches nothing when the hub has a file of another size or hash than the catalog', async () => {
    await expect(download({ ...PINNED, bytes: 5 })).rejects.toThrow('5 in the catalog');
    await expect(download({ ...PINNED, sha256: '0'.repeat(64) })).rejects.toThrow(
      'a different file',
    );
    expect(hub.asked.some((line) => line.startsWith('storage'))).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses bytes that are not what the catalog or the hub says', async () => {
    hub.claims = { etag: 'not a hash' };
    await expect(download({ ...PINNED, sha256: '0'.repeat(64) })).rejects.toThrow(WrongModelHash);
    hub.claims = { etag: '1'.repeat(64) };
    await expect(download({ bytes: null, sha256: null })).rejects.toThrow(WrongModelHash);
    expect(await readdir(folder)).toEqual([]);
  });

  it('refuses more bytes than the file has', async () => {
    hub.claims = { bytes: 1000 };
    await expect(download({ bytes: null, sha256: SHA256 })).rejects.toThrow('more data arrived');
  });

  it('sends the token to the endpoint only', async () => {
    await download(PINNED, { stores: stores({ HF_TOKEN: 'hf_secret' }) });
    expect(hub.authorizations).toEqual([undefined]);
    hub.refuse = { status: 401, code: 'GatedRepo' };
    await expect(download()).rejects.toThrow('set HF_TOKEN');
  });

  it('asks no host that the configuration does not name', async () => {
    const unnamed = stores({ CLOISTER_HF_HOSTS: 'cdn.example.org,*.example.org' });
    const refused = download(PINNED, { stores: unnamed });
    await expect(refused).rejects.toThrow(HostNotNamed);
    await expect(refused).rejects.toThrow(hub.storage);
    expect(hub.asked.some((line) => line.startsWith('storage'))).toBe(false);
  });

  it('asks nobody when it must stay offline', async () => {
    const offline = stores({ HF_HUB_OFFLINE: '1' });
    await expect(download(PINNED, { stores: offline })).rejects.toThrow(HubOffline);
    expect(hub.asked).toEqual([]);
  });

  it('goes through the proxy that is set, except where that is excepted', async () => {
    const proxied: (string | undefined)[] = [];
    const proxy = createServer((request, response) => {
      proxied.push(request.url);
      response.writeHead(503).end();
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const env = { HTTP_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: '127.0.0.1' };
    const through = stores({ ...env, HF_ENDPOINT: 'http://hub.example' });
    await expect(download(PINNED, { stores: through })).rejects.toThrow('503');
    expect(proxied).toEqual([`http://hub.example/org/repo/resolve/${COMMIT}/m.gguf`]);
    await download(PINNED, { stores: stores(env) });
    expect(proxied).toHaveLength(1);
    await new Promise((resolve) => proxy.close(resolve));
  });

  it('says what the hub refuses', async () => {
    hub.refuse = { status: 404, code: 'RevisionNotFound' };
    await expect(download()).rejects.toThrow('404 (RevisionNotFound)');
  });

  it('says that the hub cannot be reached', async () => {
    const nowhere = stores({ HF_ENDPOINT: 'http://127.0.0.1:9' });
    await expect(download(PINNED, { stores: nowhere })).rejects.toThrow('ECONNREFUSED');
  });

  it('gives up on a connection over which nothing comes', async () => {
    hub.silent = true;
    await expect(download(PINNED, { stallMs: 50 })).rejects.toThrow('nothing arrived for 1 s');
  });

  it('ends at once when it is stopped, and lets another go on', async () => {
    hub.silent = true;
    const stop = new AbortController();
    const stopped = download(PINNED, { signal: stop.signal });
    await expect.poll(() => hub.asked.length).toBe(3);
    stop.abort(new Error('not now'));
    await expect(stopped).rejects.toThrow();
    hub.silent = false;
    await download();
    expect(await readFile(target)).toEqual(CONTENT);
  });

  it('leaves a file alone that another process is fetching, and takes over from a dead one', async () => {
    await writeFile(`${target}.lock`, String(process.pid));
    await expect(download()).rejects.toThrow(FetchUnderWay);
    await writeFile(`${target}.lock`, '4194999');
    await download();
    expect(await readdir(folder)).toEqual(['m.gguf']);
  });
});
