import { encodeText } from '../message/charset.js';
import {
  componentOf,
  fieldOf,
  type Hl7Message,
  repetitionsOf,
  type Segment,
  typeOf,
} from '../message/hl7-message.js';
import { type TextWarning, unescape } from '../message/unescape.js';
import { readResults } from '../results/read-results.js';
import type { ResultReport } from '../results/result-report.js';
import { writeResults } from '../results/write-results.js';
import { embeddedBytes, type EmbeddedWarning } from './embedded-bytes.js';

export type ContentWarning =
  | TextWarning
  | EmbeddedWarning
  | 'embedded-empty'
  | 'reference-not-fetched'
  | 'segments-not-read';

/** What a message has to read: what its segments say, as one document, or a file. */
export type MessagePart =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** A page of tables where there are values. */
      readonly mediaType: 'text/plain' | 'text/html';
    }
  | { readonly kind: 'file'; readonly bytes: Buffer; readonly mediaType: string };

export interface MessageParts {
  readonly parts: readonly MessagePart[];
  readonly warnings: readonly ContentWarning[];
  /** Whether there are lines of text: TX, FT or ST. */
  readonly hasText: boolean;
}

/**
 * The documents in a message. What all OBX, with their OBR, SPM and NTE, say is one document, in order; each ED is
 * a file of its own. What a reference pointer points at is never fetched.
 * @param merged what its results say together with those of earlier messages
 */
export function partsOf(
  message: Hl7Message,
  merged: (own: ResultReport) => ResultReport = (own) => own,
): MessageParts {
  const warnings = new Set<ContentWarning>();
  const files: MessagePart[] = [];
  let firstText: number | null = null;
  let hasText = false;
  for (const segment of message.segments.filter(({ name }) => name === 'OBX')) {
    const type = fieldOf(segment, 2).trim().toUpperCase();
    if (type === 'ED') files.push(...filesOf(message, segment, warnings));
    else if (type === 'RP') warnings.add('reference-not-fetched');
    else {
      firstText ??= files.length;
      hasText ||= TEXTS.has(type) && fieldOf(segment, 5).trim() !== '';
    }
  }
  const report = readResults(message, warnings);
  const written = writeResults(merged(report), { notesAlone: typeOf(message).type !== 'MDM' });
  if (written && report.unread.length > 0) warnings.add('segments-not-read');
  const parts = [...files];
  if (written) parts.splice(firstText ?? 0, 0, { kind: 'text', ...written });
  return { parts, warnings: [...warnings], hasText };
}

const TEXTS: ReadonlySet<string> = new Set(['TX', 'FT', 'ST']);

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
