import { DURATION_AFTER, DURATION_BEFORE, DURATION_PARTS } from '../../lexicons/shorthand.js';

/** A duration in shorthand and its place. */
export interface Duration {
  readonly value: number;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  /** The words beside it say that it is one; without them it may be a date or a score. */
  readonly isClear: boolean;
}

const FRACTION = /(?<![\d/.,-])(\d{1,2})\/(7|52|12)(?![\d/]|\.\d)/g;
const BESIDE = 14;

export function durationsIn(text: string): readonly Duration[] {
  return [...text.matchAll(FRACTION)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const isClear =
      match[2] === '52' ||
      DURATION_BEFORE.test(text.slice(Math.max(0, start - BESIDE), start)) ||
      DURATION_AFTER.test(text.slice(end, end + BESIDE));
    return {
      value: Number(match[1]),
      unit: DURATION_PARTS[match[2] ?? ''] ?? '',
      start,
      end,
      isClear,
    };
  });
}
