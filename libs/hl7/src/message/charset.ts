import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';

/** Names of table 0211, and what senders write in their place, to names that iconv-lite knows. */
const CHARSETS: ReadonlyMap<string, string> = new Map([
  ['ASCII', 'us-ascii'],
  ['UNICODE', 'utf-8'], // UCS-2 by the table; every message that names it here is UTF-8
  ['UNICODE UTF-8', 'utf-8'],
  ['UNICODE UTF8', 'utf-8'],
  ['UTF-8', 'utf-8'],
  ['UTF8', 'utf-8'],
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 15].flatMap((part) =>
    [`8859/${part}`, `8859-${part}`, `ISO-8859-${part}`, `ISO 8859-${part}`, `ISO8859-${part}`].map(
      (name): [string, string] => [name, `iso-8859-${part}`],
    ),
  ),
  ['WINDOWS-1252', 'windows-1252'],
  ['CP1252', 'windows-1252'],
]);

export type CharsetWarning = 'charset-unknown' | 'charset-not-kept' | 'several-charsets';

export interface DecodedText {
  readonly text: string;
  /** As iconv-lite names it. */
  readonly charset: string;
  readonly warnings: readonly CharsetWarning[];
}

/** The charset that a name of MSH-18 or of a connection's settings stands for; null where it is none. */
export function charsetNamed(name: string): string | null {
  return CHARSETS.get(name.trim().toUpperCase()) ?? null;
}

/**
 * The text of a message in the charset that MSH-18 names, or the connection's own. Bytes that the
 * charset does not have are read as Windows-1252, which has a character for nearly every byte: no
 * replacement character stands in a text that did not stand in its source.
 */
export function decodeMessage(
  bytes: Buffer,
  declared: readonly string[],
  fallback: string,
): DecodedText {
  const warnings: CharsetWarning[] = [];
  const [first = '', ...others] = declared.map((name) => name.trim());
  if (others.some(Boolean)) warnings.push('several-charsets');
  const named = first === '' ? null : charsetNamed(first);
  if (first !== '' && named === null) warnings.push('charset-unknown');
  const charset = named ?? charsetNamed(fallback) ?? 'us-ascii';
  const text = decodeStrictly(bytes, charset);
  if (text !== null) return { text, charset, warnings };
  // a sender that names ASCII, or nothing, and writes UTF-8 is the commonest fault
  const utf8 = decodeStrictly(bytes, 'utf-8');
  warnings.push('charset-not-kept');
  return utf8 === null
    ? { text: iconv.decode(bytes, 'windows-1252'), charset: 'windows-1252', warnings }
    : { text: utf8, charset: 'utf-8', warnings };
}

export function encodeText(text: string, charset: string): Buffer {
  return iconv.encode(text, charset);
}

/** Bytes written as `\X…\` in a message of this charset. */
export function decodeBytes(bytes: Buffer, charset: string): string | null {
  return decodeStrictly(bytes, charset);
}

/** Null where a byte has no character in the charset. */
function decodeStrictly(bytes: Buffer, charset: string): string | null {
  if (charset === 'us-ascii') {
    return isAscii(bytes) ? bytes.toString('latin1') : null;
  }
  if (charset === 'utf-8') {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null; // the caller reads it another way and says so
    }
  }
  const text = iconv.decode(bytes, charset, { stripBOM: false });
  return text.includes('\uFFFD') ? null : text;
}
