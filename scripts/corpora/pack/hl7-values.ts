import { comparable, squeezed, wholly } from './comparable.js';

/** A value or a note of a message, read here without the product's reader. */
export interface Hl7Value {
  readonly segment: 'OBX' | 'NTE';
  /** OBX-2, such as `NM`. */
  readonly type: string;
  /** What OBX-3 calls it. */
  readonly name: string;
  /** All of them have to stand in the text. */
  readonly pieces: readonly string[];
}

const CODED = new Set(['CE', 'CWE', 'CF', 'CNE', 'CNN']);
const TIMES = new Set(['DT', 'TM', 'TS', 'DTM']);
const WHOLE = new Set(['NM', 'ST', 'TX', 'FT', 'SI', 'IS', 'ID', 'SN']);
/** Files and pointers at them become documents of their own, or are never fetched. */
const FILES = new Set(['ED', 'RP']);
const SHORT = 20;
/** OBX-11: deleted, withdrawn, without a result. */
const NOT_VALID = new Set(['D', 'W', 'X']);

/** What the OBX and NTE of a message say. */
export function valuesOf(message: Buffer): readonly Hl7Value[] {
  const text = decoded(message);
  const start = text.indexOf('MSH');
  const field = text[start + 3] ?? '|';
  const [component = '^', repetition = '~', escape = '\\', part = '&'] = text.slice(start + 4);
  const lines = text.split(/[\r\n]+/);
  const read = (value: string): string =>
    unescaped(value, { field, component, repetition, escape, part });
  return lines.flatMap((line): readonly Hl7Value[] => {
    const fields = line.split(field);
    const of = (number: number): string => fields[number] ?? '';
    if (line.startsWith('NTE')) {
      const pieces = of(3).split(repetition).map(read);
      return valueOf({ segment: 'NTE', type: '', name: '', pieces });
    }
    const type = of(2).trim().toUpperCase();
    if (!line.startsWith('OBX') || FILES.has(type) || NOT_VALID.has(of(11).trim())) return [];
    const [code = '', name = ''] = of(3).split(component).map(read);
    const pieces = of(5)
      .split(repetition)
      .flatMap((value) => piecesOf(type, value.split(component).map(read)));
    return valueOf({ segment: 'OBX', type, name: name.trim() || code.trim(), pieces });
  });
}

function valueOf({ pieces, ...value }: Hl7Value): readonly Hl7Value[] {
  const filled = pieces.filter((piece) => squeezed(piece) !== '' && piece !== '""');
  return filled.length === 0 ? [] : [{ ...value, pieces: filled }];
}

/** Of a code its text; of a name or an address what comes first; of a time as much as a date has. */
function piecesOf(type: string, components: readonly string[]): readonly string[] {
  const [first = '', second = ''] = components;
  const [, , , fourth = '', fifth = '', , , , original = ''] = components;
  if (CODED.has(type)) return [second || original || first || fifth || fourth];
  if (TIMES.has(type)) return [first.slice(0, type === 'TM' ? 4 : 8)];
  if (type === 'SN' || type === '' || WHOLE.has(type)) return components;
  return [first];
}

/** Whether every piece stands in the text; a time may be written with marks between its numbers. */
export function isIn(text: string, { type, pieces }: Hl7Value): boolean {
  const read = comparable(text);
  if (TIMES.has(type)) {
    const digits = read.replaceAll(/[-:.TZ\s]/g, '');
    return pieces.every((piece) => digits.includes(squeezed(piece)));
  }
  return pieces.every((piece) =>
    // a short one may be a part of another: 6.1 of 16.1
    piece.length <= SHORT ? wholly(piece).test(read) : squeezed(read).includes(squeezed(piece)),
  );
}

/** Whether a line has it together with its name. */
export function isInOneLine(text: string, value: Hl7Value): boolean {
  const name = squeezed(value.name);
  return comparable(text)
    .split('\n')
    .some((line) => squeezed(line).includes(name) && isIn(line, value));
}

interface Delimiters {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly escape: string;
  readonly part: string;
}

/** Commands of formatted text stand for nothing that can be read. */
function unescaped(
  value: string,
  { field, component, repetition, escape, part }: Delimiters,
): string {
  const means: Readonly<Record<string, string>> = {
    F: field,
    S: component,
    R: repetition,
    E: escape,
    T: part,
    H: '',
    N: '',
  };
  const mark = escape.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
  const sequence = new RegExp(`${mark}([FSRETHN]|\\.[a-z]{2}[+-]?\\d*|X[0-9A-F]+)${mark}`, 'giu');
  return value.replaceAll(sequence, (_all, name: string) => {
    if (name.startsWith('.')) return ' ';
    if (/^X/iu.test(name) && name.length > 1) return decoded(Buffer.from(name.slice(1), 'hex'));
    return means[name.toUpperCase()] ?? '';
  });
}

function decoded(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? new TextDecoder('windows-1252').decode(bytes) : text;
}
