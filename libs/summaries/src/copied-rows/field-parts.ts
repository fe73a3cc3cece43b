import type { RowKind } from './copied-row.js';
import { startsWithDrug } from './item-words.js';

/** A part of a value, and where in it it begins. */
export interface ValuePart {
  readonly text: string;
  readonly at: number;
}

/** Between drugs: "aspirin 75 mg od, bisoprolol 2.5 mg od. Ramipril paused." */
const FINE = /[;,.](?=\s|$)/g;
const COARSE = /;(?=\s|$)/g;

/** What a value parts itself: drug by drug where each part names one, else at its semicolons. */
export function partsOfValue(value: string, kind: RowKind): readonly ValuePart[] {
  const drugs = kind === 'medication' ? partsAt(value, FINE) : [];
  return drugs.length > 1 && drugs.every(({ text }) => startsWithDrug(text))
    ? drugs
    : partsAt(value, COARSE);
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
