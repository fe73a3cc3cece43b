import type { CueTable } from '../../lexicons/qualities/cue-table.js';
import { unitScores } from '../../evidence/unit-scores.js';
import type { Comparison } from '../comparison.js';
import type { Polarity } from '../negation/denials/deny.js';
import { type Negations, type Qualities, readQualities } from './read-qualities.js';
import type { ReadUnit } from '../../text/source-index.js';
import type { Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';
import { wordList } from '../../lexicons/word-lists.js';

/** How the source means something in one place. */
export interface Said {
  /** Null where nothing there says so. */
  readonly value: string | null;
  readonly polarity: Polarity;
  readonly unit: number;
  readonly word: number;
}

/** What a sentence names with one voice, and how the source means the same. */
export interface Compared {
  readonly terms: readonly Term[];
  readonly value: string | null;
  readonly polarity: Polarity;
  readonly start: number;
  readonly end: number;
  /** The places that fit best; none where the source does not name it. */
  readonly said: readonly Said[];
  /** Every place where the source names it, whatever else stands there. */
  readonly everywhere: readonly Said[];
}

/** They tell when and how much, not what. */
const CIRCUMSTANCES = wordList(`couple night morning evening stage cause time moment future`);
const MOST_PLACES = 200;
const NEARLY_BEST = 0.75;
const LONGEST_PHRASE = 5;
/** Words of one phrase stand so near to each other. */
const BESIDE = 6;
/** What another word of the phrase beside it adds to a place. */
const TOGETHER = 1;

/** One respect in which things are meant, with what was read of the source so far. */
export class Respect {
  private readonly read = new WeakMap<ReadUnit, Qualities>();

  constructor(
    private readonly table: CueTable,
    private readonly negations: Negations,
    /** So many words away a cue rules. */
    private readonly reach: number,
    /** Reads what no list of phrases can say. */
    private readonly adjust: (words: readonly Word[], values: (string | null)[]) => void = () => {},
  ) {}

  of(words: ReadUnit['words']): Qualities {
    const { values, isCue, cuedValues } = readQualities(
      words,
      this.table,
      this.negations,
      this.reach,
    );
    const adjusted = [...values];
    this.adjust(words, adjusted);
    return { values: adjusted, isCue, cuedValues };
  }

  ofUnit(unit: ReadUnit): Qualities {
    const known = this.read.get(unit);
    if (known) return known;
    const read = this.of(unit.words);
    this.read.set(unit, read);
    return read;
  }

  /** Every phrase of a sentence beside the places of the source that speak of it. */
  compare(
    comparison: Comparison,
    isCompared: (term: Term) => boolean = () => true,
  ): readonly Compared[] {
    const { words, polarities } = comparison.sentence;
    const here = this.of(words);
    const scores = unitScores(comparison);
    return phrasesOf(comparison, here, isCompared).flatMap((terms): Compared[] => {
      const [first] = terms;
      const head = terms.at(-1);
      const start = words[first?.from ?? -1]?.start;
      const end = words[(head?.to ?? 0) - 1]?.end;
      if (!head || start === undefined || end === undefined) return [];
      return [
        {
          terms,
          value: here.values[head.from] ?? null,
          polarity: polarities[head.from] ?? 0,
          start,
          end,
          ...this.saidOf(terms, comparison, scores),
        },
      ];
    });
  }

  private saidOf(
    terms: readonly Term[],
    { mentions, source }: Comparison,
    scores: ReadonlyMap<number, number>,
  ): Pick<Compared, 'said' | 'everywhere'> {
    const mentioned = terms.filter((term) => (mentions.get(term)?.length ?? 0) > 0);
    const head = mentioned.at(-1);
    if (!head || head !== terms.at(-1)) return { said: [], everywhere: [] };
    const near = new Map<number, number[]>();
    for (const term of mentioned.slice(0, -1)) {
      for (const { unit, word } of (mentions.get(term) ?? []).slice(0, MOST_PLACES)) {
        const known = near.get(unit);
        if (known) known.push(word);
        else near.set(unit, [word]);
      }
    }
    const places = (mentions.get(head) ?? []).slice(0, MOST_PLACES).map(({ unit, word }) => {
      const beside = (near.get(unit) ?? []).filter((other) => Math.abs(other - word) <= BESIDE);
      return { unit, word, score: (scores.get(unit) ?? 0) + TOGETHER * beside.length };
    });
    const best = places.reduce((most, { score }) => Math.max(most, score), 0);
    const read = places.flatMap(({ unit, word, score }) => {
      const there = source.units[unit];
      if (!there) return [];
      const value = this.ofUnit(there).values[word] ?? null;
      return [{ value, polarity: there.polarities[word] ?? 0, unit, word, score }];
    });
    return { said: read.filter(({ score }) => score >= NEARLY_BEST * best), everywhere: read };
  }
}

/** Neighbouring things that are meant alike, without a mark between them. */
function phrasesOf(
  { sentence: { terms, words } }: Comparison,
  { values, isCue }: Qualities,
  isCompared: (term: Term) => boolean,
): readonly (readonly Term[])[] {
  const phrases: Term[][] = [];
  let before: Term | undefined;
  for (const term of terms) {
    const isOwn =
      term.weight === 1 &&
      !CIRCUMSTANCES.has(words[term.from]?.text ?? '') &&
      isCue[term.from] !== true &&
      isCompared(term);
    const last = phrases.at(-1);
    const isNext =
      before?.to === term.from &&
      values[before.from] === values[term.from] &&
      !/[,.;:|]/.test(words[term.from]?.before ?? '');
    if (isOwn && isNext && last && last.length < LONGEST_PHRASE) last.push(term);
    else if (isOwn) phrases.push([term]);
    before = isOwn ? term : undefined;
  }
  return phrases;
}
