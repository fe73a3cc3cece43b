import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PermissionTable } from '@app/auth';
import { CLOISTER_PERMISSIONS } from '@app/schema';
import {
  AUDIT_ACTIONS,
  type DeclaredNames,
  EVENT_TYPES,
  PERMISSIONS,
} from '../support/declared-names.js';

const FILES = globSync(['libs/*/src/**/*.ts', 'apps/{api,cli,hl7,worker}/src/**/*.ts']).filter(
  (file) => !/\.(spec|conformance)\.ts$|\/generated\//.test(file),
);

const ownerOf = (file: string): string => file.split('/', 2).join('/');

/** What each library or application imports of ours, and itself. */
const reached = new Map<string, Set<string>>();
for (const file of FILES) {
  const owner = ownerOf(file);
  const of = reached.get(owner) ?? new Set([owner]);
  for (const [, library = ''] of readFileSync(file, 'utf8').matchAll(/'@app\/([a-z0-9-]+)'/g)) {
    of.add(`libs/${library}`);
  }
  reached.set(owner, of);
}

/** Each use of a name that neither the library itself declares nor one that it imports. */
function undeclared(pattern: RegExp, declared: DeclaredNames): readonly string[] {
  const all = new Set(Object.values(declared).flat());
  return FILES.flatMap((file) => {
    const known = new Set(
      [...(reached.get(ownerOf(file)) ?? [])].flatMap((at) => declared[at] ?? []),
    );
    return [...readFileSync(file, 'utf8').matchAll(pattern)]
      .map(([, name = '']) => name)
      .filter((name) => all.has(name) && !known.has(name))
      .map((name) => `${file}: ${name}`);
  });
}

describe.each([
  ['audit actions', AUDIT_ACTIONS, 200, 'audit-actions.ts'],
  ['event types', EVENT_TYPES, 25, 'event-types.ts'],
  ['permissions', PERMISSIONS, 40, 'permissions.ts'],
] as const)('%s', (_, declared: DeclaredNames, least, file) => {
  const names = Object.values(declared).flat();

  it('are declared once, by one library', () => {
    expect(names.length).toBeGreaterThan(least);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('are in the lists of every library that has one', () => {
    expect(
      FILES.filter((path) => path.endsWith(`/src/${file}`))
        .map(ownerOf)
        .toSorted(),
    ).toEqual(Object.keys(declared).toSorted());
  });
});

it('an action is recorded by the library that declares it, or by one above', () => {
  expect(undeclared(/\baction: '([a-z.-]+)'/g, AUDIT_ACTIONS)).toEqual([]);
});

it('an event is emitted by the library that declares it, or by one above', () => {
  expect(undeclared(/\bemit\(\s*tx,[^)]*'([a-z]+\.[a-z-]+)'/g, EVENT_TYPES)).toEqual([]);
});

it('a permission is named by the library that declares it, or by one above', () => {
  expect(undeclared(/'([a-z-]+:[a-z-]+)'/g, PERMISSIONS)).toEqual([]);
});

it('the permissions of every library are in the table that the applications share', () => {
  expect(new PermissionTable(CLOISTER_PERMISSIONS).names).toEqual(
    Object.values(PERMISSIONS).flat().toSorted(),
  );
});
