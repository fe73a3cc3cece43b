import { seededRandom } from '@app/evaluation';
import { z } from 'zod';
import { drawSlots, fill } from './slots.js';
import { type Language, listOf, readData, readWords, shuffle } from './words.js';

/** So many of each class and language, over all its frames. */
const CASES = 240;
const SEED = 19;
/** Sentences of nothing in particular around what a frame says. */
const AROUND = { least: 4, more: 5 };

const Frames = z.record(
  z.string(),
  z.array(z.strictObject({ s: z.string(), t: z.string(), f: z.string() })),
);

/** A source, a sentence that is true of it, and the same sentence made false. */
export interface MadePair {
  readonly class: string;
  readonly language: Language;
  /** Which frame it is from, to find a kind that is missed. */
  readonly frame: string;
  readonly source: string;
  readonly truth: string;
  readonly lie: string;
}

export function madePairs(language: Language): readonly MadePair[] {
  const words = readWords(language);
  const filler = listOf(words, 'filler');
  const pairs = Object.entries(Frames.parse(readData(`frames.${language}.yaml`))).flatMap(
    ([name, frames]) => {
      const random = seededRandom(SEED);
      return Array.from({ length: CASES }, (_, at) => {
        const frame = frames[at % frames.length];
        if (!frame) throw new Error(`${name} has no frames.`);
        const slots = drawSlots(words, language, random);
        const said = fill(frame.s, slots);
        return {
          class: name,
          language,
          frame: frame.f,
          source: noteOf(said, filler, language, random),
          truth: fill(frame.t, slots),
          lie: fill(frame.f, slots),
        };
      });
    },
  );
  return [...pairs, ...fabricated(language)];
}

/** A finding of which the source has no word: true is a sentence of the source. */
function fabricated(language: Language): readonly MadePair[] {
  const words = readWords(language);
  const random = seededRandom(SEED);
  const filler = listOf(words, 'filler');
  const lies = listOf(words, 'fabricated');
  const said = Object.values(Frames.parse(readData(`frames.${language}.yaml`)))
    .flat()
    .filter(({ s }) => !s.includes('\n'));
  return Array.from({ length: CASES }, (_, at) => {
    const slots = drawSlots(words, language, random);
    const truth = fill(said[at % said.length]?.s ?? '', slots);
    const lie = lies[at % lies.length] ?? '';
    return {
      class: 'fabricated',
      language,
      frame: lie,
      source: noteOf(truth, filler, language, random),
      truth,
      lie,
    };
  });
}

/** Prose in one paragraph, or a line for each sentence; lines of a list or a table stay together. */
function noteOf(
  said: string,
  filler: readonly string[],
  language: Language,
  random: () => number,
): string {
  const around = shuffle(filler, random).slice(
    0,
    AROUND.least + Math.floor(random() * AROUND.more),
  );
  const at = Math.floor(random() * (around.length + 1));
  const isList = said.includes('\n');
  const glue = isList || random() < 0.5 ? '\n' : ' ';
  const head = language === 'de' ? 'Arztbrief' : 'Clinic letter';
  const parts = [...around.slice(0, at), said, ...around.slice(at)];
  return `${head}\n${parts.join(glue)}`;
}
