import { seededRandom } from '@app/evaluation';
import { errorsOf, type GermanClass } from './errors.js';
import { drawLetter } from './facts.js';
import { letterText } from './letter-text.js';
import { sentence } from './sentences.js';

const SEED = 20_26;

export interface GermanCase {
  readonly source: string;
  readonly class: GermanClass;
  readonly how: string;
  readonly truth: string;
  readonly lie: string;
}

/** Made letters, each fact of which is said faithfully and then broken; the same seed makes the same. */
export function germanCases(letters: number): readonly GermanCase[] {
  const random = seededRandom(SEED);
  return Array.from({ length: letters }, () => drawLetter(random)).flatMap((letter) => {
    const source = letterText(letter, random);
    return letter.facts.flatMap((fact) =>
      errorsOf(fact, letter, random)
        .filter(({ text }) => !source.includes(text.replace(/\.$/, '')))
        .map(({ text, ...error }) => ({
          ...error,
          source,
          truth: sentence(fact, random),
          lie: text,
        })),
    );
  });
}
