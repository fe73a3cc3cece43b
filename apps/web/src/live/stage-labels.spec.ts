import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { de } from '../locales/de/de.js';
import { en } from '../locales/en/en.js';
import { stagesOf } from './stages.js';
import {
  expectedWaitLabel,
  queuePositionLabel,
  refusalText,
  stageSentence,
} from './stage-labels.js';

beforeAll(async () => {
  await i18next.init({ resources: { en, de }, lng: 'en', interpolation: { escapeValue: false } });
});

const english = () => i18next.getFixedT('en', 'live');
const german = () => i18next.getFixedT('de', 'live');
const place = (position: number) => ({ position, tokensAhead: 1, expectedSeconds: 100 });

describe('the words of a stage', () => {
  it('say an estimate as one, coarser the longer it is', () => {
    const words = [0, 60, 61, 130, 22 * 60, 60 * 60, 90 * 60].map((seconds) =>
      expectedWaitLabel(english(), seconds),
    );
    expect(words).toEqual([
      'under a minute',
      'under a minute',
      'about 2 min',
      'about 3 min',
      'about 25 min',
      'about 1 h',
      'about 1 h 30 min',
    ]);
  });

  it('count the place in line as the language does', () => {
    expect(
      [1, 2, 3, 11, 21].map((position) => queuePositionLabel(english(), place(position))),
    ).toEqual([
      'next · about 2 min',
      '2nd · about 2 min',
      '3rd · about 2 min',
      '11th · about 2 min',
      '21st · about 2 min',
    ]);
    expect(queuePositionLabel(german(), place(3))).toBe('3. · etwa 2 min');
  });

  it('tell those who do not see the line where the file stands, in one sentence', () => {
    const stages = stagesOf(
      { state: 'finished', reason: null, receivedBytes: 1 },
      { state: 'extracted', reason: null },
      { state: 'queued', reason: null, queue: place(3) },
    );
    expect(stageSentence(english(), stages)).toBe('Stage 3 of 5, Queued: 3rd · about 2 min');
  });

  it('take the sentence of the service for a reason that has no words here', () => {
    expect(refusalText(english(), 'never-heard-of', 'The service says why.')).toBe(
      'The service says why.',
    );
    expect(refusalText(english(), 'never-heard-of')).toContain('never-heard-of');
    expect(refusalText(english(), 'encrypted', 'other words')).toContain('password');
  });
});
