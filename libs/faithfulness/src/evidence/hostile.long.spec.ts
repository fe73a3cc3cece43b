import { describe, expect, it } from 'vitest';
import { findEvidence } from './find-evidence.js';
import { unusedSpans } from './unused-spans.js';
import { cpuMsOf } from '../../../../test/support/took.js';

const LONG = 500_000;
const OVER_AND_OVER = 100_000;
/** Generous: under load a machine is many times slower; a rule that grows with the square takes minutes. */
const LIMIT_MS = 20_000;
const PIECES = [
  'Doctor: Any chest pain?\nPatient: No.\n',
  'He takes lisinopril 10 mg daily. ',
  'Left knee pain for two to three weeks, ',
  'İstanbul, naïve café 👩‍⚕️ ',
  '1. Asthma\n2) Gout\n\n',
  '"M R I" of 01/10/09: 120/80; ',
  '[patient] no no nothing like that\n',
  'PLAN\n',
  '. ? ! ',
  "don't ",
];

/** The same numbers for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

function textOf(random: () => number, pieces: number): string {
  return Array.from(
    { length: pieces },
    () => PIECES[Math.floor(random() * PIECES.length)] ?? '',
  ).join('');
}

describe('whatever the texts are', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
    'spans and findings lie within them, in order, without overlap (%i)',
    (seed) => {
      const random = randomOf(seed);
      const source = textOf(random, seed);
      const summary = textOf(random, 12);
      const evidence = findEvidence(source, summary, []);
      const sorted = evidence.toSorted((one, other) => one.start - other.start);
      expect(evidence).toEqual(sorted);
      for (const { start, end, spans, findings } of evidence) {
        expectWithin([{ start, end }], 0, summary.length);
        expectWithin(spans, 0, source.length);
        expect(spans.length).toBeLessThanOrEqual(4);
        for (const finding of findings) expectWithin([finding], start, end);
      }
      const unused = unusedSpans(source, evidence).toSorted(
        (one, other) => one.start - other.start,
      );
      expectWithin(unused, 0, source.length);
      expect(findEvidence(source, summary, [])).toEqual(evidence);
    },
  );

  it('finds nothing in nothing', () => {
    expect(findEvidence('', '', [])).toEqual([]);
    expect(findEvidence('A cough.', ' \n ', [])).toEqual([]);
    expect(findEvidence('', 'A cough.', [])).toMatchObject([{ status: 'partly', spans: [] }]);
  });
});

describe('stays quick', () => {
  it('with a source of 500,000 characters and a sentence of 50,000 words', async () => {
    const source = textOf(randomOf(7), 20_000).slice(0, LONG);
    const sentence = Array.from({ length: 50_000 }, (_, at) => `word${at % 5_000}`).join(' ');
    expect(await cpuMsOf(() => findEvidence(source, sentence, []))).toBeLessThan(LIMIT_MS);
  });

  it.each([
    'a',
    '1',
    '1 ',
    'A ',
    '. ',
    '[',
    'no ',
    'pain ',
    'left ',
    'any pain? ',
    'A:\n',
    "'",
    ' ',
  ])('with %j over and over on either side', async (piece) => {
    const text = piece.repeat(OVER_AND_OVER / piece.length);
    const took = await cpuMsOf(() => {
      findEvidence(text, text.slice(0, 5_000), []);
      findEvidence('Any pain? No.', text, []);
    });
    expect(took).toBeLessThan(LIMIT_MS);
  });
});

function expectWithin(
  spans: readonly { readonly start: number; readonly end: number }[],
  from: number,
  to: number,
): void {
  let last = from;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(to);
}
