import { z } from 'zod';
import type { MadePair } from './statements.js';
import { type Language, LANGUAGES, readData } from './words.js';

const Pairs = z.record(
  z.string(),
  z.array(z.strictObject({ s: z.string(), t: z.string(), f: z.string() })),
);

/** Pairs of a fourth writer. Each is used once, as it was written: no word is drawn, and nothing stands around the source. */
export function wholePairs(languages: readonly Language[] = LANGUAGES): readonly MadePair[] {
  return languages.flatMap((language) => {
    const classes = Pairs.parse(readData(`pairs.${language}.yaml`, 'made/fourth'));
    return Object.entries(classes).flatMap(([name, some]) =>
      some.map(({ s, t, f }) => ({
        class: name,
        language,
        frame: f,
        source: s,
        truth: t,
        lie: f,
      })),
    );
  });
}
