import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('each application and library is on the map in the readme', () => {
  const map = readFileSync('README.md', 'utf8');
  const folders = globSync(['apps/*', 'libs/*']);
  expect(folders.length).toBeGreaterThan(12);
  expect(folders.filter((folder) => !map.includes(`| \`${folder}\``))).toEqual([]);
});

it('each server application and library is a project of nest-cli.json', () => {
  const { projects } = JSON.parse(readFileSync('nest-cli.json', 'utf8')) as {
    projects: Record<string, { root: string }>;
  };
  const folders = globSync(['apps/*', 'libs/*']).filter((folder) => folder !== 'apps/web');
  expect(
    Object.values(projects)
      .map(({ root }) => root)
      .toSorted(),
  ).toEqual(folders.toSorted());
});
