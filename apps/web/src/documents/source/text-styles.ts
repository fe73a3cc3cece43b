import type { TextMark } from '../../generated/types.gen.js';

/** A stretch of a text that its document shows otherwise than the rest. */
export interface TextStyle extends TextMark {
  readonly kind: Exclude<TextMark['kind'], 'added'>;
}

/** The marks of a text that its document itself has: not what the reader added. */
export function stylesOf(marks: readonly TextMark[]): readonly TextStyle[] {
  return marks.filter((mark): mark is TextStyle => mark.kind !== 'added');
}
