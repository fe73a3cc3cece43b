import { describe, expect, it } from 'vitest';
import {
  FOLLOWING_NEGATIONS,
  PRECEDING_NEGATIONS,
  PSEUDO_NEGATIONS,
  TERMINATIONS,
} from '../../lexicons/denials/negex.js';
import type { Polarity } from './denials/deny.js';
import { polarityOf } from './negation.js';
import { wordsOf } from '../../text/words.js';

/** Read in another way: refusals, unions of two findings, and sentences that stop in the middle. */
const READ_OTHERWISE =
  /^(?:declined|symptoms atypical|unlikely|free|(?:was|were) not|(?:was|were)n'?t)$/;

function polarityOfPneumonia(text: string): Polarity | undefined {
  const words = wordsOf(text);
  return polarityOf(words)[words.findIndex((word) => word.text === 'pneumonia')];
}

describe('the triggers of NegEx', () => {
  it.each(PRECEDING_NEGATIONS.filter((trigger) => !READ_OTHERWISE.test(trigger)))(
    'do not leave affirmed what follows "%s"',
    (trigger) => expect(polarityOfPneumonia(`Patient ${trigger} pneumonia.`)).not.toBe(1),
  );

  it.each(FOLLOWING_NEGATIONS.filter((trigger) => !READ_OTHERWISE.test(trigger)))(
    'deny what stands before "%s"',
    (trigger) => expect(polarityOfPneumonia(`Pneumonia ${trigger}.`)).toBe(-1),
  );

  it.each(PSEUDO_NEGATIONS)('deny nothing by "%s"', (trigger) =>
    expect(polarityOfPneumonia(`There is ${trigger} pneumonia.`)).not.toBe(-1),
  );

  it.each(TERMINATIONS)('end a denial at "%s"', (trigger) =>
    expect(polarityOfPneumonia(`There is no rash ${trigger} pneumonia.`)).not.toBe(-1),
  );
});
