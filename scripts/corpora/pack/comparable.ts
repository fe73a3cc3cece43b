/** `[illegible]`, `[struck?]` and the like: who reads it is told that it is not sure. */
const UNSURE = /\[(?:illegible|[^\]\s]*\?)\]/u;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Text as it is compared: white space and forms of one letter alike, every digit, sign and comma as it was. */
export function comparable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[ﬀ-ﬆ]/gu, (ligature) => ligature.normalize('NFKC'))
    .replaceAll('µ', 'μ')
    .replaceAll(/[\u0080-\u009f\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
    .replaceAll(/[\u2010\u2011]/gu, '-')
    .replaceAll(/(⁻?)([⁰¹²³⁴-⁹]+)/gu, raisedToPower)
    .replaceAll(/[^\S\n]+/gu, ' ');
}

/** A power may be a character of its own: `10⁹` is `10^9`. */
function raisedToPower(_all: string, minus: string, digits: string): string {
  const plain = digits.replaceAll(/./gu, (digit) => String(RAISED.indexOf(digit)));
  return `^${minus === '' ? '' : '-'}${plain}`;
}

/** Other readers do not tell a raised digit from the one before it: `10^9` is `109`. */
export function withoutPowers(text: string): string {
  return comparable(text).replaceAll(/(?<=\d)\^(?=-?\d)/gu, '');
}

/** Its lines, without white space at their ends. */
export function linesOf(text: string): readonly string[] {
  return comparable(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Without any white space: for words in their order, wherever lines break. */
export function squeezed(text: string): string {
  return comparable(text).replaceAll(/\s/gu, '');
}

export function isUnsure(text: string): boolean {
  return UNSURE.test(text);
}

/** The words as they are, where a line may have been broken between or after a hyphen; no part of a longer word or number. */
export function wholly(words: string): RegExp {
  // a sign has no longer word around it
  const before = /^[\p{L}\p{N}]/u.test(words) ? '(?<![\\p{L}\\p{N}]|\\d[.,])' : '';
  const behind = /[\p{L}\p{N}]$/u.test(words) ? '(?![\\p{L}\\p{N}]|[.,]\\d)' : '';
  return new RegExp(`${before}${loosely(words)}${behind}`, 'u');
}

export function exactly(words: string): RegExp {
  // a note mark may follow
  return new RegExp(`^${loosely(words)}(?: \\[note [^\\]]*\\])?$`, 'u');
}

function loosely(words: string): string {
  return comparable(words)
    .trim()
    .split(' ')
    .map((word) =>
      word
        .split(/(?<=[-/])(?=.)/u)
        .map(literally)
        .join('\\s?'),
    )
    .join('\\s?');
}

function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
