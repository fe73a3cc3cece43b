import type { Segment } from '../message/hl7-message.js';
import { clockText, dateText, type FieldTexts } from './field-texts.js';

/** OBX-5 of every type, as people read it: nothing is converted, rounded or left out. */
export function valueOf(texts: FieldTexts, segment: Segment, type: string): string {
  const read = READERS[type] ?? ((one: string) => texts.joined(one));
  return texts
    .repetitions(segment, 5)
    .map((one) => read(one, texts).trim())
    .filter((one) => one !== '')
    .join(LINES.has(type) ? '\n' : '; ');
}

/** Lines of text, one a repetition. */
const LINES: ReadonlySet<string> = new Set(['TX', 'FT', 'ST']);

type Reader = (repetition: string, texts: FieldTexts) => string;

const plain: Reader = (repetition, texts) => texts.plain(repetition);
const coded: Reader = (repetition, texts) => texts.coded(repetition) || texts.joined(repetition);
const first: Reader = (repetition, texts) => texts.component(repetition, 1);
const moment: Reader = (repetition, texts) => dateText(first(repetition, texts));
const range: Reader = (repetition, texts) =>
  texts.components(repetition).slice(0, 2).map(dateText).join(' to ');

const READERS: Readonly<Record<string, Reader>> = {
  NM: plain,
  SI: plain,
  ST: plain,
  TX: plain,
  FT: (repetition, texts) => texts.formatted(repetition),
  CE: coded,
  CWE: coded,
  CNE: coded,
  CF: coded,
  IS: plain,
  ID: plain,
  DT: moment,
  TS: moment,
  DTM: moment,
  TM: (repetition, texts) => clockText(first(repetition, texts)),
  DR: range,
  SN: structured,
  NA: (repetition, texts) => texts.components(repetition).join(', '),
};

/** `<^10` is `<10`, `^1^:^128` is `1:128`, `^2^-^5` is `2-5`, `^3^+` is `3+`. */
function structured(repetition: string, texts: FieldTexts): string {
  return texts.components(repetition).join('');
}
