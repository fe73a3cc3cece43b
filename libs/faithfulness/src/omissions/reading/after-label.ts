import type { Term } from '../../text/terms.js';
import type { FactUnit } from './reading.js';

const LABEL = /^[^\p{L}]*\p{L}[\p{L} /&()'-]{0,48}:\s*/u;

/** Whether a term of a unit stands behind the label that it begins with: not "Result" of "Result: adenocarcinoma". */
export function afterLabel({ text, words }: FactUnit): (term: Term) => boolean {
  const from = LABEL.exec(text)?.[0].length ?? 0;
  return (term) => (words[term.from]?.start ?? 0) >= from;
}
