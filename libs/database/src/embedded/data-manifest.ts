import { readFileSync, writeFileSync, renameSync } from 'node:fs';
import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';

const FORMAT = 1;
const DataManifest = z.object({ format: z.literal(FORMAT), postgresMajor: z.int() });
export type DataManifest = z.infer<typeof DataManifest>;

/** What cloister.json says about the data folder; null where there is none yet. */
export function readDataManifest(file: string): DataManifest | null {
  const text = readOrNull(file);
  if (text === null) return null;
  try {
    return DataManifest.parse(JSON.parse(text));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      'postgres-start-failed',
      `${file} is not a data folder description that this version can read. Restore it, or start the version that wrote it.`,
      { cause },
    );
  }
}

export function writeDataManifest(file: string, postgresMajor: number): void {
  const manifest: DataManifest = { format: FORMAT, postgresMajor };
  writeFileSync(`${file}.new`, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** A server of another major cannot read the files, and trying may harm them. */
export function otherMajor(found: number, binary: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'postgres-other-major',
    `The data folder was created by PostgreSQL ${found}, and this version of Cloister comes with PostgreSQL ${binary}. Nothing was changed. With the version of Cloister that created it, run: cloister data export FOLDER. Then, with this version and a new data folder: cloister data import FOLDER`,
  );
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
