import { type CharsetWarning, decodeMessage } from './charset.js';
import { type Delimiters, delimitersOf, USUAL } from './delimiters.js';
import { declaredCharsets, type Header, headerField, headerOf, startOfMessage } from './header.js';

/** What was tolerated in a message. */
export type MessageWarning =
  | CharsetWarning
  | 'byte-order-mark'
  | 'blank-before-header'
  | 'segments-end-with-lf'
  | 'segments-end-with-crlf'
  | 'line-inside-field'
  | 'delimiters-unusable';

/** A segment as its fields are written: raw, with repetitions, components and escapes in them. */
export interface Segment {
  readonly name: string;
  /** From 0: `fields[4]` is field 5. */
  readonly fields: readonly string[];
}

export interface Hl7Message {
  readonly header: Header;
  readonly delimiters: Delimiters;
  readonly charset: string;
  readonly segments: readonly Segment[];
  readonly warnings: readonly MessageWarning[];
}

/** Reads one message; null where it does not begin with MSH. */
export function readMessage(bytes: Buffer, fallbackCharset: string): Hl7Message | null {
  const header = headerOf(bytes);
  if (!header) return null;
  const start = startOfMessage(bytes);
  const {
    text,
    charset,
    warnings: ofCharset,
  } = decodeMessage(bytes.subarray(start), declaredCharsets(header), fallbackCharset);
  const warnings = new Set<MessageWarning>(ofCharset);
  if (bytes[0] === 0xef) warnings.add('byte-order-mark');
  else if (start > 0) warnings.add('blank-before-header');
  const field = text[3] ?? USUAL.field;
  const lines = segmentLines(text, field, warnings);
  const encoding = lines[0]?.slice(4).split(field)[0] ?? '';
  const said = delimitersOf(field, encoding);
  if (!said) warnings.add('delimiters-unusable');
  return {
    header,
    delimiters: said ?? { ...USUAL, field },
    charset,
    segments: lines.map((line) => segmentOf(line, field)),
    warnings: [...warnings],
  };
}

/** The fields of a segment by the numbers of the standard; empty where there is none. */
export function fieldOf(segment: Segment | undefined, number: number): string {
  return segment?.fields[number - 1] ?? '';
}

export function repetitionsOf(field: string, { repetition }: Delimiters): readonly string[] {
  return field === '' ? [] : field.split(repetition);
}

export function componentOf(repetition: string, number: number, { component }: Delimiters): string {
  return repetition.split(component)[number - 1] ?? '';
}

export function subcomponentOf(text: string, number: number, { subcomponent }: Delimiters): string {
  return text.split(subcomponent)[number - 1] ?? '';
}

export function firstSegment({ segments }: Hl7Message, name: string): Segment | undefined {
  return segments.find((segment) => segment.name === name);
}

/** `ADT` and `A01` of MSH-9. */
export function typeOf({ header }: Pick<Hl7Message, 'header'>): {
  readonly type: string;
  readonly event: string;
} {
  const [separator = USUAL.component] = headerField(header, 2);
  const [type = '', event = ''] = headerField(header, 9).split(separator);
  return { type: type.trim(), event: event.trim() };
}

/**
 * What ends the first segment ends them all. A line that does not begin as a segment does goes on
 * with the field before it: senders wrap Base64 and write text with line breaks.
 */
function segmentLines(text: string, field: string, warnings: Set<MessageWarning>): string[] {
  const [end = '\r'] = /\r\n|\r|\n/.exec(text) ?? [];
  if (end === '\n') warnings.add('segments-end-with-lf');
  if (end === '\r\n') warnings.add('segments-end-with-crlf');
  const lines: string[] = [];
  for (const line of text.split(end === '\n' ? '\n' : /\r\n?/)) {
    if (beginsSegment(line, field)) lines.push(line);
    else if (line.trim() !== '' || lines.length === 0) {
      warnings.add('line-inside-field');
      lines.push(`${lines.pop() ?? ''}\n${line}`);
    }
  }
  return lines;
}

function beginsSegment(line: string, field: string): boolean {
  return /^[A-Z][A-Z0-9]{2}$/.test(line.slice(0, 3)) && (line.length === 3 || line[3] === field);
}

function segmentOf(line: string, field: string): Segment {
  const [name = '', ...fields] = line.split(field);
  // MSH-1, like BHS-1 and FHS-1, is the separator itself
  return { name, fields: name === 'MSH' ? [field, ...fields] : fields };
}
