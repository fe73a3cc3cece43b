import type { Estimate, Proportion } from '@app/model-ops';
import type { Figures } from './figures.js';

const NONE = '–';

/** What stands in the tables of sets, in this order. */
export const COLUMNS = [
  'ROUGE-1',
  'ROUGE-L',
  'supported',
  'unsupported',
  'omitted',
  'to answer',
  'repeats %',
  'numbers %',
  'tokens/s',
  's a note',
  'p95',
] as const;

export function cellsOf(figures: Figures): readonly string[] {
  const { supported, unsupported, omitted, toAnswer, repeats, numbers } = figures;
  return [
    percent(figures.rouge1),
    percent(figures.rougeL),
    plain(supported),
    interval(unsupported),
    interval(omitted),
    plain(toAnswer),
    repeats ? (repeats.share * 100).toFixed(1) : NONE,
    numbers ? (numbers.mean * 100).toFixed(1) : NONE,
    plain(figures.tokensPerSecond),
    seconds(figures.secondsMedian),
    seconds(figures.secondsP95),
  ];
}

/** `38.2 [35.9, 40.6]`, of shares */
export function percent(found: Estimate | Proportion | null): string {
  if (!found) return NONE;
  const middle = 'mean' in found ? found.mean : found.share;
  const [value, low, high] = [middle, found.low, found.high].map((each) => (each * 100).toFixed(1));
  return `${value} [${low}, ${high}]`;
}

export function interval(found: Estimate | null): string {
  if (!found) return NONE;
  const [mean, low, high] = [found.mean, found.low, found.high].map((each) => each.toFixed(1));
  return `${mean} [${low}, ${high}]`;
}

export function plain(found: Estimate | null): string {
  return found ? found.mean.toFixed(1) : NONE;
}

export function seconds(value: number | null): string {
  if (value === null) return NONE;
  return value < 0.1 ? '< 0.1' : value.toFixed(1);
}

/** In millions of bytes, as sizes of files are told. */
export function megabytes(bytes: number | null): string {
  return bytes === null || bytes === 0 ? NONE : Math.round(bytes / 1e6).toLocaleString('en');
}

export function mebibytes(bytes: number | null): string {
  return bytes === null ? NONE : Math.round(bytes / 1024 / 1024).toLocaleString('en');
}

/** @param cells of all columns but the first, which holds words @default 'numbers' */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  cells: 'numbers' | 'words' = 'numbers',
): string {
  const rule = head.map((_, at) => (at === 0 || cells === 'words' ? '---' : '---:'));
  return [head, rule, ...rows].map(markdownLine).join('\n');
}

function markdownLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
