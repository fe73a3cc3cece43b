import { beforeAll, expect, it } from 'vitest';
import { scoresOf } from '../scripts/entailment/report.js';
import {
  frameStatements,
  type Statements,
} from '../scripts/finetune/entailment/frame-statements.js';
import { noteSentences } from '../scripts/finetune/entailment/note-sentences.js';

let statements: Statements;
// thousands of sentences are judged for it: a slow machine takes most of a minute
beforeAll(() => {
  statements = frameStatements(['de']);
}, 120_000);

it('trains on as many true as false statements, and on no frame that chooses the state', () => {
  const { training, development } = statements;
  for (const rows of [training, development]) {
    const shares = Map.groupBy(rows, ({ target }) => target);
    expect(rows.length).toBeGreaterThan(200);
    expect(shares.get('yes')).toHaveLength(rows.length / 2);
    expect(shares.get('no')).toHaveLength(rows.length / 2);
  }
  const learned = new Set(training.map(({ source, section }) => `${source} ${section}`));
  expect(development.filter(({ source, section }) => learned.has(`${source} ${section}`))).toEqual(
    [],
  );
});

it('changes one fact of a sentence that the source has', () => {
  const source = 'He takes warfarin 5 mg daily. He has no chest pain. His left knee is swollen.';
  const target = 'He takes warfarin 5 mg daily. His left knee is swollen.';
  const sentences = noteSentences({ name: 'a', pairs: [{ id: '1', source, target }] }, 10);
  expect(sentences.map(({ question }) => question.statement).toSorted()).toEqual([
    'He takes warfarin 5 mg daily.',
    'His left knee is swollen.',
  ]);
  const knee = sentences.find(({ question }) => question.statement.includes('knee'));
  expect(knee?.changed.find(({ kind }) => kind === 'side')?.text).toBe(
    'His right knee is swollen.',
  );
  expect(noteSentences({ name: 'a', pairs: [{ id: '1', source, target }] }, 1)).toHaveLength(1);
});

it('counts what rules and model find by class, and all of a group first', () => {
  const flagged = { isFlagged: true, isSupported: false };
  const green = { isFlagged: false, isSupported: true };
  const one = { from: 'new', language: 'de', source: '', statement: '' } as const;
  const scores = scoresOf([
    { case: { ...one, class: 'side', isTrue: true }, rules: flagged, together: green },
    { case: { ...one, class: 'side', isTrue: false }, rules: green, together: flagged },
    { case: { ...one, class: 'drug', isTrue: false }, rules: flagged, together: flagged },
  ]);
  expect(scores.map(({ class: name, lies }) => [name, lies])).toEqual([
    [null, 2],
    ['side', 1],
    ['drug', 1],
  ]);
  expect(scores[0]).toMatchObject({
    truths: 1,
    rules: { found: 1, vouched: 1, falseAlarms: 1, supported: 0 },
    together: { found: 2, vouched: 0, falseAlarms: 0, supported: 1 },
  });
});
