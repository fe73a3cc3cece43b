import type { KeyedRows } from './keyed-rows.js';

/** Rows that stay under the key that they began under until nobody needs them any more. */
export function passingRows({
  forget,
  ...rows
}: Pick<KeyedRows, 'name' | 'purpose' | 'countAt'> & {
  /** Forgets up to so many that nobody needs any more; how many. @default they are gone by themselves */
  readonly forget?: KeyedRows['rekey'];
}): KeyedRows {
  return { ...rows, movesBy: 'time', rekey: forget ?? (async () => 0) };
}
