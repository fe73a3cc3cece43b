import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandError } from '../command-error.js';

export const MANIFEST_FILE = 'manifest.json';
export const ROOT_KEY_FILE = 'root.key';

/** A root key of this name in an export. */
export function rootKeyFile(name: string): string {
  return `root.${name.replace('file:', '')}.key`;
}

const identifier = z.string().regex(/^[a-z_][a-z0-9_]*$/);
const rootKey = z.string().regex(/^(file:[0-9a-f]{16}|vault:[\w./:-]{1,200})$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const ExportedTable = z.object({
  name: identifier,
  columns: z.array(identifier).min(1),
  rows: z.int().nonnegative(),
  /** Of the file `<name>.copy`. */
  sha256,
  /** Of the rows as the database sees them, in any order. */
  contentSum: z.string().regex(/^\d+$/),
});
export type ExportedTable = z.infer<typeof ExportedTable>;

const COMMON = {
  cloisterVersion: z.string(),
  postgresMajor: z.int(),
  exportedAt: z.iso.datetime(),
  /** Migrations that had been applied, in order. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(ExportedTable),
};

/** From before root keys had names: there was one, in a file. */
const FirstManifest = z.object({
  ...COMMON,
  format: z.literal(1),
  /** Tells the key that the data are sealed under from another, and gives nothing of it away. */
  rootKeyFingerprint: sha256,
  rootKeyIncluded: z.boolean(),
});

const SecondManifest = z.object({
  ...COMMON,
  format: z.literal(2),
  /** Names of those that something in the export lies under. */
  rootKeys: z.array(rootKey),
  /** The one that wrapped when the export was made. */
  currentRootKey: rootKey,
  /** Names of those that lie in the export. */
  rootKeysIncluded: z.array(rootKey),
});
export type SecondManifest = z.infer<typeof SecondManifest>;

/** What lies in an export: enough to refuse a damaged or unsuitable one before anything is changed. */
const ExportManifest = z.discriminatedUnion('format', [FirstManifest, SecondManifest]);
export type ExportManifest = z.infer<typeof ExportManifest>;

export function readExportManifest(folder: string): ExportManifest {
  try {
    return ExportManifest.parse(JSON.parse(readFileSync(join(folder, MANIFEST_FILE), 'utf8')));
  } catch (cause) {
    throw new CommandError(
      `${folder} does not contain a complete export that this version can read: ${MANIFEST_FILE} is missing or damaged.`,
      1,
      { cause },
    );
  }
}

export function rootKeyFingerprint(key: Uint8Array): string {
  return createHmac('sha256', key).update('cloister.export.root-key').digest('hex');
}
