import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type NoteSigner, noteSigner, spellNoteKey } from '@app/crypto';
import {
  type AllowedFile,
  BUILT_IN_CATALOG,
  DEVELOPMENT_KEY,
  PROJECT_LIST,
  readProjectList,
  RELEASE_KEY,
  signAllowList,
} from '@app/inference';
import { VERSION } from '@app/platform';
import { parse } from 'yaml';
import { developmentKey } from './development-key.js';

const SHA256 = /^[0-9a-f]{64}$/;

const OPTIONS = { release: { type: 'string' }, check: { type: 'boolean' } } as const;

/**
 * Signs the hashes of everything that the catalog pins: for development, or with `--release KEYFILE`
 * for this version. `--check` signs nothing. The answer is the exit code.
 */
export async function signModels(args: readonly string[]): Promise<number> {
  const { release, check } = parseArgs({ args: [...args], options: OPTIONS }).values;
  if (check) return checkList();
  const signer = release === undefined ? forDevelopment() : forRelease(release);
  if (!signer) return 1;
  const files = filesOfCatalog();
  writeFileSync(PROJECT_LIST.path, signAllowList(files, signer, VERSION));
  for (const { sha256, name } of files) process.stdout.write(`${sha256}  ${name}\n`);
  const whatFor = release === undefined ? 'development' : 'release';
  process.stdout.write(`${files.length} files, signed for ${whatFor}, Cloister ${VERSION}\n`);
  return 0;
}

/** 0 only for the list of a release that has what the catalog pins, and nothing else. */
async function checkList(): Promise<number> {
  const { kind, files } = await readProjectList(PROJECT_LIST);
  const fits = hashesOf(files) === hashesOf(filesOfCatalog());
  process.stdout.write(
    `${files.length} files, signed for ${kind}, Cloister ${VERSION}; ${fits ? 'they are' : 'they are NOT'} those of the catalog\n`,
  );
  return kind === 'release' && fits ? 0 : 1;
}

function hashesOf(files: readonly AllowedFile[]): string {
  return files
    .map(({ sha256 }) => sha256)
    .toSorted()
    .join();
}

function filesOfCatalog(): readonly AllowedFile[] {
  const found = pinnedFiles(parse(readFileSync(BUILT_IN_CATALOG, 'utf8')), 'catalog');
  return [...new Map(found.map((file) => [file.sha256, file])).values()];
}

function forDevelopment(): NoteSigner | null {
  const signer = noteSigner(nameOf(DEVELOPMENT_KEY), developmentKey());
  return isOtherHalf(signer, DEVELOPMENT_KEY, 'DEVELOPMENT_KEY') ? signer : null;
}

function forRelease(keyFile: string): NoteSigner | null {
  const signer = noteSigner(nameOf(RELEASE_KEY), readFileSync(keyFile, 'utf8'));
  return isOtherHalf(signer, RELEASE_KEY, 'RELEASE_KEY') ? signer : null;
}

function isOtherHalf(signer: NoteSigner, key: string, constant: string): boolean {
  const spelled = spellNoteKey(signer);
  if (spelled === key) return true;
  process.stderr.write(
    `This is not the other half of ${constant} in libs/inference/src/allow-list/project-keys.ts, which would have to be\n${spelled}\n`,
  );
  return false;
}

function nameOf(key: string): string {
  return key.slice(0, key.indexOf('+'));
}

/** Where a file comes from, the parts of one say, is not what is loaded. */
const SOURCES = new Set(['source', 'sources']);

/** Whatever stands in the catalog with a sha256, at any depth: models, adapters, merged files. */
export function pinnedFiles(value: unknown, within: string): readonly AllowedFile[] {
  if (typeof value !== 'object' || value === null) return [];
  const id: unknown = 'id' in value ? value.id : undefined;
  const name = typeof id === 'string' ? id : within;
  const sha256: unknown = 'sha256' in value ? value.sha256 : undefined;
  const own = typeof sha256 === 'string' && SHA256.test(sha256) ? [{ sha256, name }] : [];
  const inner = Object.entries(value)
    .filter(([key]) => !SOURCES.has(key))
    .flatMap(([key, child]) => pinnedFiles(child, 'id' in value ? `${name} ${key}` : name));
  return [...own, ...inner];
}
