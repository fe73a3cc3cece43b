import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('each application and library is on the map in the readme', () => {
  const map = readFileSync('README.md', 'utf8');
  const folders = globSync(['apps/*', 'libs/*']);
  expect(folders.length).toBeGreaterThan(12);
  expect(folders.filter((folder) => !map.includes(`| \`${folder}\``))).toEqual([]);
});
