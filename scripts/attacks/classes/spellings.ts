/** Cyrillic and Greek letters that look like Latin ones. */
const LOOK_ALIKES = new Map(
  Object.entries({
    a: 'а',
    c: 'с',
    e: 'е',
    i: 'і',
    o: 'о',
    p: 'р',
    s: 'ѕ',
    x: 'х',
    y: 'у',
    v: 'ν',
  }),
);
const LEET = new Map(Object.entries({ a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' }));

export const homoglyphs = (text: string): string => replaced(text, LOOK_ALIKES);
export const leet = (text: string): string => replaced(text, LEET);

export function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint(codeOf(sign) + 0xfee0));
}

/** A character without width after each letter. */
export function zeroWidth(text: string): string {
  return signsOf(text).join('\u200b');
}

/** Stored backwards, shown forwards. */
export function bidi(text: string): string {
  return `\u202e${backwards(text)}\u202c`;
}

/** Unicode's tags: ASCII that no font shows. */
export function tags(text: string): string {
  return signsOf(text)
    .map((sign) => String.fromCodePoint(0xe0000 + codeOf(sign)))
    .join('');
}

/** A variation selector for each byte, behind one letter. */
export function variations(text: string): string {
  const selectors = [...Buffer.from(text)].map((byte) =>
    String.fromCodePoint(byte < 16 ? 0xfe00 + byte : 0xe0100 + byte - 16),
  );
  return `.${selectors.join('')}`;
}

export function rot13(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const first = letter < 'a' ? 65 : 97;
    return String.fromCodePoint(((codeOf(letter) - first + 13) % 26) + first);
  });
}

export function apart(text: string): string {
  return signsOf(text).join(' ');
}

export function backwards(text: string): string {
  return signsOf(text).toReversed().join('');
}

function replaced(text: string, by: ReadonlyMap<string, string>): string {
  return signsOf(text)
    .map((sign) => by.get(sign) ?? sign)
    .join('');
}

function signsOf(text: string): readonly string[] {
  return Array.from(text);
}

function codeOf(sign: string): number {
  return sign.codePointAt(0) ?? 0;
}
