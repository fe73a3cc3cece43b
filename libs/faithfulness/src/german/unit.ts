import { type Qualities, qualitiesOf } from './clauses.js';
import { type GermanMeasure, germanMeasures } from './measures.js';
import { type GermanWord, germanWords, type KnownWords } from './words.js';

/** A number, and the words that say of what it is. */
export interface NamedMeasure extends GermanMeasure {
  /** Keys of the words beside it, the nearest first. */
  readonly names: readonly string[];
  /** The drug whose dose it is. */
  readonly drug: string | null;
}

/** A sentence or a line, read: of a source or of a draft. */
export interface GermanUnit {
  readonly text: string;
  /** In lower case; empty where none stands above it. */
  readonly heading: string;
  readonly words: readonly GermanWord[];
  /** Of each word. */
  readonly qualities: readonly Qualities[];
  readonly measures: readonly NamedMeasure[];
}

const SEGMENT = /[;\n|]|,(?!\d)|(?<!\d)\.(?=\s|$)/gu;
/** Kinds of units that a dose of a drug has. */
const DOSED = new Set(['mass', 'volume', 'activity', 'pieces']);
/** A word that is no known drug is one before such an amount, unless a laboratory has it. */
/** "140/90", "von 5 auf 10": both are of the same. */
const JOINS = /^ ?(?:\/|-|–|x|auf|bis) ?$/u;
const BEFORE_DOSE = /^[ :(]{1,2}$/;

/** @param known words of the same text, so that each is read once */
export function readUnit(text: string, heading: string, known?: KnownWords): GermanUnit {
  const words = germanWords(text, known);
  const measures = germanMeasures(text);
  return {
    text,
    heading,
    words: words.map((word) =>
      isUnknownDrug(word, text, measures) ? { ...word, drug: word.key } : word,
    ),
    qualities: qualitiesOf(text, words, heading),
    measures: named(text, words, measures),
  };
}

function isUnknownDrug(
  { drug, weight, isNoun, end }: GermanWord,
  text: string,
  measures: readonly GermanMeasure[],
): boolean {
  if (drug !== null || weight < 1 || !isNoun) return false;
  return measures.some(
    ({ start, unit }) =>
      unit?.kind === 'mass' && unit.name !== 'g' && BEFORE_DOSE.test(text.slice(end, start)),
  );
}

/** A number belongs to the words since the number before, in its part of the sentence; else to those that follow. */
function named(
  text: string,
  words: readonly GermanWord[],
  measures: readonly GermanMeasure[],
): readonly NamedMeasure[] {
  if (measures.length === 0) return [];
  const cuts = text.includes(' | ') ? [] : [...text.matchAll(SEGMENT)].map(({ index }) => index);
  const telling = words.filter(({ weight, start }) => weight === 1 && !isUnit(start, measures));
  const found: NamedMeasure[] = [];
  for (const measure of measures) {
    const from = cuts.findLast((cut) => cut < measure.start) ?? 0;
    const to = cuts.find((cut) => cut >= measure.unitEnd) ?? text.length;
    const before = found.findLast(({ unitEnd }) => unitEnd <= measure.start);
    const own = telling.filter(({ start, end }) => start >= from && end <= to);
    const earlier = own.filter(({ end }) => end <= measure.start).toReversed();
    const since = earlier.filter(({ start }) => start >= (before?.unitEnd ?? 0));
    const later = own.filter(({ start }) => start >= measure.unitEnd);
    const isJoined = before && JOINS.test(text.slice(before.unitEnd, measure.start));
    const names = since.length > 0 ? since : [...later, ...earlier];
    found.push({
      ...measure,
      names: isJoined ? before.names : names.map(({ key }) => key),
      drug: drugOf(measure, words),
    });
  }
  return found;
}

function isUnit(place: number, measures: readonly GermanMeasure[]): boolean {
  return measures.some(({ end, unitEnd }) => place >= end && place < unitEnd);
}

/** The last drug before it in the sentence, or the first behind: "5 mg Ramipril". */
function drugOf(measure: GermanMeasure, words: readonly GermanWord[]): string | null {
  const isDose = measure.schedule !== null || measure.unit === null || DOSED.has(measure.unit.kind);
  if (!isDose) return null;
  const before = words.findLast(({ drug, end }) => drug !== null && end <= measure.start);
  const behind = words.find(({ drug, start }) => drug !== null && start >= measure.unitEnd);
  return (before ?? behind)?.drug ?? null;
}
