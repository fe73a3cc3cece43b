import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';

const MOST = 20;

it('no folder has more than twenty source files', () => {
  const counts = new Map<string, number>();
  for (const file of globSync(['apps/*/src/**/*.{ts,tsx}', 'libs/*/src/**/*.ts'])) {
    if (/\.(spec|conformance)\.tsx?$|\/generated\//.test(file)) continue;
    counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  }
  const large = [...counts].filter(([, count]) => count > MOST).map(([folder]) => folder);
  expect(large).toEqual([]);
});
