import { decodeBytes } from '../message/charset.js';
import { type Delimiters, USUAL } from '../message/delimiters.js';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  [USUAL.field, '\\F\\'],
  [USUAL.component, '\\S\\'],
  [USUAL.repetition, '\\R\\'],
  [USUAL.escape, '\\E\\'],
  [USUAL.subcomponent, '\\T\\'],
]);
// Delimiters, and everything that would end a segment or a frame; a tab is only a blank.
const SPECIAL = /[|^~\\&]|(?!\t)\p{Cc}/gu;

/** A text as it stands in a message with the usual delimiters. */
export function escape(text: string): string {
  return text.replaceAll(SPECIAL, (character) => ESCAPES.get(character) ?? hexadecimal(character));
}

/** The same for formatted text, FT: what ends a line is a command of the layout. */
export function escapeFormatted(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(escape)
    .join('\\.br\\');
}

/**
 * What stands in a field of another message, written with the usual delimiters: neither a part nor an
 * escape of it is lost, whatever the other message is divided by.
 */
export function rewritten(
  raw: string,
  { delimiters, charset }: { readonly delimiters: Delimiters; readonly charset: string },
): string {
  const parts: ReadonlyMap<string, string> = new Map([
    [delimiters.component, USUAL.component],
    [delimiters.repetition, USUAL.repetition],
    [delimiters.subcomponent, USUAL.subcomponent],
  ]);
  let written = '';
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw[at] ?? '';
    const end = character === delimiters.escape ? raw.indexOf(delimiters.escape, at + 1) : -1;
    const sequence = end === -1 ? null : raw.slice(at + 1, end);
    if (sequence !== null && isSequence(sequence)) {
      written += rewrittenSequence(sequence, delimiters, charset);
      at = end;
    } else {
      written += parts.get(character) ?? escape(character);
    }
  }
  return written;
}

/** Of chapter 2.7: letters, digits and what layout commands are written with. */
function isSequence(text: string): boolean {
  return /^(?:[A-Za-z0-9]+|\.[a-z]{2}[+-]?\d*)$/.test(text);
}

function rewrittenSequence(sequence: string, delimiters: Delimiters, charset: string): string {
  if (sequence === 'P')
    return delimiters.truncation === null ? '\\P\\' : escape(delimiters.truncation);
  if (/^X(?:[\dA-Fa-f]{2})+$/.test(sequence)) {
    const bytes = Buffer.from(sequence.slice(1), 'hex');
    // beyond ASCII the bytes mean something in the other message's charset alone
    const text = bytes.every((byte) => byte < 0x80) ? null : decodeBytes(bytes, charset);
    if (text !== null) return escape(text);
  }
  // F, S, R, E and T name a part, not a character
  return `\\${sequence}\\`;
}

function hexadecimal(character: string): string {
  const code = character.charCodeAt(0);
  // those beyond ASCII mean nothing to anybody on the way
  if (code > 0x7f) return character;
  return `\\X${code.toString(16).toUpperCase().padStart(2, '0')}\\`;
}
