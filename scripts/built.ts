import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A part of dist/: where the fingerprint of the sources of the last build is kept, and which they are. */
export interface Part {
  readonly stamp: string;
  readonly sources: readonly string[];
  readonly exclude: readonly string[];
}

const ROOT = join(import.meta.dirname, '..');
const LOCK = 'package-lock.json';
const NOT_BUILT = ['**/node_modules/**', '**/*.spec.{ts,tsx}'];

export const SERVER: Part = {
  stamp: 'dist/.built',
  sources: ['{apps/!(web),libs}/**/*.ts', 'tsconfig*.json', 'nest-cli.json', LOCK],
  exclude: [...NOT_BUILT, '**/*.conformance.ts', 'libs/*/test/**'],
};

export const WEB: Part = {
  stamp: 'dist/.built-web',
  // and the records that it shows
  sources: ['{apps/web,libs/api-client}/**/*', 'docs/measurements/*.json', LOCK],
  exclude: [...NOT_BUILT, 'apps/web/test/**'],
};

/** Whether the last build was of the sources as they are now. */
export function isBuilt(part: Part, root = ROOT): boolean {
  const stamp = join(root, part.stamp);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprintOf(part, root);
}

/** Of the contents of all sources: a checkout changes their times, and takes as long as it takes to read them. */
export function fingerprintOf({ sources, exclude }: Part, root = ROOT): string {
  const files = globSync([...sources], { cwd: root, exclude: [...exclude], withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const fingerprint = createHash('sha256');
  for (const file of files.toSorted()) {
    const bytes = readFileSync(file);
    fingerprint.update(`${relative(root, file)} ${bytes.length}\n`).update(bytes);
  }
  return fingerprint.digest('hex');
}

export function markBuilt({ stamp }: Part, fingerprint: string, root = ROOT): void {
  const file = join(root, stamp);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, fingerprint);
}

export function forgetBuilt({ stamp }: Part, root = ROOT): void {
  rmSync(join(root, stamp), { force: true });
}

/** The compiler never deletes: without this a renamed entity or migration would go on being loaded. */
export function removeOrphans(root = ROOT): void {
  for (const compiled of globSync('dist/{apps,libs}/**/*.js', { cwd: root })) {
    const source = compiled.replace(/^dist[/\\]/, '').replace(/\.js$/, '.ts');
    if (existsSync(join(root, source))) continue;
    rmSync(join(root, compiled));
    rmSync(join(root, `${compiled}.map`), { force: true });
  }
}
