import type { Span } from '@app/text';

/** "Fever (-), cough (+)": a mark beside a name that says whether it is there. */
interface Sign extends Span {
  readonly isThere: boolean;
  /** It stands before the name: "(-) fever". */
  readonly isBefore: boolean;
}

/** In brackets a sign is one wherever it stands. */
const BRACKETED = /\((?<sign>[-–−+]|neg|pos)\)/giu;
/** Signs that mean nothing else; a crossed circle before a number is a diameter. */
const PLAIN = /(?<sign>[✓✔✗✘❌])|(?<![\p{L}\d])(?<circle>[Øø∅])(?=\s?(?:\p{L}|[,;.\n]|$))/gu;
/** Behind a name and before the next: of a list of them, as a single one may be a dash. */
const LISTED = /(?<=\p{L}\)?:? )(?<sign>[-–−+]|yes|no|ja|nein)(?=\s*(?:[,;|\n]|\.(?:\s|$)|$))/giu;
/** "Fever: N" */
const LETTER = /(?<=\p{L}\)?: ?)(?<sign>[NY])(?=\s*(?:[,;|\n]|\.(?:\s|$)|$))/gu;
/** What letters mean elsewhere: a normal value, a code. */
const NO_LABEL =
  /\b(?:flags?|abn(?:ormal)?|interpretation|code|status|result|value|type|class|sex|gender|rhythm|nodes?|[tm]):\s*$/i;
/** The second cell of a row of two, where its column asks whether. */
const CELL =
  /(?<=^[^|]+\| (?:(?:present|presence|y\/n|yes\/no|answer|response|finding): )?)(?<sign>[-–−+NY])(?=\s*$)/giu;
const OF_LIST = 2;

/** The signs of a line, in order. */
function signsIn(text: string): readonly Sign[] {
  if (!/[-–−+)✓✔✗✘❌Øø∅]|\b(?:yes|no|ja|nein)\b|[:|] ?[NY]/iu.test(text)) return [];
  const listed = [...text.matchAll(LISTED)];
  const letters = [...text.matchAll(LETTER)].filter(
    ({ index }) => !NO_LABEL.test(text.slice(0, index)),
  );
  return [
    ...text.matchAll(BRACKETED),
    ...text.matchAll(PLAIN),
    ...(listed.length < OF_LIST ? [] : listed),
    ...letters,
    ...[...text.matchAll(CELL)].filter(({ index }) => letters.every((one) => one.index !== index)),
  ]
    .map(({ 0: written, index, groups }): Sign => {
      const end = index + written.length;
      const isFirst = /(?:^|[,;:\n|]|[•*])\s*$/u.test(text.slice(0, index));
      return {
        start: index,
        end,
        isThere: /^(?:\+|pos|y|yes|ja|✓|✔)$/i.test(groups?.['sign'] ?? ''),
        isBefore: isFirst && /^\s?\p{L}/u.test(text.slice(end)),
      };
    })
    .toSorted((one, other) => one.start - other.start);
}

/** A word, or a sign that reads as one, and how it is written. */
export interface Written extends Span {
  readonly written: string;
}

/** How a language says what a sign says; null where it says so by naming the thing. */
export interface SignWords {
  readonly there: string | null;
  readonly absent: string;
  /** Before the name. */
  readonly without: string;
}

/** The words of a text with its signs among them, in order. */
export function wordsAndSigns(text: string, word: RegExp, says: SignWords): readonly Written[] {
  const words = [...text.matchAll(word)].map(({ 0: written, index: start }) => ({
    start,
    end: start + written.length,
    written,
  }));
  const signs = signsIn(text);
  if (signs.length === 0) return words;
  const read = signs.flatMap(({ start, end, isThere, isBefore }): Written[] => {
    const written = isThere ? says.there : isBefore ? says.without : says.absent;
    return written === null ? [] : [{ start, end, written }];
  });
  const isOfSign = ({ start }: Span): boolean =>
    signs.some((sign) => start >= sign.start && start < sign.end);
  return [...words.filter((one) => !isOfSign(one)), ...read].toSorted(
    (one, other) => one.start - other.start,
  );
}
