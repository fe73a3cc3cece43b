import { charsetNamed, decodeBytes, encodeText } from '../message/charset.js';
import { USUAL } from '../message/delimiters.js';
import type { Hl7Message, Segment } from '../message/hl7-message.js';
import { timestamp } from '../message/timestamp.js';
import { escape, escapeFormatted, rewritten } from './escape.js';

/** Names of table 0211 that are written into MSH-18. */
export const WRITTEN_CHARSETS = [
  'UNICODE UTF-8',
  'ASCII',
  '8859/1',
  '8859/2',
  '8859/3',
  '8859/4',
  '8859/5',
  '8859/6',
  '8859/7',
  '8859/8',
  '8859/9',
  '8859/15',
] as const;
export type WrittenCharset = (typeof WRITTEN_CHARSETS)[number];

/** A field as it is meant: what is said in it is escaped when it is written. */
export type FieldValue =
  | string
  | { readonly components: readonly string[] }
  /** Of the first component. */
  | { readonly subcomponents: readonly string[] }
  | { readonly repetitions: readonly FieldValue[] }
  /** Text with lines, of the type FT. */
  | { readonly formatted: string }
  /** With the usual delimiters and escapes in it already. */
  | { readonly written: string };

export interface BuiltSegment {
  readonly name: string;
  /** By the numbers of the standard. */
  readonly fields: Readonly<Record<number, FieldValue>>;
}

/** What MSH says. */
export interface BuiltHeader {
  readonly from: { readonly application: string; readonly facility: string };
  readonly to: { readonly application: string; readonly facility: string };
  readonly at: Date;
  /** MSH-9: type, event, structure. */
  readonly type: readonly [type: string, event: string, structure: string];
  readonly controlId: string;
  readonly processingId: string;
  readonly version: string;
  readonly accept: '' | 'AL' | 'NE';
  readonly application: '' | 'AL' | 'NE';
  readonly charset: WrittenCharset;
}

/** A character of what is to be said is none of the charset. Nothing is left out or put in its place. */
export class NotInCharset extends Error {
  override readonly name = 'NotInCharset';

  constructor(readonly charset: string) {
    super(`A character is none of ${charset}.`);
  }
}

/** One message, without its frame. Throws `NotInCharset`. */
export function buildMessage(header: BuiltHeader, segments: readonly BuiltSegment[]): Buffer {
  const lines = [headerSegment(header), ...segments].map(lineOf);
  const text = lines.map((line) => `${line}\r`).join('');
  const charset = charsetNamed(header.charset) ?? '';
  const bytes = encodeText(text, charset);
  if (decodeBytes(bytes, charset) !== text) throw new NotInCharset(header.charset);
  return bytes;
}

/** A segment of another message, said again. */
export function echoed(message: Hl7Message, { name, fields }: Segment): BuiltSegment {
  return {
    name,
    fields: Object.fromEntries(
      fields.map((field, index) => [index + 1, { written: rewritten(field, message) }]),
    ),
  };
}

function headerSegment(header: BuiltHeader): BuiltSegment {
  const { from, to, type } = header;
  const { component, repetition, escape: escaping, subcomponent } = USUAL;
  return {
    name: 'MSH',
    fields: {
      // MSH-1 is the separator that stands after the name
      2: { written: `${component}${repetition}${escaping}${subcomponent}` },
      3: from.application,
      4: from.facility,
      5: to.application,
      6: to.facility,
      7: timestamp(header.at),
      9: { components: type },
      10: header.controlId,
      11: header.processingId,
      12: header.version,
      15: header.accept,
      16: header.application,
      18: header.charset,
    },
  };
}

function lineOf({ name, fields }: BuiltSegment): string {
  const last = Math.max(0, ...Object.keys(fields).map(Number));
  const first = name === 'MSH' ? 2 : 1;
  const written = Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) =>
    valueOf(fields[index + first] ?? ''),
  );
  const filled = written.slice(0, written.findLastIndex((value) => value !== '') + 1);
  return [name, ...filled].join(USUAL.field);
}

function valueOf(value: FieldValue): string {
  if (typeof value === 'string') return escape(value);
  if ('written' in value) return value.written;
  if ('formatted' in value) return escapeFormatted(value.formatted);
  if ('repetitions' in value) return value.repetitions.map(valueOf).join(USUAL.repetition);
  return 'subcomponents' in value
    ? joined(value.subcomponents, USUAL.subcomponent)
    : joined(value.components, USUAL.component);
}

function joined(parts: readonly string[], separator: string): string {
  const filled = parts.slice(0, parts.findLastIndex((part) => part !== '') + 1);
  return filled.map(escape).join(separator);
}
