import type { TextMark } from '@app/api-client';
import type { Range } from '../../evidence/text-ranges.js';

/** A stretch of a text that its document shows otherwise than the rest, that is meant for a program, or that the model was not given. */
export interface TextStyle extends Range {
  readonly kind: Exclude<TextMark['kind'], 'added'> | 'instruction' | 'not-given';
}

type DocumentStyle = TextMark & { readonly kind: Exclude<TextMark['kind'], 'added'> };

/** The marks of a text that its document itself has: not what the reader added. */
export function stylesOf(marks: readonly TextMark[]): readonly TextStyle[] {
  return marks.filter((mark): mark is DocumentStyle => mark.kind !== 'added');
}

/** Lines that address a program. */
export function instructionStyles(instructions: readonly Range[]): readonly TextStyle[] {
  return instructions.map(({ start, end }) => ({ start, end, kind: 'instruction' }));
}

/** What of a text lies outside the passages that the model was given, without the white space around it. */
export function stylesOutside(text: string, passages: readonly Range[]): readonly TextStyle[] {
  const ends = [0, ...passages.map(({ end }) => end)];
  return ends.flatMap((from, index) => {
    const words = text.slice(from, passages[index]?.start ?? text.length);
    const start = from + words.length - words.trimStart().length;
    const end = from + words.trimEnd().length;
    return start < end ? [{ start, end, kind: 'not-given' as const }] : [];
  });
}
