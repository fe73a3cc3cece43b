import { withoutReaderMarks } from './reader-marks.js';
import { MeasureIndex, type MeasurePlace } from '../statements/numbers/measure-index.js';
import { spokenDecimals } from '../statements/numbers/spoken-decimals.js';
import { impliedMeasures } from '../statements/numbers/implied-measures.js';
import { type Measure, measuresOf } from '../statements/numbers/measures.js';
import { readWho } from '../statements/experiencer/read-who.js';
import { endOfSentence, sameSentence } from './whole-sentences.js';
import type { Who } from '../statements/experiencer/who.js';
import { type Heading, headingsOf } from './headings/headings.js';
import { areNear } from './nearness.js';
import type { Polarity } from '../statements/negation/denials/deny.js';
import { type NumberPair, pairKeys, pairsIn } from '../statements/numbers/number-pairs.js';
import { polaritiesOf } from '../statements/negation/polarity.js';
import { factsOf, type SourceFacts } from './source-facts.js';
import { type Unit, unitsOf } from './source-units.js';
import { strangeLines } from './strange-lines.js';
import { type Term, termsOf } from './terms.js';
import { withoutUnsaid } from './unsaid.js';
import { TextLanguages } from '../language/text-languages.js';
import { detectInstructions } from '../instructions/detect-instructions.js';
import { blanked, type Span } from '@app/text';
import { type KnownWords, type Word, wordsOf } from './words.js';

/** A unit of the source with what is read from it. */
export interface ReadUnit extends Unit {
  readonly text: string;
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
  readonly measures: readonly Measure[];
  readonly pairs: readonly NumberPair[];
  /** Of each word. */
  readonly polarities: readonly Polarity[];
  /** Of whom each word is said. */
  readonly who: readonly Who[];
  readonly heading: Heading | null;
  /** The next unit is the answer to this one. */
  readonly isAnswered: boolean;
}

/** A place where the source names a thing: number of the unit, and of its first word there. */
export interface Mention {
  readonly unit: number;
  readonly word: number;
}

const NEAR_START = 2;
/** A text of nonsense words must not take minutes. */
const MOST_NEAR_LOOKS = 2_000;
const MOST_CANDIDATES = 2_000;
/** Of one word in a very long text. */
const MOST_MENTIONS = 3_000;
const MOST_COPIES = 50;
const NOWHERE: readonly Mention[] = [];

/** The source, read once: what it names, where, and whether it says so or denies it. */
export class SourceIndex {
  readonly units: readonly ReadUnit[];
  readonly facts: SourceFacts;
  readonly pairKeys: ReadonlySet<string>;
  private readonly places = new Map<string, Mention[]>();
  /** Single words by how they begin, for words that are written a little differently. */
  private readonly byStart = new Map<string, string[]>();
  private readonly measures = new MeasureIndex();
  private sentences: ReadonlyMap<string, readonly number[]> | null = null;
  private said: TextLanguages | null = null;
  private readonly asked = new Map<string, readonly Mention[]>();
  private nearLooks = 0;
  /** The source with spaces in the place of lines that are evidence for nothing. */
  readonly evidence: string;

  /** Lines that address a program: they are evidence for nothing. */
  readonly instructions: readonly Span[];
  /** Lines of another kind than all around them: evidence for nothing either. */
  readonly strange: readonly Span[];

  constructor(readonly source: string) {
    this.instructions = detectInstructions(source);
    const addressed = withoutReaderMarks(blanked(source, this.instructions));
    const units = unitsOf(source);
    this.strange = strangeLines(addressed, units, () => this.languages);
    this.evidence = blanked(addressed, this.strange);
    const said = withoutUnsaid(this.evidence);
    const known: KnownWords = new Map();
    const read = units.map((unit) => {
      const text = said.slice(unit.start, unit.end);
      const words = wordsOf(text, known);
      const measures = measuresOf(text);
      return {
        ...unit,
        text,
        words,
        terms: termsOf(words),
        measures,
        pairs: pairsIn(text, measures),
      };
    });
    const polarities = polaritiesOf(read);
    const headings = headingsOf(read);
    const who = readWho(read, headings);
    this.units = read.map((unit, at) => ({
      ...unit,
      ...(polarities[at] ?? { polarities: [], isAnswered: false }),
      who: who[at]?.who ?? [],
      heading: headings[at] ?? null,
    }));
    for (const [at, unit] of this.units.entries()) this.index(unit, at);
    for (const { unit, measure } of spokenDecimals(this.units)) this.measures.add(unit, measure);
    this.pairKeys = new Set(read.flatMap(({ pairs }) => pairs.flatMap(pairKeys)));
    this.facts = factsOf(this.units);
  }

  /** In what languages the source is written. */
  get languages(): TextLanguages {
    this.said ??= new TextLanguages(this.source);
    return this.said;
  }

  /** Where the source has a thing, under any of its names or nearly so. */
  mentions(keys: readonly string[]): readonly Mention[] {
    const name = keys.join('|');
    const known = this.asked.get(name);
    if (known) return known;
    const found = this.find(keys).slice(0, MOST_MENTIONS);
    this.asked.set(name, found);
    return found;
  }

  /** Where the source has a number. */
  measured(measure: Measure): readonly MeasurePlace[] {
    return this.measures.find(measure);
  }

  /** Where the source has a whole sentence, word for word: the numbers of the first unit of each. */
  sentencesLike(text: string): readonly number[] {
    this.sentences ??= sentencesOf(this.units);
    return this.sentences.get(sameSentence(text)) ?? [];
  }

  /** How rare a thing is that stands in so many units: 1 in one, towards 0 in all. */
  rarity(inUnits: number): number {
    if (inUnits === 0) return 0;
    return Math.log(1 + this.units.length / inUnits) / Math.log(1 + this.units.length);
  }

  private find(keys: readonly string[]): readonly Mention[] {
    const found = keys.flatMap((key) => this.places.get(key) ?? []);
    if (found.length > 0) return keys.length === 1 ? found : distinct(found);
    const [written = ''] = keys;
    return written.includes(' ') ? NOWHERE : this.nearly(written);
  }

  private index({ text, words, terms, measures }: ReadUnit, unit: number): void {
    for (const measure of [...measures, ...impliedMeasures(text)]) this.measures.add(unit, measure);
    const add = (key: string, word: number): void => {
      const known = this.places.get(key);
      if (!known) return this.addNew(key, { unit, word });
      const last = known.at(-1);
      if (last?.unit !== unit || last.word !== word) known.push({ unit, word });
    };
    for (const { keys, broader, from, to } of terms) {
      for (const key of [...keys, ...broader]) add(key, from);
      const parts = to - from > 1 ? words.slice(from, to) : [];
      for (const [at, part] of parts.entries()) if (!part.isStop) add(part.stem, from + at);
    }
  }

  private addNew(key: string, mention: Mention): void {
    this.places.set(key, [mention]);
    if (key.startsWith('=') || key.includes(' ')) return;
    const start = key.slice(0, NEAR_START);
    const known = this.byStart.get(start);
    if (known && known.length < MOST_CANDIDATES) known.push(key);
    else if (!known) this.byStart.set(start, [key]);
  }

  private nearly(word: string): readonly Mention[] {
    if (++this.nearLooks > MOST_NEAR_LOOKS) return NOWHERE;
    return (this.byStart.get(word.slice(0, NEAR_START)) ?? [])
      .filter((candidate) => areNear(word, candidate))
      .flatMap((candidate) => this.places.get(candidate) ?? []);
  }
}

function sentencesOf(units: readonly ReadUnit[]): ReadonlyMap<string, readonly number[]> {
  const sentences = new Map<string, number[]>();
  for (let from = 0; from < units.length;) {
    const end = endOfSentence(units, from);
    const text = units.slice(from, end).map((unit) => unit.text);
    const key = sameSentence(text.join(' '));
    const known = sentences.get(key);
    if (!known) sentences.set(key, [from]);
    else if (known.length < MOST_COPIES) known.push(from);
    from = end;
  }
  return sentences;
}

function distinct(mentions: readonly Mention[]): readonly Mention[] {
  return [...new Map(mentions.map((each) => [`${each.unit}/${each.word}`, each])).values()];
}
