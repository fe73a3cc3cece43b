import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Boundaries {
  readonly MAY_IMPORT: Readonly<Record<string, readonly string[]>>;
}

const { MAY_IMPORT } = (await import(
  pathToFileURL(resolve('.dependency-cruiser.js')).href
)) as Boundaries;

const ARCHITECTURE = readFileSync('docs/architecture.md', 'utf8');
const GUIDE = readFileSync('docs/developing/where-things-go.md', 'utf8');

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

describe('the page on the architecture', () => {
  const layerOf = new Map(
    [...ARCHITECTURE.matchAll(/^\| (\d+) +\| (`[^|]*`) +\|/gm)].flatMap(
      ([, layer, libraries = '']) =>
        [...libraries.matchAll(/`([a-z0-9-]+)`/g)].map(
          ([, library = '']) => [library, Number(layer)] as const,
        ),
    ),
  );

  it('names each application', () => {
    const apps = globSync('apps/*');
    expect(apps.length).toBeGreaterThan(4);
    expect(apps.filter((app) => !ARCHITECTURE.includes(`\`${app}\``))).toEqual([]);
  });

  it('has each library in a layer', () => {
    const libraries = globSync('libs/*').map((folder) => basename(folder));
    expect([...layerOf.keys()].toSorted()).toEqual(libraries.toSorted());
  });

  it('has each library right above what it may import', () => {
    const computed = Object.entries(MAY_IMPORT).map(([library, imported]) => [
      library,
      Math.max(-1, ...imported.map((name) => layerOf.get(name) ?? Number.NaN)) + 1,
    ]);
    expect(Object.fromEntries(layerOf)).toEqual(Object.fromEntries(computed));
  });
});

it('the guide says of each library what it may import', () => {
  const rows = [...GUIDE.matchAll(/^\| ([a-z0-9-]+) +\| ([a-z0-9, -]+?) +\|$/gm)].map(
    ([, library, imported]) => `${library}: ${imported}`,
  );
  const table = Object.entries(MAY_IMPORT).map(
    ([library, imported]) => `${library}: ${imported.join(', ') || 'no library'}`,
  );
  expect(table.filter((row) => !rows.includes(row))).toEqual([]);
});
