import { decodeBytes } from './charset.js';
import type { Delimiters } from './delimiters.js';

export type TextWarning = 'escape-unknown' | 'bytes-not-in-charset';

interface Reading {
  readonly delimiters: Delimiters;
  readonly charset: string;
  /** What is found on the way is added here. */
  readonly warnings: { add(warning: TextWarning): unknown };
}

/** Words, or a command of the layout (chapter 2.7.6 of the standard) with its number. */
type Piece =
  | { readonly text: string }
  | { readonly command: string; readonly sign: string; readonly count: number | null };

/** A field's text with its escapes resolved; one that is unknown stays as it is written, and is told. */
export function unescape(text: string, reading: Reading): string {
  return [...pieces(text, reading, null)]
    .map((piece) => ('text' in piece ? piece.text : ''))
    .join('');
}

/** The same for formatted text, FT: commands become lines and blanks. */
export function unescapeFormatted(text: string, reading: Reading): string {
  const page = new Page();
  for (const piece of pieces(text, reading, layoutCommand)) page.put(piece);
  return page.text;
}

function* pieces(
  text: string,
  reading: Reading,
  commandOf: ((sequence: string) => Piece | null) | null,
): Generator<Piece> {
  const { escape } = reading.delimiters;
  for (let at = 0; at < text.length;) {
    const from = text.indexOf(escape, at);
    if (from === -1) return yield { text: text.slice(at) };
    if (from > at) yield { text: text.slice(at, from) };
    const to = text.indexOf(escape, from + 1);
    const sequence = to === -1 ? null : text.slice(from + 1, to);
    const resolved = sequence === null ? null : meaning(sequence, reading);
    const piece =
      resolved === null ? sequence !== null && commandOf?.(sequence) : { text: resolved };
    if (piece) {
      yield piece;
      at = to + 1;
    } else {
      // the character alone: what looks like the end of this sequence may begin the next
      reading.warnings.add('escape-unknown');
      yield { text: escape };
      at = from + 1;
    }
  }
}

function meaning(sequence: string, reading: Reading): string | null {
  const { delimiters } = reading;
  switch (sequence) {
    case 'F':
      return delimiters.field;
    case 'S':
      return delimiters.component;
    case 'T':
      return delimiters.subcomponent;
    case 'R':
      return delimiters.repetition;
    case 'E':
      return delimiters.escape;
    case 'P':
      return delimiters.truncation;
    case 'H': // highlighting begins and ends: the words are the same
    case 'N':
      return '';
    case '.br': // written in ST and TX too, where no layout is known
      return '\n';
    default:
      return hexadecimal(sequence, reading);
  }
}

function hexadecimal(sequence: string, { charset, warnings }: Reading): string | null {
  if (!/^X(?:[\dA-Fa-f]{2})+$/.test(sequence)) return null;
  const text = decodeBytes(Buffer.from(sequence.slice(1), 'hex'), charset);
  if (text === null) warnings.add('bytes-not-in-charset');
  return text?.replaceAll(/\r\n?/g, '\n') ?? null;
}

function layoutCommand(sequence: string): Piece | null {
  const match = /^\.(sp|in|ti|sk|ce|fi|nf)([+-]?)(\d{1,4})?$/.exec(sequence);
  if (!match) return null;
  const [, command = '', sign = '', digits] = match;
  return { command, sign, count: digits === undefined ? null : Number(digits) };
}

/** More blanks or lines in one place than a page has are not layout. */
const MOST = 80;

class Page {
  text = '';
  private indent = 0;
  private once = 0;
  private lineStart = true;

  put(piece: Piece): void {
    if ('text' in piece) return this.write(piece.text);
    const { command, sign, count } = piece;
    const number = Math.min(count ?? 0, MOST);
    const moved = sign === '' ? number : this.indent + (sign === '-' ? -number : number);
    if (command === 'sp') this.write('\n'.repeat(Math.max(number, 1)));
    if (command === 'sk') this.write(' '.repeat(number));
    if (command === 'in') this.indent = Math.min(Math.max(moved, 0), MOST);
    if (command === 'ti') this.once = sign === '-' ? -number : number;
    if (command === 'ce' && !this.lineStart) this.write('\n');
    // fi and nf, filling lines or not, change no word
  }

  private write(text: string): void {
    for (const [index, words] of text.split('\n').entries()) {
      if (index > 0) {
        this.text += '\n';
        this.lineStart = true;
      }
      if (words === '') continue;
      if (this.lineStart) this.text += ' '.repeat(Math.max(this.indent + this.once, 0));
      this.once = this.lineStart ? 0 : this.once;
      this.lineStart = false;
      this.text += words;
    }
  }
}
