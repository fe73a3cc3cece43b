import { cellIn, cellsOf } from '../../omissions/reading/cells.js';
import * as words from '../../lexicons/de/facts/allergy-words.js';
import { MEDICATION_HEADING_DE } from '../../lexicons/de/facts/facts.js';
import { SENTENCE_VERBS_DE } from '../../lexicons/de/facts/sentence-verbs.js';
import { frequenciesIn } from '../frequency-check.js';
import type { GermanUnit } from '../unit.js';
import type { GermanWord } from '../words.js';
import { reactedTo } from './reactions.js';

/** What somebody is allergic to, and where it is named in its unit. */
export interface Allergen {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** A part of a list: its name ends where it says what that did. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly hasReaction: boolean;
}

const MOST_WORDS_OF_A_NAME = 6;

/** Whether it speaks of allergies by that name: then no drug in it is taken. */
export function namesAllergy(unit: GermanUnit): boolean {
  return isBelowAllergies(unit) || unit.words.some(isAllergy);
}

function isAllergy({ stem }: GermanWord): boolean {
  return words.ALLERGY.test(stem) || words.ALLERGY_TO.test(stem);
}

/** Under "Medikation und Allergien" what has a dose, a frequency or a change is taken. */
function isBelowAllergies(unit: GermanUnit): boolean {
  if (!words.ALLERGY_HEADING.test(unit.heading)) return false;
  return !MEDICATION_HEADING_DE.test(unit.heading) || !isTaken(unit);
}

function isTaken({ text, measures, qualities }: GermanUnit): boolean {
  return (
    measures.some(({ drug }) => drug !== null) ||
    frequenciesIn(text).length > 0 ||
    qualities().some(({ change }) => change !== null)
  );
}

/** What a unit names as an allergy: each of a list, without what it did. */
export function allergensIn(unit: GermanUnit): readonly Allergen[] {
  if (!namesAllergy(unit)) return reactedTo(unit);
  if (words.ALL_DENIED.test(unit.text)) return [];
  const row = nameInRow(unit.text);
  if (row !== null) return row.flatMap((part) => namesWithin(unit, part));
  const label = words.LABEL.exec(unit.text)?.[0].length ?? 0;
  const isList = label > 0 || isBelowAllergies(unit);
  if (!isList && isCompound(unit)) return compoundsIn(unit);
  const parts = partsOf(unit.text, isList ? label : nameFrom(unit)).filter(
    ({ from, to }, at) => isList || at === 0 || !SENTENCE_VERBS_DE.test(unit.text.slice(from, to)),
  );
  const found = ofParts(unit, parts);
  return found.length > 0 ? found : inBrackets(unit);
}

/** "Penicillinallergie", and no allergy beside it that has its name elsewhere. */
function isCompound({ words: all }: GermanUnit): boolean {
  const own = all.filter(isAllergy);
  return own.length > 0 && own.every(({ stem }) => words.ALLERGY_TO.test(stem));
}

/** "Penicillin- und Latexallergie" */
function compoundsIn(unit: GermanUnit): readonly Allergen[] {
  return unit.words.flatMap((word, at): Allergen[] => {
    if (isDenied(unit, at)) return [];
    const to = words.ALLERGY_TO.exec(word.stem)?.[1];
    if (to !== undefined) return [{ ...word, key: to }];
    return word.isNoun && unit.text[word.end] === '-' ? [word] : [];
  });
}

/** "Allergie gegen Penicillin": behind that; else anywhere. */
function nameFrom({ text, words: all }: GermanUnit): number {
  const own = all.find(isAllergy);
  const found = own ? words.AGAINST.exec(text.slice(own.end)) : null;
  return own && found ? own.end + found[0].length : 0;
}

function ofParts(unit: GermanUnit, parts: readonly Part[]): readonly Allergen[] {
  const found: Allergen[] = [];
  let isBehindReaction = false;
  for (const part of parts) {
    const said = unit.text.slice(part.from, part.to);
    if (words.NO_MORE.test(said)) break;
    const first = unit.words.find(({ start, isNoun }) => start >= part.from && isNoun);
    const isOfReaction = found.length > 0 && first !== undefined && isReaction(first);
    if (!isOfReaction && (!isBehindReaction || isName(said)))
      found.push(...namesWithin(unit, part));
    isBehindReaction ||= part.hasReaction || isOfReaction;
  }
  return found;
}

function isReaction({ stem, isProblem }: GermanWord): boolean {
  return isProblem || words.REACTION.test(stem);
}

/** Behind a reaction the list goes on with names, and a sentence with other things. */
function isName(said: string): boolean {
  const all = said.match(/\p{L}+/gu) ?? [];
  return (
    all.length <= MOST_WORDS_OF_A_NAME &&
    all.every((word) => /^\p{Lu}/u.test(word) || words.BESIDE_NAME.test(word))
  );
}

/** Between commas and "und" outside brackets; "Penicillin (Exanthem), Latex" are two. */
function partsOf(text: string, from: number): readonly Part[] {
  const inside = [...text.matchAll(/\([^()]*\)?/gu)];
  const cuts = [...text.matchAll(/[;,](?!\d)|\s(?:und|sowie|oder)(?=\s)/gu)].filter(
    ({ index }) =>
      index >= from &&
      !inside.some(({ 0: said, index: at }) => index > at && index < at + said.length),
  );
  const starts = [from, ...cuts.map(({ 0: said, index }) => index + said.length)];
  return starts.map((start, at) => {
    const end = cuts[at]?.index ?? text.length;
    const reaction = words.WHAT_IT_DID.exec(text.slice(start, end));
    return {
      from: start,
      to: reaction ? start + reaction.index : end,
      hasReaction: reaction !== null,
    };
  });
}

/** "Multiple Allergien (Penicillin, Latex)" */
function inBrackets(unit: GermanUnit): readonly Allergen[] {
  return [...unit.text.matchAll(/\([^()]*\)/gu)].flatMap(({ 0: said, index }) =>
    namesWithin(unit, { from: index, to: index + said.length }),
  );
}

function namesWithin(
  unit: GermanUnit,
  { from, to }: Pick<Part, 'from' | 'to'>,
): readonly Allergen[] {
  return unit.words.flatMap((word, at): Allergen[] => {
    const { stem, start, end, text, isNoun, weight } = word;
    if (start < from || start >= to || !isNoun || weight < 1) return [];
    if (words.REACTION.test(stem) || isDenied(unit, at)) return [];
    const allergy = words.ALLERGY_TO.exec(stem)?.[1];
    if (allergy !== undefined) return [{ key: allergy, start, end }];
    // "Jodhaltiges Kontrastmittel" in a capital letter
    return words.ALLERGY.test(stem) || words.ADJECTIVE.test(text) ? [] : [word];
  });
}

function isDenied(unit: GermanUnit, at: number): boolean {
  return (unit.qualities()[at]?.polarity ?? 1) === -1;
}

/** Of a row the cell that says what it is to; null of anything else. */
function nameInRow(text: string): readonly Pick<Part, 'from' | 'to'>[] | null {
  const cells = cellsOf(text);
  const [first] = cells;
  if (!first) return null;
  const isHead = cells.some(({ value }) => words.ALLERGEN_COLUMN.test(value.toLowerCase()));
  const isNamed = cells.some(({ column }) => column !== '');
  const cell = cellIn(cells, words.ALLERGEN_COLUMN) ?? (isHead || isNamed ? null : first);
  return cell ? [{ from: cell.start, to: cell.end }] : [];
}
