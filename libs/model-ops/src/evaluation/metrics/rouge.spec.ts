import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  clinicalPath,
  hasClinicalData,
  NO_CLINICAL_DATA,
} from '../../../../../test/support/corpora.js';
import { readSet } from '../evaluation-set.js';
import { rougeL, rougeLsum, rougeN } from './rouge.js';

const Scores = z.object({
  rouge1: z.number(),
  rouge2: z.number(),
  rougeL: z.number(),
  rougeLsum: z.number(),
});
type Scores = z.infer<typeof Scores>;
/** What the PyPI package `rouge-score` says, taken down by fixtures/rouge.expected.py. */
const { synthetic, corpora } = z
  .object({
    synthetic: z.array(
      z.object({ name: z.string(), target: z.string(), summary: z.string(), expected: Scores }),
    ),
    corpora: z.record(z.string(), z.record(z.string(), Scores)),
  })
  .parse(
    JSON.parse(readFileSync(new URL('fixtures/rouge.expected.json', import.meta.url), 'utf8')),
  );

function scores(target: string, summary: string): Scores {
  return {
    rouge1: rougeN(target, summary, 1),
    rouge2: rougeN(target, summary, 2),
    rougeL: rougeL(target, summary),
    rougeLsum: rougeLsum(target, summary),
  };
}

function toFourDigits(found: Scores): Record<string, string> {
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [name, value.toFixed(4)]));
}

describe('ROUGE', () => {
  it.each(synthetic)(
    'agrees with the public implementation: $name',
    ({ target, summary, expected }) => {
      expect(toFourDigits(scores(target, summary))).toEqual(toFourDigits(expected));
    },
  );

  it.for(Object.entries(corpora))(
    'agrees with the public implementation on real items of %s',
    async ([name, expected], { skip }) => {
      skip(!hasClinicalData, NO_CLINICAL_DATA);
      const { items } = await readSet(clinicalPath(name));
      const found = Object.fromEntries(
        items
          .filter(({ id }) => id in expected)
          .map(({ id, source, target }) => [id, toFourDigits(scores(target, source))]),
      );
      expect(Object.keys(found)).toHaveLength(25);
      expect(found).toEqual(
        Object.fromEntries(Object.entries(expected).map(([id, of]) => [id, toFourDigits(of)])),
      );
    },
  );

  it('has no number outside 0 to 1, and none that is not a number', () => {
    for (const [target, summary] of [
      ['', ''],
      ['a', ''],
      ['', 'a'],
      ['\n\n', '\n'],
    ] as const) {
      expect(scores(target, summary)).toEqual({ rouge1: 0, rouge2: 0, rougeL: 0, rougeLsum: 0 });
    }
  });
});
