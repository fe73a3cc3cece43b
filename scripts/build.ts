import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  globSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

const STAMP = 'dist/.built';
const SOURCES = ['{apps,libs}/**/*.ts', 'tsconfig*.json', 'nest-cli.json', 'package-lock.json'];

// Loading the compiler only to learn that nothing changed costs seconds, and every `npm start` and
// test run begins here: so sizes and times of all sources are compared first.
const sources = globSync(SOURCES, { exclude: ['**/node_modules/**', '**/*.spec.ts'] }).toSorted();
const fingerprint = createHash('sha256');
for (const path of sources) {
  const { mtimeMs, size } = statSync(path);
  fingerprint.update(`${path} ${mtimeMs} ${size}\n`);
}
const stamp = fingerprint.digest('hex');

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== stamp) {
  removeOrphans();
  const nest = spawnSync('nest', ['build', 'api'], {
    stdio: 'inherit',
  });
  if (nest.error) throw nest.error;
  if (nest.status === 0) {
    mkdirSync('dist', { recursive: true });
    writeFileSync(STAMP, stamp);
  }
  process.exitCode = nest.status ?? 1;
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
