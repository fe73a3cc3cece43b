import type { Span } from '@app/text';
import { CURRENCY } from '../../lexicons/facts/contract-words.js';

/** An amount of money; the same key for the same amount, however it is written. */
export interface Money extends Span {
  readonly key: string;
}

const NAMES = CURRENCY.map(([, spelled]) => `(${spelled})`).join('|');
const NUMBER = String.raw`\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?|\d{1,12}(?:[.,]\d{1,2})?`;
const SCALE = String.raw`(?: ?(thousand|million|billion|tausend|Mio\.?|Millionen?|k|m|bn))?`;
const BEFORE = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${NAMES}) ?(${NUMBER})${SCALE}(?![\p{L}\d])`,
  'giu',
);
const BEHIND = new RegExp(
  String.raw`(?<![\p{L}\d.,])(${NUMBER})${SCALE}(?:,-|,–)? ?(?:${NAMES})(?![\p{L}\d])`,
  'giu',
);
const SCALES: Readonly<Record<string, number>> = { t: 1e3, k: 1e3, m: 1e6, b: 1e9 };

/** Every amount with a currency. */
export function moneyIn(text: string): readonly Money[] {
  if (!/\d/.test(text)) return [];
  const count = CURRENCY.length;
  const read = (match: RegExpExecArray, isBefore: boolean): Money => {
    const groups = match.slice(1);
    const [names, [number = '', scale]] = isBefore
      ? [groups.slice(0, count), groups.slice(count)]
      : [groups.slice(2), groups.slice(0, 2)];
    const [currency = ''] = CURRENCY[names.findIndex(Boolean)] ?? [];
    const times = SCALES[scale?.toLowerCase().charAt(0) ?? ''] ?? 1;
    const start = match.index;
    return { key: `${currency} ${valueOf(number) * times}`, start, end: start + match[0].length };
  };
  const found = [...text.matchAll(BEFORE)].map((match) => read(match, true));
  const behind = [...text.matchAll(BEHIND)].map((match) => read(match, false));
  return [
    ...found,
    ...behind.filter(({ start, end }) => !found.some((one) => start < one.end && end > one.start)),
  ];
}

/** "1,200.50", "1.200,50", "1 200": the last mark with one or two digits behind it is the decimal one. */
function valueOf(written: string): number {
  const [, whole = written, part] = /^(.*)[.,](\d{1,2})$/.exec(written) ?? [];
  return Number(`${whole.replace(/\D/g, '')}.${part ?? 0}`);
}
