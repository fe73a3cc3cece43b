import { encodeText } from '../message/charset.js';
import {
  componentOf,
  fieldOf,
  type Hl7Message,
  repetitionsOf,
  type Segment,
  typeOf,
} from '../message/hl7-message.js';
import { type TextWarning, unescape, unescapeFormatted } from '../message/unescape.js';
import { embeddedBytes, type EmbeddedWarning } from './embedded-bytes.js';

export type ContentWarning =
  TextWarning | EmbeddedWarning | 'embedded-empty' | 'reference-not-fetched' | 'values-left-out';

/** What OBX segments hold, in their order: a text, or a file. */
export type MessagePart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly bytes: Buffer; readonly mediaType: string };

export interface MessageParts {
  readonly parts: readonly MessagePart[];
  readonly warnings: readonly ContentWarning[];
  /** OBX segments whose value is neither text nor file: numbers, codes, times. */
  readonly valuesLeftOut: number;
}

const FORMATTED = new Set(['FT']);
const PLAIN = new Set(['TX', 'ST']);

/**
 * The documents in a message. All TX, FT and ST lines are one text, in order; each ED is a file of
 * its own. What a reference pointer points at is never fetched.
 */
export function partsOf(message: Hl7Message): MessageParts {
  const warnings = new Set<ContentWarning>();
  const lines: string[] = [];
  const files: MessagePart[] = [];
  let firstText = 0;
  let valuesLeftOut = 0;
  for (const segment of message.segments.filter(({ name }) => name === 'OBX')) {
    const type = fieldOf(segment, 2).trim().toUpperCase();
    if (FORMATTED.has(type) || PLAIN.has(type)) {
      if (lines.length === 0) firstText = files.length;
      lines.push(...linesOf(message, segment, type, warnings));
    } else if (type === 'ED') {
      files.push(...filesOf(message, segment, warnings));
    } else if (type === 'RP') {
      warnings.add('reference-not-fetched');
    } else if (fieldOf(segment, 5) !== '') {
      valuesLeftOut += 1;
    }
  }
  const text = lines.join('\n');
  if (valuesLeftOut > 0) warnings.add('values-left-out');
  const parts = [...files];
  if (text.trim() !== '') parts.splice(firstText, 0, { kind: 'text', text });
  return { parts, warnings: [...warnings], valuesLeftOut };
}

function linesOf(
  message: Hl7Message,
  segment: Segment,
  type: string,
  warnings: Set<ContentWarning>,
): readonly string[] {
  const { delimiters, charset } = message;
  const read = FORMATTED.has(type) ? unescapeFormatted : unescape;
  const value = fieldOf(segment, 5);
  if (value === '' || value === '""') return [''];
  const lines = repetitionsOf(value, delimiters).map((repetition) =>
    read(repetition, { delimiters, charset, warnings }),
  );
  const name = type === 'ST' && typeOf(message).type === 'ORU' ? observed(message, segment) : '';
  return name === '' ? lines : lines.map((line) => `${name}: ${line}`);
}

/** A result says little without what was looked for. */
function observed({ delimiters, charset }: Hl7Message, segment: Segment): string {
  const [identifier = ''] = repetitionsOf(fieldOf(segment, 3), delimiters);
  const name = componentOf(identifier, 2, delimiters) || componentOf(identifier, 1, delimiters);
  return unescape(name, { delimiters, charset, warnings: new Set() }).trim();
}

function filesOf(
  message: Hl7Message,
  segment: Segment,
  warnings: Set<ContentWarning>,
): readonly MessagePart[] {
  const { delimiters, charset } = message;
  return repetitionsOf(fieldOf(segment, 5), delimiters).flatMap((repetition) => {
    const component = (number: number): string => componentOf(repetition, number, delimiters);
    const data = component(5);
    if (data.trim() === '') {
      warnings.add('embedded-empty');
      return [];
    }
    const { bytes, warnings: found } = embeddedBytes(data, component(4), (text) =>
      encodeText(unescape(text, { delimiters, charset, warnings }), charset),
    );
    for (const warning of found) warnings.add(warning);
    if (bytes.length === 0) return [];
    return [{ kind: 'file', bytes, mediaType: mediaTypeOf(component(2), component(3)) }] as const;
  });
}

/** Main types of table 0191 that are not MIME's own. */
const MAIN_TYPES: Readonly<Record<string, string>> = {
  ap: 'application',
  ft: 'text',
  im: 'image',
  ns: 'application',
  tx: 'text',
};
const CDA_SUBTYPES: ReadonlySet<string> = new Set(['x-hl7-cda-level-one', 'x-hl7-cda', 'xml']);

/** A hint: the bytes decide when the document is read. */
function mediaTypeOf(type: string, subtype: string): string {
  const main = type.trim().toLowerCase();
  const sub = subtype.trim().toLowerCase();
  const type1 = MAIN_TYPES[main] ?? (/^[a-z]+$/.test(main) ? main : 'application');
  // also in table 0834's multipart, which names no package here
  if (CDA_SUBTYPES.has(sub)) return 'application/xml';
  const plain = type1 === 'text' ? 'plain' : 'octet-stream';
  return `${type1}/${/^[a-z0-9][a-z0-9.+-]*$/.test(sub) ? sub : plain}`;
}
