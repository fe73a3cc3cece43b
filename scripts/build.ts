import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** Built when the fingerprint of `sources` is another than that of the last time. */
interface Part {
  readonly stamp: string;
  readonly sources: readonly string[];
  readonly build: () => number;
}

const LOCK = 'package-lock.json';
const WEB_ASSETS = 'dist/web/assets/*.{js,mjs,css,svg}';

const server: Part = {
  stamp: 'dist/.built',
  sources: ['{apps/!(web),libs}/**/*.ts', 'tsconfig*.json', 'nest-cli.json', LOCK],
  build: () => {
    removeOrphans();
    return run('nest', ['build', 'api']);
  },
};

const web: Part = {
  stamp: 'dist/.built-web',
  sources: ['apps/web/**/*', LOCK],
  build: () => {
    const status = run('vite', ['build', 'apps/web', '--logLevel', 'warn']);
    if (status === 0) compressAssets();
    return status;
  },
};

for (const part of [server, web]) process.exitCode ||= bringUpToDate(part);

/**
 * Loading a compiler only to learn that nothing changed costs seconds, and every `npm start` and
 * test run begins here: so sizes and times of all sources are compared first.
 */
function bringUpToDate({ stamp, sources, build }: Part): number {
  const fingerprint = createHash('sha256');
  const exclude = ['**/node_modules/**', '**/*.spec.{ts,tsx}'];
  for (const path of globSync([...sources], { exclude }).toSorted()) {
    const { mtimeMs, size } = statSync(path);
    fingerprint.update(`${path} ${mtimeMs} ${size}\n`);
  }
  const now = fingerprint.digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return 0;
  const status = build();
  if (status === 0) {
    mkdirSync('dist', { recursive: true });
    writeFileSync(stamp, now);
  }
  return status;
}

function run(command: string, args: readonly string[]): number {
  const { error, status } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

/** The compiler never deletes: without this a renamed entity or migration would go on being loaded. */
function removeOrphans(): void {
  for (const compiled of globSync('dist/{apps,libs}/**/*.js')) {
    const source = compiled.replace(/^dist[/\\]/, '').replace(/\.js$/, '.ts');
    if (existsSync(source)) continue;
    rmSync(compiled);
    rmSync(`${compiled}.map`, { force: true });
  }
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
