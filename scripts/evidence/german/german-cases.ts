import { seededRandom } from '@app/model-ops';
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
    const source = ofPatient(letterText(letter, random), letter.sex);
    return letter.facts.flatMap((fact) =>
      errorsOf(fact, letter, random)
        .filter(({ text }) => !source.includes(text.replace(/\.$/, '')))
        .map(({ text, ...error }) => ({
          ...error,
          source,
          truth: ofPatient(sentence(fact, random), letter.sex),
          lie: ofPatient(text, letter.sex),
        })),
    );
  });
}

/** The sentences are written of a man. */
function ofPatient(text: string, sex: 'm' | 'w'): string {
  if (sex === 'm') return text;
  return text
    .replaceAll(/Beim Patienten/g, 'Bei der Patientin')
    .replaceAll(/beim Patienten/g, 'bei der Patientin')
    .replaceAll(/Der Patient(?!\p{L})/gu, 'Die Patientin')
    .replaceAll(/der Patient(?!\p{L})/gu, 'die Patientin');
}
