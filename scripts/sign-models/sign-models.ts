import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noteSigner, spellNoteKey } from '@app/crypto';
import { type AllowedFile, BUILT_IN_CATALOG, PROJECT_KEY, signAllowList } from '@app/inference';
import { INSTALL_FOLDER } from '@app/platform';
import { parse } from 'yaml';

/** The name in front of the project's signature. */
const SIGNER = 'cloister-project';
const LIST = join(INSTALL_FOLDER, 'models', 'allow-list.note');
const SHA256 = /^[0-9a-f]{64}$/;

/** Signs the hashes of everything that the catalog pins. The answer is the exit code. */
export function signModels(keyFile: string | undefined): number {
  if (keyFile === undefined) {
    process.stderr.write('node scripts/sign-models.ts KEYFILE (an Ed25519 key, PKCS #8 PEM)\n');
    return 2;
  }
  const signer = noteSigner(SIGNER, readFileSync(keyFile, 'utf8'));
  const key = spellNoteKey(signer);
  if (key !== PROJECT_KEY) {
    process.stderr.write(
      `This is not the other half of PROJECT_KEY in libs/inference/src/project-key.ts, which would have to be\n${key}\n`,
    );
    return 1;
  }
  const found = pinnedFiles(parse(readFileSync(BUILT_IN_CATALOG, 'utf8')), 'catalog');
  const files = [...new Map(found.map((file) => [file.sha256, file])).values()];
  writeFileSync(LIST, signAllowList(files, signer));
  for (const { sha256, name } of files) process.stdout.write(`${sha256}  ${name}\n`);
  return 0;
}

/** Whatever stands in the catalog with a sha256, at any depth: models, adapters, merged files. */
export function pinnedFiles(value: unknown, within: string): readonly AllowedFile[] {
  if (typeof value !== 'object' || value === null) return [];
  const id: unknown = 'id' in value ? value.id : undefined;
  const name = typeof id === 'string' ? id : within;
  const sha256: unknown = 'sha256' in value ? value.sha256 : undefined;
  const own = typeof sha256 === 'string' && SHA256.test(sha256) ? [{ sha256, name }] : [];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    pinnedFiles(child, 'id' in value ? `${name} ${key}` : name),
  );
  return [...own, ...inner];
}
