import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootKeyName } from '@app/crypto';
import type { DataFolder } from '@app/platform';
import { CommandError } from '../command-error.js';
import {
  type ExportManifest,
  ROOT_KEY_FILE,
  rootKeyFile,
  rootKeyFingerprint,
  type SecondManifest,
} from './export-manifest.js';

/** Sees to it that the data folder has the keys under which the exported data are sealed. */
export function bringRootKeys(data: DataFolder, folder: string, manifest: ExportManifest): void {
  if (manifest.format === 2) return bringNamed(data, folder, manifest);
  const fits = (key: Buffer): boolean => rootKeyFingerprint(key) === manifest.rootKeyFingerprint;
  bring(data.rootKey, join(folder, ROOT_KEY_FILE), fits);
}

/** The one that wrapped goes to its place, the others beside it; those in Vault are Vault's to have. */
function bringNamed(data: DataFolder, folder: string, manifest: SecondManifest): void {
  const { rootKeys, currentRootKey } = manifest;
  const inFiles = rootKeys.filter((name) => name.startsWith('file:'));
  // where the one that wrapped is Vault's, or nothing lies under it yet, another takes the place
  const first = inFiles.includes(currentRootKey) ? currentRootKey : inFiles[0];
  for (const name of inFiles) {
    const aside = `${data.rootKey}.${name.replace('file:', '')}`;
    const fits = (key: Buffer): boolean => rootKeyName(key) === name;
    const target = name === first && !existsSync(aside) ? data.rootKey : aside;
    bring(target, join(folder, rootKeyFile(name)), fits);
  }
}

function bring(target: string, exported: string, fits: (key: Buffer) => boolean): void {
  if (!existsSync(target)) {
    if (!existsSync(exported)) throw keyMissing(target);
    check(exported, fits);
    // not copied as a file: that would bring its permissions along
    writeFileSync(target, readFileSync(exported), { mode: 0o600, flag: 'wx' });
  }
  check(target, fits);
}

function check(file: string, fits: (key: Buffer) => boolean): void {
  if (fits(readFileSync(file))) return;
  throw new CommandError(
    `${file} is not the root key that the exported data is encrypted with, so nothing could be read. Use a new data folder with secrets/root.key of the installation that created the export.`,
  );
}

function keyMissing(target: string): CommandError {
  return new CommandError(
    `The export does not include a root key, and without it the data can’t be read. Copy the root keys (secrets/root.key and those next to it) of the old installation to ${target} (permissions 0600), or export again with --with-keys. Then import again.`,
  );
}
