import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '@app/platform';
import { CommandError } from '../command-error.js';
import { type ExportManifest, ROOT_KEY_FILE, rootKeyFingerprint } from './export-manifest.js';

/** Sees to it that the data folder has the key under which the exported data are sealed. */
export function bringRootKey(data: DataFolder, folder: string, manifest: ExportManifest): void {
  if (!existsSync(data.rootKey)) {
    const exported = join(folder, ROOT_KEY_FILE);
    if (!existsSync(exported)) throw keyMissing(data);
    checkKey(exported, manifest);
    // not copied as a file: that would bring its permissions along
    writeFileSync(data.rootKey, readFileSync(exported), { mode: 0o600, flag: 'wx' });
  }
  checkKey(data.rootKey, manifest);
}

function checkKey(file: string, { rootKeyFingerprint: expected }: ExportManifest): void {
  if (rootKeyFingerprint(readFileSync(file)) === expected) return;
  throw new CommandError(
    `${file} is not the root key under which the exported data are sealed, so nothing could be read. Use a new data folder, with secrets/root.key of the installation that made the export.`,
  );
}

function keyMissing(data: DataFolder): CommandError {
  return new CommandError(
    `The export holds no root key, and without it the data cannot be read. Copy secrets/root.key of the old installation to ${data.rootKey} (permissions 0600), or export again with --with-keys. Then import again.`,
  );
}
