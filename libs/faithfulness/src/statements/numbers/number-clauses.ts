import type { Span } from '@app/text';

interface ReadText {
  readonly text: string;
}

/** Where what is said of one number ends. */
const BORDER = /[;,()|\n]\s?|\.\s|\b(?:and|but|then|while|whereas)\b/g;
const known = new WeakMap<ReadText, readonly number[]>();

/** The clause of a text that a place is in: a number with the words that it belongs to. */
export function clauseAt(read: ReadText, place: number): Span {
  const borders = known.get(read) ?? bordersOf(read);
  const start = borders.findLast((border) => border <= place) ?? 0;
  const end = borders.find((border) => border > place) ?? read.text.length;
  return { start, end };
}

function bordersOf(read: ReadText): readonly number[] {
  const borders = [...read.text.matchAll(BORDER)].map(({ index, 0: { length } }) => index + length);
  known.set(read, borders);
  return borders;
}
