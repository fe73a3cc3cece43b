import { constants } from 'node:fs';
import { access, chmod } from 'node:fs/promises';
import { z } from 'zod';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { type PostgresAccount, runProgram } from './run-program.js';

const PlatformPackage = z.object({ initdb: z.string(), postgres: z.string() });

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Paths of the programs that the npm package of this platform brings. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const loaded = PlatformPackage.safeParse(await import(name).catch(() => undefined));
  if (!loaded.success) throw binariesMissing(`The package ${name} is not installed.`);
  const { initdb, postgres } = loaded.data;
  for (const file of [initdb, postgres]) await makeExecutable(file);
  return { initdb, postgres };
}

/** The major version of the server that would run, asked of the binary itself. */
export async function postgresMajor(
  binaries: PostgresBinaries,
  account?: PostgresAccount,
): Promise<number> {
  const { exitCode, output } = await runProgram(binaries.postgres, ['--version'], {
    ...(account && { account }),
    timeoutMs: 30_000,
  });
  const major = /PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (exitCode !== 0 || major === undefined) {
    throw binariesMissing(`${binaries.postgres} does not run on this machine.`);
  }
  return Number(major);
}

async function makeExecutable(file: string): Promise<void> {
  if (
    await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
  )
    return;
  // some archive tools and mirrors drop the executable bit
  await chmod(file, 0o755).catch((error: unknown) => {
    throw binariesMissing(`${file} is missing or cannot be made executable.`, error);
  });
}

function binariesMissing(what: string, cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'postgres-binaries-missing',
    `${what} Run npm ci without --omit=optional and without --ignore-scripts, or set DATABASE_URL to your own Postgres server.`,
    { cause },
  );
}
