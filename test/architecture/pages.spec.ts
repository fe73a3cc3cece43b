import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const MOST_LINES = 300;

/** Results of measurements are tables as long as what was measured. */
const IS_RESULT = /^docs\/measurements\//;

it('no guide has more than three hundred lines', () => {
  const pages = globSync('docs/**/*.md').filter((page) => !IS_RESULT.test(page));
  expect(pages.length).toBeGreaterThan(200);
  const long = pages.filter(
    (page) => readFileSync(page, 'utf8').trimEnd().split('\n').length > MOST_LINES,
  );
  expect(long).toEqual([]);
});
