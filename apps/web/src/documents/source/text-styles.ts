import type { TextMark } from '../../generated/types.gen.js';
import type { Range } from '../evidence/pieces.js';

/** A stretch of a text that its document shows otherwise than the rest, or that is meant for a program. */
export interface TextStyle extends Range {
  readonly kind: Exclude<TextMark['kind'], 'added'> | 'instruction';
}

type DocumentStyle = TextMark & { readonly kind: Exclude<TextMark['kind'], 'added'> };

/** The marks of a text that its document itself has: not what the reader added. */
export function stylesOf(marks: readonly TextMark[]): readonly TextStyle[] {
  return marks.filter((mark): mark is DocumentStyle => mark.kind !== 'added');
}

/** The same with the lines that address a program, in the order of the text. */
export function withInstructions(
  styles: readonly TextStyle[],
  instructions: readonly Range[],
): readonly TextStyle[] {
  if (instructions.length === 0) return styles;
  const lines = instructions.map(({ start, end }) => ({
    start,
    end,
    kind: 'instruction' as const,
  }));
  return [...styles, ...lines].toSorted((one, other) => one.start - other.start);
}
