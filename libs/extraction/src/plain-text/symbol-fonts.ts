import { codePoint } from 'dingbat-to-unicode';

/** Fonts whose bytes are signs and not letters, under the names that the table of signs has for them. */
const TYPEFACES = ['Symbol', 'Wingdings', 'Wingdings 2', 'Wingdings 3', 'Webdings'] as const;

/** Boxes and ticks come in a dozen sizes; each is written as the one that everybody knows. */
const SAME: Readonly<Record<string, string>> = {
  '🗹': '☑',
  '🗷': '☒',
  '⌧': '☒',
  '🞎': '☐',
  '🞏': '☐',
  '🞐': '☐',
  '□': '☐',
  '🗴': '✗',
  '🗸': '✓',
};

// Word writes the bytes of such a font into Unicode's private use area.
const PRIVATE_FIRST = 0xf000;
const PRIVATE_LAST = 0xf0ff;

/** Whether the bytes of the font are signs and not letters. */
export function isSymbolFont(font: string): boolean {
  return TYPEFACES.some((name) => name.toLowerCase() === font.trim().toLowerCase());
}

/** The sign that a byte of a symbol font draws; U+FFFD for a drawing that has no character. */
export function symbolOf(byte: number, font: string): string {
  const typeface = TYPEFACES.find((name) => name.toLowerCase() === font.trim().toLowerCase());
  if (typeface !== undefined) {
    const sign = codePoint(typeface, byte)?.string;
    if (sign !== undefined) return SAME[sign] ?? sign;
  }
  // The bullets of Symbol and Wingdings, by far the most used of their drawings.
  if (byte === 0xb7 || byte === 0xa7) return '\u2022';
  return byte < 128 && typeface === undefined ? String.fromCharCode(byte) : '\ufffd';
}

/** What a character of the private use area stands for in a symbol font; itself elsewhere. */
export function fromPrivateUse(character: string, font: string): string {
  const code = character.charCodeAt(0);
  return code > PRIVATE_FIRST + 0x1f && code <= PRIVATE_LAST
    ? symbolOf(code - PRIVATE_FIRST, font)
    : character;
}

/** `SYMBOL 109 \f "Symbol"`: older programs write a Greek letter so, and show nothing else. */
export function signOfField(instruction: string): string {
  const [, code] = /SYMBOL\s+(0x[0-9a-f]+|\d+)/iu.exec(instruction) ?? [];
  if (code === undefined) return '';
  const number = Number(code);
  const [, font = ''] = /\\f\s+"?([^"\\]+)"?/iu.exec(instruction) ?? [];
  if (font === '' || number > 0xff) return String.fromCodePoint(Math.min(number, 0x10_ffff));
  return symbolOf(number, font.trim());
}
