import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/**
 * Names that lie in data: in the authenticated part of a ciphertext, in a signed or hashed text, in a row
 * that outlives its writer. One that changes makes old data unreadable; so types, files and tables may be
 * renamed, and these may not. `test/api/first-release.spec.ts` reads data that were written with them.
 */
const NAMES = readFileSync('test/architecture/stored-names.txt', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

const SOURCES = globSync(['libs/*/src/**/*.ts', 'apps/*/src/**/*.ts']).filter(
  (file) => !/\.spec\.ts$|\/migrations\/|\/generated\//.test(file),
);

it('every name that is stored in data is written as it was', () => {
  expect(NAMES.length).toBeGreaterThan(300);
  const literals = new Set(
    SOURCES.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/['"`]([a-z][\w./-]*)['"`$ ]/g)].map(
        ([, found = '']) => found,
      ),
    ),
  );
  expect(NAMES.filter((name) => !literals.has(name))).toEqual([]);
});
