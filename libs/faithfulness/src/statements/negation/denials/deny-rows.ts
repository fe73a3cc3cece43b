import { wordList } from '../../../lexicons/word-lists.js';
import type { Word } from '../../../text/words.js';
import type { Polarity } from './deny.js';

const DENIES = wordList(
  `no none nil negative neg absent never denies denied kein keine keiner nein negativ`,
);
const AFFIRMS = wordList(`yes present positive ja positiv`);
/** Columns whose value says whether what the row names is so. "Reaction: none" denies no allergy. */
const ANSWER = /^(?:|description|value|result|finding|answer|response|present)$/;
const STATUS = /^(?:\w+ )*status$/;
/** Of a diagnosis or an allergy that turned out not to be one (FHIR, verificationStatus). */
const REFUTES = wordList(`refuted disproved disproven widerlegt`);

/** What may follow the answer of a label: "Allergies: none recorded". */
const AFTER_ANSWER = wordList(
  `known recorded reported documented noted listed found given yet since so currently ever`,
);
const NONE = wordList(`none nil`);
const MARK = /[.,;:()\n]/;
const LONGEST_BARE = 3;
/** A label is so short. */
const LONGEST_LABEL = 5;

interface Cell {
  readonly column: string;
  readonly from: number;
  readonly to: number;
}

/** "Alcohol consumption | Description: None": the value of a row denies what the row names. */
export function denyRows(words: readonly Word[], said: Polarity[]): void {
  if (!words.some(({ before }) => before.includes('|'))) return;
  const [name, ...values] = cellsOf(words);
  if (!name) return;
  const single = values.filter(({ from, to }) => to - from === 1);
  const textOf = ({ from }: Cell): string => words[from]?.text ?? '';
  const isRefuted = single.some((cell) => STATUS.test(cell.column) && REFUTES.has(textOf(cell)));
  if (isRefuted) said.fill(-1, name.from, name.to);
  const answers = single.filter(({ column }) => ANSWER.test(column)).map(textOf);
  if (!answers.some((answer) => DENIES.has(answer))) return;
  const isBoth = answers.some((answer) => AFFIRMS.has(answer));
  said.fill(isBoth ? 0 : -1, name.from, name.to);
}

/** "Asthma, allergies none, takes levothyroxine": a label without its mark, from the mark before it. */
export function denyBareLabels(words: readonly Word[], said: Polarity[]): void {
  for (const [at, { text, before }] of words.entries()) {
    if (at === 0 || !NONE.has(text) || MARK.test(before)) continue;
    const next = words[at + 1];
    if (next !== undefined && !MARK.test(next.before)) continue;
    const from = words.findLastIndex((word, back) => back < at && MARK.test(word.before));
    const label = words.slice(Math.max(from, 0), at);
    if (label.length > LONGEST_BARE || label.some(({ isStop }) => isStop)) continue;
    said.fill(-1, Math.max(from, 0), at);
  }
}

/** "Endocarditis: never.", "Allergies: none recorded": the answer denies what the label names. */
export function denyLabels(words: readonly Word[], said: Polarity[]): void {
  const at = words.findIndex(({ before }, word) => word > 0 && before.includes(':'));
  if (at === -1 || at > LONGEST_LABEL || !DENIES.has(words[at]?.text ?? '')) return;
  const next = words[at + 1];
  const isAll = next === undefined || /[.,;()]/.test(next.before) || AFTER_ANSWER.has(next.text);
  if (isAll) said.fill(-1, 0, at);
}

function cellsOf(words: readonly Word[]): readonly Cell[] {
  const starts = words.flatMap(({ before }, at) => (at === 0 || before.includes('|') ? [at] : []));
  return starts.map((start, at) => {
    const to = starts[at + 1] ?? words.length;
    const colon = words.findIndex(
      ({ before }, word) => word > start && word < to && before.includes(':'),
    );
    const from = colon === -1 ? start : colon;
    const column = words
      .slice(start, from)
      .map(({ text }) => text)
      .join(' ');
    return { column, from, to };
  });
}
