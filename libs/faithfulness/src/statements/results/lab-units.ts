import { LAB_UNITS } from '../../lexicons/results/lab-units.js';

/** A unit of a laboratory, of an examination or at the bedside. */
export interface LabUnit {
  readonly name: string;
  readonly kind: string;
  readonly size: number;
  /** Where it ends in the text. */
  readonly end: number;
}

const UNIT = new RegExp(
  `^[ \\u00a0-]{0,2}(?:${LAB_UNITS.map(([, , , spelled]) => `(${spelled})`).join('|')})(?![\\p{L}\\p{N}/])`,
  'iu',
);
const ALONE = /^\s*(?=\S)/;
const OTHER =
  /^ ?[\p{L}]{1,5}\/(?!d\b|day|h\b|hour|week|wk|month|night)[\p{L}]{1,4}(?![\p{L}\p{N}/])/iu;
const LONGEST = 32;

/** The unit that begins where a number ends. */
export function labUnitAt(text: string, end: number): LabUnit | null {
  const match = UNIT.exec(text.slice(end, end + LONGEST).replaceAll('μ', 'µ'));
  const found = LAB_UNITS[match ? match.slice(1).findIndex(Boolean) : -1];
  if (!match || !found) return otherUnitAt(text, end);
  const [name, kind, size] = found;
  return { name, kind, size, end: end + match[0].length };
}

/** A cell that has nothing but a unit. */
export function labUnitIn(cell: string): LabUnit | null {
  const start = ALONE.exec(cell)?.[0].length ?? 0;
  const unit = labUnitAt(cell, start);
  return unit && cell.slice(unit.end).trim() === '' ? unit : null;
}

/** The same number in both units is not the same amount. */
export function areOtherUnits(one: LabUnit, other: LabUnit): boolean {
  return one.kind !== other.kind || one.size !== other.size;
}

/** "g/kg" */
function otherUnitAt(text: string, end: number): LabUnit | null {
  const match = OTHER.exec(text.slice(end, end + LONGEST));
  if (!match) return null;
  const name = match[0].trim().toLowerCase();
  return { name, kind: name, size: 1, end: end + match[0].length };
}
