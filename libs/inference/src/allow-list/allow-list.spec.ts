import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type NoteSigner,
  noteSigner,
  openOrCreateSiteKey,
  RootKeyFile,
  RootKeyUnusable,
} from '@app/crypto';
import { DataFolder, VERSION } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allowModels } from '../../../../test/support/allowed-models.js';
import { encodeTinyAdapter } from '../../../../test/support/tiny-adapter.js';
import { tinyModel } from '../../../../test/support/tiny-model.js';
import { AllowList, readAllowList } from './allow-list.js';
import { AllowListNotTrusted, ModelForDevelopment, ModelNotAllowed } from './allow-list.errors.js';
import { createEngine, type EngineChoice } from '../engines/create-engine.js';
import { readCatalog } from '../models/model-catalog.js';
import type { ProjectList } from './project-list.js';
import { signAllowList } from './signed-list.js';
import { leftOverLists, prepareSiteList } from './site-list.js';

const OURS = { sha256: 'a'.repeat(64), name: 'ours.gguf', allowedAt: '2026-11-24T12:00:00.000Z' };

let folder: string;
let data: DataFolder;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-allowed-'));
  data = new DataFolder(join(folder, 'data'));
  data.create();
});
afterEach(async () => rm(folder, { recursive: true }));

const siteOf = (of: DataFolder) => ({ data: of, keys: { provider: 'file', vault: null } }) as const;

function aSigner(name = 'project'): NoteSigner {
  return noteSigner(name, generateKeyPairSync('ed25519').privateKey);
}

const RELEASE = aSigner('release');
const DEVELOPMENT = aSigner('development');

/** A list of another project, so that what it says and who signs it can be changed. */
async function aProject(note: string): Promise<ProjectList> {
  const path = join(folder, 'project.note');
  await writeFile(path, note);
  const keys = { release: RELEASE, development: DEVELOPMENT };
  return { path, keys, remedy: 'Install it again.' };
}

async function readSigned(note: string): Promise<AllowList> {
  return readAllowList(null, await aProject(note));
}

const signed = (signer: NoteSigner, version = VERSION): string =>
  signAllowList([OURS], signer, version);

describe('the list that comes with Cloister', () => {
  it('is signed, and names every file that the catalog pins', async () => {
    const list = await readAllowList();
    const { models, adapters = [] } = await readCatalog();
    const pinned = [...models, ...adapters, ...adapters.map(({ merged }) => merged)].flatMap(
      (file) => file?.sha256 ?? [],
    );
    expect(pinned.length).toBeGreaterThan(0);
    expect(pinned.filter((sha256) => list.originOf(sha256) === null)).toEqual([]);
  });

  it('says whether it is that of a release or of a build between releases', async () => {
    const release = await readSigned(signed(RELEASE));
    expect([release.projectKind, release.originOf(OURS.sha256)]).toEqual(['release', 'project']);
    const build = await readSigned(signed(DEVELOPMENT));
    expect([build.projectKind, build.originOf(OURS.sha256)]).toEqual([
      'development',
      'development',
    ]);
  });

  it('goes after what the site allowed as long as it is for development', () => {
    const originIn = (kind: 'release' | 'development') =>
      new AllowList([OURS], [OURS], kind).originOf(OURS.sha256);
    expect([originIn('release'), originIn('development')]).toEqual(['project', 'site']);
  });

  it("is not enough for real patients' data while it is for development", () => {
    const file = { id: 'ours', sha256: OURS.sha256 };
    const requireIn = (...lists: ConstructorParameters<typeof AllowList>) => {
      new AllowList(...lists).withRealPatients(false).require(file);
      new AllowList(...lists).withRealPatients(true).require(file);
    };
    requireIn([OURS], [], 'release');
    requireIn([OURS], [OURS], 'development');
    requireIn([], [OURS], 'development');
    const refused = () => requireIn([OURS], [], 'development');
    expect(refused).toThrow(ModelForDevelopment);
    expect(refused).toThrow('Install a release of Cloister');
    expect(refused).toThrow('cloister model allow ours');
  });

  it.each([
    ['release', RELEASE],
    ['development', DEVELOPMENT],
  ])('is refused when a hash in it was exchanged (%s)', async (_kind, signer) => {
    const read = readSigned(signed(signer).replaceAll('a'.repeat(64), 'b'.repeat(64)));
    await expect(read).rejects.toThrow(AllowListNotTrusted);
    await expect(read).rejects.toThrow('changed after it was signed. Install it again.');
  });

  it('is refused when another key has signed it, under the same name too', async () => {
    for (const other of ['cloister-project', 'release', 'development']) {
      const read = readSigned(signed(aSigner(other)));
      await expect(read).rejects.toThrow(AllowListNotTrusted);
      await expect(read).rejects.toThrow(`it is not signed with a key of Cloister ${VERSION}`);
    }
  });

  it('is refused when the right key signed it for another version, or for none', async () => {
    await expect(readSigned(signed(RELEASE, '0.0.9'))).rejects.toThrow(
      `it belongs to Cloister 0.0.9, and this is ${VERSION}. Install it again.`,
    );
    await expect(readSigned(signAllowList([OURS], RELEASE))).rejects.toThrow('unknown version');
  });

  it('is missed when it is not there, and refused in a form that is not known', async () => {
    const list = await aProject('not a note');
    await expect(readAllowList(null, list)).rejects.toThrow('not a signed text');
    await rm(list.path);
    await expect(readAllowList(null, list)).rejects.toThrow('it is missing');
  });
});

describe("the site's list", () => {
  it('adds to that of the project', async () => {
    await allowModels(data, OURS);
    const list = await readAllowList(siteOf(data));
    expect(list.originOf(OURS.sha256)).toBe('site');
    expect(list.site).toEqual([OURS]);
    expect(list.project.length).toBeGreaterThan(0);
  });

  it('needs neither key nor folder as long as nothing was allowed', async () => {
    expect((await readAllowList(siteOf(new DataFolder(join(folder, 'absent'))))).site).toEqual([]);
  });

  it('is refused when it was changed, or signed under another root key', async () => {
    await allowModels(data, OURS);
    const note = await readFile(data.allowedModels, 'utf8');
    await writeFile(data.allowedModels, note.replace('ours.gguf', 'other.gguf'));
    await expect(readAllowList(siteOf(data))).rejects.toThrow(AllowListNotTrusted);

    const other = new DataFolder(join(folder, 'other'));
    await allowModels(other, OURS);
    await writeFile(data.allowedModels, await readFile(other.allowedModels));
    await expect(readAllowList(siteOf(data))).rejects.toThrow('none of the known keys');
    await writeFile(data.siteSigningKey, await readFile(other.siteSigningKey));
    await expect(readAllowList(siteOf(data))).rejects.toThrow(RootKeyUnusable);
  });

  it('is in force only when whoever made it says so', async () => {
    const rootKey = RootKeyFile.openOrCreate(data.rootKey);
    const signer = await openOrCreateSiteKey(data.siteSigningKey, rootKey);
    const prepared = await prepareSiteList(data, [OURS], signer);
    expect((await readAllowList(siteOf(data))).site).toEqual([]);
    const [found, ...others] = await leftOverLists(data);
    expect([found?.sha256, others]).toEqual([prepared.sha256, []]);
    await found?.activate();
    await prepared.activate();
    expect((await readAllowList(siteOf(data))).site).toEqual([OURS]);
    expect(await leftOverLists(data)).toEqual([]);
    await (await prepareSiteList(data, [], signer)).discard();
    expect((await readAllowList(siteOf(data))).site).toEqual([OURS]);
  });
});

describe('an engine', () => {
  const { path, sha256 } = tinyModel();
  const tiny = {
    id: 'tiny',
    name: 'Tiny',
    licence: 'Apache-2.0',
    file: 'tiny.gguf',
    bytes: null,
    contextTokens: 512,
    sources: [{ kind: 'file', path }],
  } as const;
  const open = (choice: Partial<EngineChoice>, pinned: string | null = sha256) =>
    createEngine(
      {
        model: 'tiny',
        modelsFolder: join(folder, 'models'),
        catalog: { version: 1, models: [{ ...tiny, sha256: pinned }] },
        ...choice,
      },
      { signal: AbortSignal.timeout(60_000) },
    );

  it('loads no file that is on neither list, and says how to allow it', async () => {
    await expect(open({})).rejects.toThrow(ModelNotAllowed);
    await expect(open({}, null)).rejects.toThrow('cloister model allow tiny');
    await expect(open({})).rejects.toThrow(sha256);
  });

  it('loads a file that the site has allowed, though the catalog does not pin it', async () => {
    const allowList = new AllowList([], [{ sha256, name: 'tiny' }]);
    await using engine = await open({ allowList }, null);
    expect(engine.info.model).toMatchObject({ id: 'tiny', sha256 });
  }, 90_000);

  it("loads no file of a development list for real patients' data", async () => {
    const list = new AllowList([{ sha256, name: 'tiny' }], [], 'development');
    const read = open({ allowList: list.withRealPatients(true) });
    await expect(read).rejects.toThrow(ModelForDevelopment);
  });

  it('loads no adapter that is on neither list', async () => {
    const allowList = new AllowList([], [{ sha256, name: 'tiny' }]);
    const adapter = { kind: 'file', path: join(folder, 'adapter.gguf') } as const;
    await writeFile(adapter.path, encodeTinyAdapter());
    await expect(open({ allowList, adapter })).rejects.toThrow(/adapter .*[0-9a-f]{64}/);
  });
});
