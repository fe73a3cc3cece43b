import { splitSentences } from '@app/text';
import type { RowKind } from './copied-row.js';
import { beginsDosed, isItem, isTooLong, speaksOfDrugs, startsWithDrug } from './item-words.js';
import { stateOfText } from './row-states.js';

/** A part of a value, and where in it it begins. */
export interface ValuePart {
  readonly text: string;
  readonly at: number;
}

/** Between drugs: "aspirin 75 mg od, bisoprolol 2.5 mg od. Ramipril paused." */
const FINE = /[;,.](?=\s|$)/g;
const COARSE = /;(?=\s|$)/g;
const WITHIN = /[;,](?=\s|$)/g;

/** What a value parts itself: drug by drug where each part names one, else at its semicolons. */
export function partsOfValue(value: string, kind: RowKind): readonly ValuePart[] {
  const drugs = kind === 'medication' ? partsAt(value, FINE) : [];
  return drugs.length > 1 && drugs.every(({ text }) => startsWithDrug(text))
    ? drugs
    : partsAt(value, COARSE);
}

/**
 * The drugs of a value that lists them and goes on in sentences: "TTO: aspirin 75 mg, bisoprolol 2.5 mg. Ramipril was
 * stopped, candesartan 8 mg started. Home tomorrow." A sentence that speaks of drugs is a part in its own words. Null where
 * the value does not begin with drugs, and where a sentence is too long for a row, or says of one of its drugs that it was
 * an error.
 */
export function drugsOfValue(value: string): readonly ValuePart[] | null {
  const drugs: ValuePart[] = [];
  for (const sentence of sentencesOf(value)) {
    const parts = partsAt(sentence.text, WITHIN);
    if (parts.every(({ text }) => isDrugItem(text))) {
      drugs.push(...parts.map(({ text, at }) => ({ text, at: sentence.at + at })));
    } else if (drugs.length === 0) return null;
    else if (speaksOfDrugs(sentence.text)) {
      const { text } = sentence;
      if (isTooLong(text, 'medication') || stateOfText(text, 'medication') === 'void') return null;
      drugs.push(sentence);
    }
  }
  return drugs.length > 1 ? drugs : null;
}

/** Without the stop at their end, but with that of a German date: "neu seit 24.11." */
function sentencesOf(value: string): readonly ValuePart[] {
  return splitSentences(value).map(({ start, end }) => ({
    text: value.slice(start, end).replace(/(?<!\d\.\d{1,2})[.;]$/, ''),
    at: start,
  }));
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
