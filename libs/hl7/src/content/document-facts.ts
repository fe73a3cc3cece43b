import {
  componentOf,
  fieldOf,
  firstSegment,
  type Hl7Message,
  repetitionsOf,
  type Segment,
  subcomponentOf,
  typeOf,
} from '../message/hl7-message.js';
import { unescape } from '../message/unescape.js';

/** What a source says of its own standing. */
export const SOURCE_STATUSES = [
  'preliminary',
  'final',
  'corrected',
  'addended',
  'replaced',
  'cancelled',
  'wrong-patient',
] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** TXA, OBR and OBX, as far as a document's description and its standing come from them. */
export interface DocumentFacts {
  /** TXA-12, or the filler's number of a result. */
  readonly documentNumber: string | null;
  /** The namespace of TXA-12, or of the filler's number. */
  readonly documentAuthority: string | null;
  /** TXA-13: the document that this one belongs to or replaces. */
  readonly parentNumber: string | null;
  readonly parentAuthority: string | null;
  /** TXA-2. */
  readonly documentType: string | null;
  /** OBR-4.1, the first. */
  readonly service: string | null;
  /** OBR-25. */
  readonly resultStatus: string | null;
  /** TXA-16. */
  readonly fileName: string | null;
  /** TXA-18. */
  readonly confidentiality: 'N' | 'R' | 'V';
  /** Of what the message brings. */
  readonly status: SourceStatus;
  /** Of what came before under its numbers; another one where some results of several are taken back. */
  readonly ofEarlier: SourceStatus;
}

export function documentFactsOf(message: Hl7Message): DocumentFacts {
  const { delimiters } = message;
  const txa = firstSegment(message, 'TXA');
  const obr = firstSegment(message, 'OBR');
  const entity = (segment: Segment | undefined, number: number, component = 1): string | null => {
    const [first = ''] = repetitionsOf(fieldOf(segment, number), delimiters);
    return plain(message, componentOf(first, component, delimiters));
  };
  const filler = entity(obr, 3) ?? entity(obr, 2);
  return {
    documentNumber: txa ? entity(txa, 12) : filler,
    documentAuthority: txa ? entity(txa, 12, 2) : entity(obr, 3, 2),
    parentNumber: entity(txa, 13),
    parentAuthority: entity(txa, 13, 2),
    documentType: entity(txa, 2),
    service: entity(obr, 4),
    resultStatus: entity(obr, 25),
    fileName: plain(message, fieldOf(txa, 16)),
    confidentiality: confidentialityOf(fieldOf(txa, 18).trim()),
    ...statusesOf(message),
  };
}

/** OBR-3 of each report, or OBR-2 where it has none, with who assigned it. */
export function orderNumbersOf(
  message: Hl7Message,
): readonly { readonly number: string; readonly authority: string | null }[] {
  const { delimiters, segments } = message;
  return segments
    .filter(({ name }) => name === 'OBR')
    .flatMap((segment) => {
      const of = (field: number, component: number): string | null => {
        const [first = ''] = repetitionsOf(fieldOf(segment, field), delimiters);
        return plain(message, componentOf(first, component, delimiters));
      };
      const number = of(3, 1) ?? of(2, 1);
      return number === null ? [] : [{ number, authority: of(3, 2) }];
    });
}

function plain({ delimiters, charset }: Hl7Message, raw: string): string | null {
  const first = subcomponentOf(raw, 1, delimiters);
  const text = unescape(first, { delimiters, charset, warnings: new Set() }).trim();
  return text === '' || text === '""' ? null : text;
}

/** Table 0272: what is not usual control is at least restricted. */
function confidentialityOf(code: string): 'N' | 'R' | 'V' {
  if (code === '' || code === 'U' || code === 'N') return 'N';
  return code === 'V' ? 'V' : 'R';
}

/** Tables 0271 (TXA-17), 0273 (TXA-19), 0123 (OBR-25) and 0085 (OBX-11). */
const UNFINISHED = new Set(['DI', 'DO', 'IN', 'IP', 'PA']);
const PRELIMINARY = new Set(['P', 'R', 'S', 'A', 'I', 'O']);

function statusesOf(message: Hl7Message): Pick<DocumentFacts, 'status' | 'ofEarlier'> {
  const results = message.segments
    .filter(({ name }) => name === 'OBX')
    .map((segment) => fieldOf(segment, 11).trim());
  const isDocument = typeOf(message).type === 'MDM';
  if (results.includes('W')) {
    const isWhole = isDocument || results.every((result) => RETRACTED.has(result));
    return { status: isWhole ? 'wrong-patient' : 'corrected', ofEarlier: 'wrong-patient' };
  }
  const status = isDocument ? ofDocument(message, results) : ofResult(message, results);
  return { status, ofEarlier: status };
}

const RETRACTED: ReadonlySet<string> = new Set(['D', 'W', 'X']);

function ofDocument(message: Hl7Message, results: readonly string[]): SourceStatus {
  const { event } = typeOf(message);
  const txa = firstSegment(message, 'TXA');
  const availability = fieldOf(txa, 19).trim();
  if (event === 'T11' || availability === 'CA') return 'cancelled';
  if (availability === 'OB') return 'replaced';
  if (results.length > 0 && results.every((result) => result === 'D' || result === 'X')) {
    return 'cancelled';
  }
  if (UNFINISHED.has(fieldOf(txa, 17).trim())) return 'preliminary';
  if (event === 'T05' || event === 'T06') return 'addended';
  // a new document in the place of another is final itself; what it replaces is not
  if (event === 'T07' || event === 'T08' || event === 'T09' || event === 'T10') return 'corrected';
  return 'final';
}

function ofResult(message: Hl7Message, results: readonly string[]): SourceStatus {
  const status = fieldOf(firstSegment(message, 'OBR'), 25).trim();
  const all = (codes: readonly string[]): boolean =>
    results.length > 0 && results.every((result) => codes.includes(result));
  if (status === 'X' || (status === '' && all(['X', 'D']))) return 'cancelled';
  if (status === 'C' || results.includes('C')) return 'corrected';
  // one of several
  if (results.includes('D') && !all(['D', 'X'])) return 'corrected';
  if (PRELIMINARY.has(status) || (status === '' && results.includes('P'))) return 'preliminary';
  return all(['D', 'X']) ? 'cancelled' : 'final';
}
