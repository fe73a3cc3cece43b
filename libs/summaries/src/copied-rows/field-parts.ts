import type { RowKind } from './copied-row.js';
import {
  beginsDosed,
  isEndedDrug,
  isForbiddenDrug,
  isItem,
  speaksOfDrugs,
  startsWithDrug,
} from './item-words.js';

/** A part of a value, and where in it it begins. */
export interface ValuePart {
  readonly text: string;
  readonly at: number;
}

/** Between drugs: "aspirin 75 mg od, bisoprolol 2.5 mg od. Ramipril paused." */
const FINE = /[;,.](?=\s|$)/g;
const COARSE = /;(?=\s|$)/g;
const STOP = /\.(?=\s|$)/g;
const WITHIN = /[;,](?=\s|$)/g;

/** What a value parts itself: drug by drug where each part names one, else at its semicolons. */
export function partsOfValue(value: string, kind: RowKind): readonly ValuePart[] {
  const drugs = kind === 'medication' ? partsAt(value, FINE) : [];
  return drugs.length > 1 && drugs.every(({ text }) => startsWithDrug(text))
    ? drugs
    : partsAt(value, COARSE);
}

/**
 * The drugs of a value that lists them and goes on in sentences: "TTO: aspirin 75 mg, bisoprolol 2.5 mg. Ramipril
 * stopped. Home tomorrow." Null where it is not certain that they are all: a sentence that lists none may name more.
 */
export function drugsOfValue(value: string): readonly ValuePart[] | null {
  const drugs: ValuePart[] = [];
  for (const sentence of partsAt(value, STOP)) {
    const parts = partsAt(sentence.text, WITHIN);
    if (parts.every(({ text }) => isDrugItem(text))) {
      drugs.push(...parts.map(({ text, at }) => ({ text, at: sentence.at + at })));
    } else if (isEndedDrug(sentence.text) || isForbiddenDrug(sentence.text)) drugs.push(sentence);
    else if (drugs.length === 0 || speaksOfDrugs(sentence.text)) return null;
  }
  return drugs.length > 1 ? drugs : null;
}

/** "colecalciferol 20,000 units weekly": a drug by its name, or by its dose at the beginning. */
function isDrugItem(text: string): boolean {
  return isItem(text, 'medication') && (startsWithDrug(text) || beginsDosed(text));
}

/** Outside of brackets. */
function partsAt(value: string, border: RegExp): readonly ValuePart[] {
  const parts: ValuePart[] = [];
  let from = 0;
  const add = (to: number): void => {
    const written = value.slice(from, to);
    const text = written.trim();
    if (text !== '') parts.push({ text, at: from + written.indexOf(text) });
    from = to + 1;
  };
  let depth = 0;
  let at = 0;
  for (const { index } of value.matchAll(border)) {
    for (; at < index; at += 1) depth += value[at] === '(' ? 1 : value[at] === ')' ? -1 : 0;
    if (depth === 0) add(index);
  }
  add(value.length);
  return parts;
}
