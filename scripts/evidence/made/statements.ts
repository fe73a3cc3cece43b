import { seededRandom } from '@app/model-ops';
import { z } from 'zod';
import { drawSlots, fill } from './slots.js';
import {
  type FrameFolder,
  type Language,
  listOf,
  readData,
  readWords,
  shuffle,
  type Words,
} from './words.js';

/** So many of each class and language, over all its frames. */
const CASES = 240;
const SEED = 19;
/** Sentences of nothing in particular around what a frame says. */
const AROUND = { least: 4, more: 5 };

const Frames = z.record(
  z.string(),
  z.array(
    z.strictObject({
      s: z.string(),
      t: z.string(),
      f: z.string(),
      /** The section of a visit note that both sentences are of. */
      section: z.string().optional(),
    }),
  ),
);
const HEADS: Readonly<Record<Language, string>> = { en: 'Clinic letter', de: 'Arztbrief' };

/** A source, a sentence that is true of it, and the same sentence made false. */
export interface MadePair {
  readonly class: string;
  readonly language: Language;
  /** Which frame it is from, to find a kind that is missed. */
  readonly frame: string;
  readonly source: string;
  readonly truth: string;
  readonly lie: string;
  readonly section?: string | undefined;
}

export function madePairs(
  language: Language,
  folder: FrameFolder = 'made/data',
): readonly MadePair[] {
  const words = readWords(language, folder);
  const frames = Frames.parse(readData(`frames.${language}.yaml`, folder));
  const pairs = Object.entries(frames).flatMap(([name, some]) => {
    const random = seededRandom(SEED);
    return Array.from({ length: CASES }, (_, at) => {
      const frame = some[at % some.length];
      if (!frame) throw new Error(`${name} has no frames.`);
      const slots = drawSlots(words, language, random);
      const said = fill(frame.s, slots);
      return {
        class: name,
        language,
        frame: frame.f,
        source: noteOf(said, words, language, random),
        truth: fill(frame.t, slots),
        lie: fill(frame.f, slots),
        section: frame.section,
      };
    });
  });
  const sources = Object.values(frames)
    .flat()
    .map(({ s }) => s);
  return [...pairs, ...fabricated(language, words, sources)];
}

/** A finding of which the source has no word: true is a sentence of the source. None where frames state such findings instead. */
function fabricated(
  language: Language,
  words: Words,
  sources: readonly string[],
): readonly MadePair[] {
  const lies = words['fabricated'];
  if (!lies) return [];
  const random = seededRandom(SEED);
  const said = sources.filter((source) => !source.includes('\n'));
  return Array.from({ length: CASES }, (_, at) => {
    const slots = drawSlots(words, language, random);
    const truth = fill(said[at % said.length] ?? '', slots);
    const lie = lies[at % lies.length] ?? '';
    return {
      class: 'fabricated',
      language,
      frame: lie,
      source: noteOf(truth, words, language, random),
      truth,
      lie,
    };
  });
}

/** Prose in one paragraph, or a line for each sentence; lines of a list or a table stay together. */
function noteOf(said: string, words: Words, language: Language, random: () => number): string {
  const around = shuffle(listOf(words, 'filler'), random).slice(
    0,
    AROUND.least + Math.floor(random() * AROUND.more),
  );
  const at = Math.floor(random() * (around.length + 1));
  const isList = said.includes('\n');
  const glue = isList || random() < 0.5 ? '\n' : ' ';
  const heads = words['head'];
  const head = heads?.[Math.floor(random() * heads.length)] ?? HEADS[language];
  const parts = [...around.slice(0, at), said, ...around.slice(at)];
  return `${head}\n${parts.join(glue)}`;
}
