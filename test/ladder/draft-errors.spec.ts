import { readCatalog } from '@app/inference';
import { expect, it } from 'vitest';
import type { AnnotatedDraft } from '../../scripts/ladder/annotations.js';
import { draftErrorsOf } from '../../scripts/ladder/draft-errors.js';
import { madeReport, madeRow, madeScores } from './made-report.js';

const RIGHT: AnnotatedDraft = {
  sentences: 4,
  wrong: 0,
  harmful: 0,
  silent: 0,
  silentCompared: null,
  silentOmissions: 0,
};
const annotated = [
  { ...RIGHT, wrong: 3, harmful: 2, silent: 1 },
  { ...RIGHT, wrong: 1 },
  { ...RIGHT, silentOmissions: 2 },
  RIGHT,
];

it('counts drafts and not errors, of each model by profile', async () => {
  const report = madeReport([
    madeRow('0.5b+adapter', 'one', madeScores(1, { annotated })),
    madeRow('0.5b', 'one', madeScores(1, { annotated })),
    madeRow('1.5b+adapter', 'one', madeScores(1)),
  ]);
  const catalog = await readCatalog();
  const { errors } = draftErrorsOf(report, catalog);
  const name = catalog.models.find(({ id }) => id === 'qwen2.5-coder-0.5b-instruct')?.name;
  expect(errors).toEqual([
    {
      profile: 'general',
      model: name,
      drafts: 4,
      wrong: 2,
      harmful: 1,
      silent: 2,
      silentAtMost: expect.closeTo(0.85, 2),
    },
  ]);
});
