import { mustKeepOf, choosePassages, Profiles, topicsAsked } from '@app/summaries';
import type { Command } from './command.js';
import { chartsOf, PROFILE, readRecords } from './records.js';

/** What passages of charts of one length hold of the records in them. */
export interface ChoiceRow {
  readonly pages: number;
  /** The most characters that passages may have. */
  readonly characters: number;
  /** Sentences and lines of all records, and how many of them stand in the passages, word for word. */
  readonly sentences: number;
  readonly held: number;
  readonly secondsEach: number;
}

const ROOMS = [6_000, 9_000, 12_000] as const;
const SENTENCE = /\n|(?<=[.;])\s+/;

/** Needs no model: chooses, and looks for what the records say. */
export async function measureChoice({ pages }: Command): Promise<readonly ChoiceRow[]> {
  const records = await readRecords();
  const profile = Profiles.load().get(PROFILE);
  const query = { topics: topicsAsked(profile.sections), facts: mustKeepOf(profile) };
  return pages.flatMap((count) => {
    const charts = chartsOf(records, count).items;
    return ROOMS.map((characters): ChoiceRow => {
      let [sentences, held] = [0, 0];
      const started = performance.now();
      const chosen = charts.map(({ source }) =>
        choosePassages(source, query, characters)
          .map(({ start, end }) => source.slice(start, end))
          .join('\n'),
      );
      const secondsEach = (performance.now() - started) / 1000 / charts.length;
      for (const [at, { source }] of records.entries()) {
        const own = source.split(SENTENCE).filter((sentence) => sentence.trim() !== '');
        const passages = chosen[at] ?? '';
        sentences += own.length;
        held += own.filter((sentence) => passages.includes(sentence.trim())).length;
      }
      return { pages: count, characters, sentences, held, secondsEach };
    });
  });
}
