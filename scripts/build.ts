import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { readCommit, writeBuildInfo } from './build-info.ts';
import {
  fingerprintOf,
  isBuilt,
  markBuilt,
  type Part,
  removeOrphans,
  SERVER,
  WEB,
} from './built.ts';

const WEB_ASSETS = 'dist/web/assets/*.{js,mjs,css,svg}';

interface Build {
  readonly part: Part;
  readonly build: () => number;
  /** Runs also where nothing had to be built, and is told whether something was. */
  readonly done?: (outcome: { readonly built: boolean }) => void;
}

const BUILDS: Readonly<Record<string, Build>> = {
  server: {
    part: SERVER,
    build: () => {
      removeOrphans();
      return run('nest', ['build', 'api']);
    },
    done: recordCommit,
  },
  web: {
    part: WEB,
    build: () => {
      const status = run('vite', ['build', 'apps/web', '--logLevel', 'warn']);
      if (status === 0) compressAssets();
      return status;
    },
  },
};

const [only] = process.argv.slice(2);
for (const [name, build] of Object.entries(BUILDS)) {
  if (only === undefined || only === name) process.exitCode ||= bringUpToDate(build);
}

/**
 * Loading a compiler only to learn that nothing changed costs seconds, and every `npm start` and
 * test run begins here: so all sources are compared with those of the last build first.
 */
function bringUpToDate({ part, build, done }: Build): number {
  if (isBuilt(part)) {
    done?.({ built: false });
    return 0;
  }
  const fingerprint = fingerprintOf(part);
  const status = build();
  if (status !== 0) return status;
  markBuilt(part, fingerprint);
  done?.({ built: true });
  return 0;
}

/** A build that was copied here without its repository keeps the commit that it came with. */
function recordCommit({ built }: { readonly built: boolean }): void {
  const root = join(import.meta.dirname, '..');
  const info = readCommit(root);
  if (built || info.commit !== null) writeBuildInfo(root, info);
}

function run(command: string, args: readonly string[]): number {
  const { error, status } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

/** Once here instead of at every request. */
function compressAssets(): void {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  for (const path of globSync(WEB_ASSETS)) {
    const bytes = readFileSync(path);
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${path}.gz`, gzipSync(bytes));
  }
}
