import { assign, Profiles } from '@app/summaries';
import { describe, expect, it } from 'vitest';
import { extractiveBaseline, leadBaseline, nearestBaseline } from './baselines.js';
import type { SetItem } from './evaluation-set.js';

const PROFILE = Profiles.load().get('general');

function item(id: string, source: string, target = 'Six words are in this target.'): SetItem {
  return { id, source, target };
}

describe('the lead', () => {
  it('is whole sentences, until the median target has its words', () => {
    const { written } = leadBaseline([
      item('a', 'One two three. Four five six seven. Eight nine.'),
      item('b', 'Short.', 'One.'),
      item('c', 'A single sentence that is longer than the median target is.'),
    ]);
    expect(written.get('a')?.summary).toBe('One two three.\nFour five six seven.');
    expect(written.get('b')?.summary).toBe('Short.');
    expect(written.get('c')?.summary).toBe(
      'A single sentence that is longer than the median target is.',
    );
  });
});

describe('the nearest training target', () => {
  const training = {
    name: 'train',
    sha256: '',
    size: 3,
    items: [
      item('1', 'The patient has the cough and the fever', 'About a cough.'),
      item('2', 'The patient has the rash on the arm', 'About a rash.'),
      item('3', 'The patient has the pain in the knee', 'About a knee.'),
    ],
  };

  it('goes by the rare words, not by the frequent ones', () => {
    const { written } = nearestBaseline(
      [item('a', 'the the the patient has the the in the knee?'), item('b', 'A RASH: where?')],
      training,
    );
    expect(written.get('a')?.summary).toBe('About a knee.');
    expect(written.get('b')?.summary).toBe('About a rash.');
  });

  it('goes by one rare word rather than by two frequent words', () => {
    const items = ['no fever x', 'gout y z', 'no fever u', 'no fever v', 'no fever w'].map(
      (source, index) => item(String(index), source, source),
    );
    const { written } = nearestBaseline([item('a', 'no fever gout')], { ...training, items });
    expect(written.get('a')?.summary).toBe('gout y z');
  });

  it('answers with the first item where nothing is shared', () => {
    const { written } = nearestBaseline([item('a', 'xyz'), item('b', '…')], training);
    expect(written.get('a')?.summary).toBe('About a cough.');
    expect(written.get('b')?.summary).toBe('About a cough.');
  });
});

describe('the extractive baseline', () => {
  it('goes through the pipeline and keeps the receipts', async () => {
    const { written } = await extractiveBaseline(
      [item('a', 'A cough for two weeks. No fever.')],
      () => assign(PROFILE, null),
      { timeoutMs: 10_000, signal: AbortSignal.timeout(20_000) },
    );
    expect(written.get('a')?.summary).toContain('A cough for two weeks.');
    expect(written.get('a')?.receipt?.calls).toHaveLength(1);
  });
});
