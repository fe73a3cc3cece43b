import { qualitiesOf } from './qualities/clauses.js';
import type { Qualities } from './qualities/qualities.js';
import { type GermanMeasure, germanMeasures } from './measures.js';
import { DRUG_FORM } from '../lexicons/de/drugs.js';
import { MOMENT_WORD } from '../lexicons/de/result-words.js';
import { type GermanWord, germanWords, type KnownWords } from './words.js';

/** A number, and the words that say of what it is. */
export interface NamedMeasure extends GermanMeasure {
  /** Keys of the words beside it, the nearest first. */
  readonly names: readonly string[];
  /** "140/90": both numbers together. */
  readonly pair: string | null;
  /** The drug whose dose it is. */
  readonly drug: string | null;
}

/** A sentence or a line, read: of a source or of a draft. */
export interface GermanUnit {
  readonly text: string;
  /** In lower case; empty where none stands above it. */
  readonly heading: string;
  readonly words: readonly GermanWord[];
  /** Whether one of them is what is done to a patient. */
  readonly hasAct: boolean;
  /** Of each word; read when they are asked for, as most units of a source never are. */
  readonly qualities: () => readonly Qualities[];
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
  let qualities: readonly Qualities[] | null = null;
  return {
    text,
    heading,
    words: words.map((word) => {
      if (isUnit(word.start, measures)) return { ...word, weight: 0 };
      return isUnknownDrug(word, text, measures) ? { ...word, drug: word.key } : word;
    }),
    hasAct: words.some(({ isAct }) => isAct),
    qualities: () => (qualities ??= qualitiesOf(text, words, heading)),
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
  const own = words.filter(
    ({ weight, start, text: word }) =>
      weight === 1 && !isUnit(start, measures) && !MOMENT_WORD.test(word),
  );
  const nouns = own.filter(({ isNoun }) => isNoun);
  const candidates = nouns.length > 0 ? nouns : own;
  const found: NamedMeasure[] = [];
  for (const measure of measures) {
    const from = cuts.findLast((cut) => cut < measure.start) ?? 0;
    const to = cuts.find((cut) => cut >= measure.unitEnd) ?? text.length;
    const before = found.findLast(({ unitEnd }) => unitEnd <= measure.start);
    const near = candidates.filter(({ start, end }) => start >= from && end <= to);
    const earlier = near.filter(({ end }) => end <= measure.start).toReversed();
    const since = earlier.filter(({ start }) => start >= (before?.unitEnd ?? 0));
    const later = near.filter(({ start }) => start >= measure.unitEnd);
    const isJoined = before && JOINS.test(text.slice(before.unitEnd, measure.start));
    const rowNames = text.includes(' | ') ? namesInRow(text, candidates, measure.start) : null;
    const names = rowNames ?? (since.length > 0 ? since : [...later, ...earlier]);
    // "Hämoglobin präoperativ 13,1 g/dl, postoperativ 9,8 g/dl": both are of the same
    const alike = found.findLast(({ unit }) => unit?.kind === measure.unit?.kind);
    found.push({
      ...measure,
      names: isJoined ? before.names : names.length > 0 ? keysOf(names) : (alike?.names ?? []),
      pair: null,
      drug: drugOf(measure, words),
    });
  }
  return paired(text, found);
}

/** Those of its own cell, then those of the first one: "Analyt: Kalium | Aufnahme: 5,9". */
function namesInRow(
  text: string,
  candidates: readonly GermanWord[],
  place: number,
): readonly GermanWord[] {
  const from = text.lastIndexOf(' | ', place);
  const first = text.indexOf(' | ');
  const own = candidates.filter(({ start, end }) => start > from && end <= place);
  return [...own, ...candidates.filter(({ end }) => end <= first && from >= 0)];
}

function paired(text: string, measures: readonly NamedMeasure[]): readonly NamedMeasure[] {
  const pairs = new Map<NamedMeasure, string>();
  for (const [at, high] of measures.entries()) {
    const low = measures[at + 1];
    if (!low || text.slice(high.end, low.start) !== '/') continue;
    for (const one of [high, low]) pairs.set(one, `${high.value}/${low.value}`);
  }
  return measures.map((one) => {
    const pair = pairs.get(one) ?? null;
    // a pair of plain numbers is a pressure
    return pair === null || one.unit !== null ? { ...one, pair } : { ...one, pair, drug: null };
  });
}

function keysOf(words: readonly GermanWord[]): readonly string[] {
  return words.map(({ key }) => key);
}

function isUnit(place: number, measures: readonly GermanMeasure[]): boolean {
  return measures.some(({ end, unitEnd }) => place >= end && place < unitEnd);
}

/** "Blutverlust 600 ml", "QTc 510": what stands right before it and is no drug. */
function isNamedBy(
  { start, schedule }: GermanMeasure,
  { drug, isNoun, weight, end, text }: GermanWord,
): boolean {
  const gap = start - end;
  return (
    schedule === null &&
    drug === null &&
    isNoun &&
    weight === 1 &&
    gap >= 0 &&
    gap <= 2 &&
    !DRUG_FORM.test(text)
  );
}

/** The last drug before it in the sentence, or the first behind: "5 mg Ramipril". */
function drugOf(measure: GermanMeasure, words: readonly GermanWord[]): string | null {
  const isDose = measure.schedule !== null || measure.unit === null || DOSED.has(measure.unit.kind);
  if (!isDose) return null;
  if (words.some((word) => isNamedBy(measure, word))) return null;
  // "wegen 41 Thrombozyten"
  const isCount =
    measure.unit === null &&
    measure.schedule === null &&
    words.some(
      ({ start, isNoun, weight, drug, text }) =>
        isNoun &&
        weight === 1 &&
        drug === null &&
        start - measure.end === 1 &&
        !DRUG_FORM.test(text),
    );
  if (isCount) return null;
  const before = words.findLast(({ drug, end }) => drug !== null && end <= measure.start);
  const behind = words.find(({ drug, start }) => drug !== null && start >= measure.unitEnd);
  return (before ?? behind)?.drug ?? null;
}
