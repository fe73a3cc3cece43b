import { describe, expect, it } from 'vitest';
import { METRICS } from './metrics.js';
import { copyRate, lengthRatio, repeats } from './text-metrics.js';

const LOOP = 'the pain is worse';

describe('length', () => {
  it('is words of the summary for each word of the target', () => {
    expect(lengthRatio('No known allergies.', 'No. No known drug-allergies, none.')).toBe(2);
    expect(lengthRatio('No known allergies.', '')).toBe(0);
  });

  it('says nothing where the target has no word', () => {
    expect(lengthRatio('…', 'No known allergies.')).toBeNull();
  });
});

describe('repetition', () => {
  it('is found when four words stand there three times, whatever the case and marks', () => {
    expect(repeats(`${LOOP}. The PAIN is worse, and ${LOOP}`)).toBe(1);
  });

  it('is not found in two times, in three words, or in nothing', () => {
    expect(repeats(`${LOOP}, ${LOOP}`)).toBe(0);
    expect(
      repeats('no known allergies, no drug, no known allergies, no fish, no known allergies'),
    ).toBe(0);
    expect(repeats('')).toBe(0);
  });
});

describe('the copy rate', () => {
  const source = 'Patient: I have had back pain for eight years.';

  it('is the share of runs of four words that the source has', () => {
    expect(copyRate(source, 'I have had back pain')).toBe(1);
    expect(copyRate(source, 'She says: have had back pain since')).toBeCloseTo(1 / 4);
    expect(copyRate(source, 'pain back had have')).toBe(0);
  });

  it('counts a run each time it is written', () => {
    expect(copyRate(source, 'have had back pain x y z have had back pain')).toBeCloseTo(2 / 8);
  });

  it('says nothing about fewer than four words', () => {
    expect(copyRate(source, 'had back pain')).toBeNull();
  });
});

describe('the list of metrics', () => {
  const run = { target: 'A cough.', receipt: null };

  it('gives every metric a key of its own, and a number between 0 and 1 to every share', () => {
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
    for (const { measure } of METRICS.filter((metric) => metric.unit === 'percent')) {
      for (const summary of ['', 'A cough for 5 days and 5 nights.']) {
        const value = measure('A cough for five days.', summary, run) ?? 0;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });

  it('tells the speed of writing over all calls, and none where no time passed', () => {
    const speed = METRICS.find(({ id }) => id === 'tokensPerSecond');
    const call = {
      ask: 'part' as const,
      section: 'summary',
      promptSha256: '',
      sentTokens: 1,
      evaluatedTokens: 1,
      reusedTokens: 0,
      takenBack: 0,
      stretch: 0,
      alone: true,
      setAsideCharacters: 0,
      replaced: false,
      used: true,
      ended: 'stop' as const,
      promptMs: 900,
    };
    const receipt = (generateMs: number) => ({
      sourceCharacters: 1,
      readCharacters: 1,
      sourceTokens: 1,
      codeCharacters: 0,
      sources: [],
      stretches: [],
      passages: null,
      language: null,
      untrainedLanguage: null,
      extractive: false,
      copied: [],
      candidates: 1,
      calls: [
        { ...call, generatedTokens: 30, generateMs },
        { ...call, generatedTokens: 10, generateMs },
      ],
    });
    expect(speed?.measure('', '', { target: '', receipt: receipt(1000) })).toBe(20);
    expect(speed?.measure('', '', { target: '', receipt: receipt(0) })).toBeNull();
    expect(speed?.measure('', '', { target: '', receipt: null })).toBeNull();
  });
});
