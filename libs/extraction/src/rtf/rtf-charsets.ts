/** Windows code pages by the number that `\fcharset` gives; 0 and 1 mean the one of the document. */
const CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};

const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
};

/** Fonts such as Symbol and Wingdings: their bytes are drawings, not letters. */
export const SYMBOL_CODEPAGE = 42;
const SYMBOL_CHARSET = 2;

export function codepageOfCharset(charset: number): number | undefined {
  return charset === SYMBOL_CHARSET ? SYMBOL_CODEPAGE : CHARSETS[charset];
}

/** The text of bytes in a code page; what has no letter becomes U+FFFD. */
export function decodeCodepage(bytes: Buffer, codepage: number): string {
  return new TextDecoder(labelOf(codepage)).decode(bytes);
}

function labelOf(codepage: number): string {
  if (codepage >= 1250 && codepage <= 1258) return `windows-${codepage}`;
  return LABELS[codepage] ?? 'windows-1252';
}
