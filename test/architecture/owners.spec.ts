import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const LINES = readFileSync('.github/CODEOWNERS', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/\s+/));
const PATHS = LINES.map(([path = '']) => path);

it('every application and library has owners', () => {
  const folders = globSync(['apps/*', 'libs/*']).map((folder) => `/${folder}/`);
  expect(folders.length).toBeGreaterThan(25);
  expect(folders.filter((folder) => !PATHS.includes(folder))).toEqual([]);
});

it('every path that has owners is there', () => {
  const named = PATHS.filter((path) => path !== '*');
  expect(named.filter((path) => !existsSync(path.slice(1)))).toEqual([]);
});

it('every path has owners, each a team', () => {
  const wrong = LINES.filter(
    ([, ...owners]) =>
      owners.length === 0 || owners.some((owner) => !/^@[\w-]+\/[\w-]+$/.test(owner)),
  );
  expect(wrong).toEqual([]);
});
