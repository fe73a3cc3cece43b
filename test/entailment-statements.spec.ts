import { beforeAll, expect, it } from 'vitest';
import { scoresOf } from '../scripts/entailment/report.js';
import { wholePairs } from '../scripts/evidence/made/whole-pairs.js';
import { frameStatements } from '../scripts/finetune/entailment/frame-statements.js';
import { noteSentences } from '../scripts/finetune/entailment/note-sentences.js';
import type { Statements } from '../scripts/finetune/entailment/statement.js';
import {
  readWritten,
  writtenStatements,
} from '../scripts/finetune/entailment/written-statements.js';

/** So many words in a row that two texts share were copied. */
const PASSAGE = 12;

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

it('has written statements about sources of which none is twice, and none judges the check', () => {
  const written = readWritten();
  const sources = written.map(({ source }) => source);
  expect(sources.length).toBeGreaterThan(600);
  expect(new Set(sources).size).toBe(sources.length);
  const judged = new Set(wholePairs().flatMap(({ source }) => passagesOf(source)));
  expect(sources.flatMap(passagesOf).filter((passage) => judged.has(passage))).toEqual([]);
  const counts = written.map((one) => [one.true.length, one.false.length]);
  expect(counts.filter(([truths, lies]) => truths !== lies)).toEqual([]);
});

it('asks about them as the check would, and keeps some sources to choose the state by', () => {
  const some = readWritten().slice(0, 24);
  const { training, development } = writtenStatements(some);
  expect([training.length, development.length]).toEqual([22 * 6, 2 * 6]);
  const held = new Set(development.map(({ source }) => source));
  expect(training.filter(({ source }) => held.has(source))).toEqual([]);
  const whole = some.filter(({ source }) => source.length <= 1300);
  expect(whole.length).toBeGreaterThan(0);
  for (const { source, false: lies } of whole) {
    const [lie] = lies;
    const row = [...training, ...development].find(({ section }) => section === lie?.text);
    expect(row).toMatchObject({ source: source.trim(), target: 'no' });
  }
});

function passagesOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(PASSAGE - 1).map((_, at) => words.slice(at, at + PASSAGE).join(' '));
}

it('changes one fact of a sentence that the source has', () => {
  const source = 'He takes warfarin 5 mg daily. He has no chest pain. His left knee is swollen.';
  const target = 'He takes warfarin 5 mg daily. His left knee is swollen.';
  const sentences = noteSentences({ pairs: [{ id: '1', source, target }] }, 10);
  expect(sentences.map(({ question }) => question.statement).toSorted()).toEqual([
    'He takes warfarin 5 mg daily.',
    'His left knee is swollen.',
  ]);
  const knee = sentences.find(({ question }) => question.statement.includes('knee'));
  expect(knee?.changed.find(({ kind }) => kind === 'side')?.text).toBe(
    'His right knee is swollen.',
  );
  expect(noteSentences({ pairs: [{ id: '1', source, target }] }, 1)).toHaveLength(1);
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
