import { CR, LF } from '../mllp/frame.js';
import { USUAL } from './delimiters.js';

/** More than a header can have; what is longer has no end and is no header. */
const HEADER_MAX_BYTES = 16 * 1024;
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * MSH as its bytes are, one character for each byte: what is answered is what was sent, whatever the
 * charset. All charsets that are read write these delimiters as ASCII does.
 */
export interface Header {
  /** The byte that stands after MSH. */
  readonly separator: string;
  /** From 0: `fields[8]` is MSH-9, because MSH-1 is the separator itself; raw, with its delimiters. */
  readonly fields: readonly string[];
}

/** Bytes before MSH that are no part of a message: a byte order mark, blank lines. */
export function startOfMessage(bytes: Buffer): number {
  let at = bytes.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0;
  while (bytes[at] === CR || bytes[at] === LF) at += 1;
  return at;
}

/** Null where the bytes do not begin with a header segment. */
export function headerOf(bytes: Buffer, segment: 'MSH' | 'BHS' | 'FHS' = 'MSH'): Header | null {
  const from = startOfMessage(bytes);
  const head = bytes.subarray(from, from + HEADER_MAX_BYTES).toString('latin1');
  const separator = head[3];
  if (!head.startsWith(segment) || separator === undefined || !canSeparate(separator)) return null;
  const end = head.search(/[\r\n]/);
  const line = end === -1 ? head : head.slice(0, end);
  return { separator, fields: [separator, ...line.slice(4).split(separator)] };
}

/** A field by the number that the standard gives it, byte for byte; empty where it is not there. */
export function headerField({ fields }: Header, number: number): string {
  return fields[number - 1] ?? '';
}

/** A component of a field of the header, by the message's own separator. */
export function headerComponent(header: Header, number: number, component: number): string {
  const [separator = USUAL.component] = headerField(header, 2);
  return headerField(header, number).split(separator)[component - 1]?.trim() ?? '';
}

/** The charsets that MSH-18 names. */
export function declaredCharsets(header: Header): readonly string[] {
  const repetition = headerField(header, 2)[1] ?? USUAL.repetition;
  return headerField(header, 18).split(repetition);
}

/** Letters, digits and blanks separate nothing. */
function canSeparate(character: string): boolean {
  return !/[\p{L}\p{N}\s]/u.test(character);
}
