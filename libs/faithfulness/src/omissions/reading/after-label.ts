import type { Term } from '../../text/terms.js';
import type { FactUnit } from './reading.js';

const LABEL = /^[^\p{L}]*\p{L}[\p{L} /&()'-]{0,48}:\s*/u;

/** Whether a term of a unit stands behind the label that it begins with: not "Result" of "Result: adenocarcinoma". */
export function afterLabel(unit: FactUnit): (term: Term) => boolean {
  return startsFrom(unit, LABEL.exec(unit.text)?.[0].length ?? 0);
}

/** Whether a term of a unit starts at an offset of its text or behind it. */
export function startsFrom({ words }: FactUnit, offset: number): (term: Term) => boolean {
  return (term) => (words[term.from]?.start ?? 0) >= offset;
}
