import { SI_UNITS } from '../../lexicons/results/si-units.js';

/** A number in digits, under every way to read its marks: `1,500` is 1.5 and 1500. */
export interface NeutralNumber {
  readonly values: readonly number[];
  readonly unit: {
    readonly name: string;
    readonly kind: string;
    readonly size: number | null;
  } | null;
  readonly start: number;
  readonly end: number;
  readonly unitEnd: number;
}

// not part of a name ("B12", "HbA1c")
const NUMBER = /(?<![\p{L}\d])\d+(?:[.,]\d+)*(?![\d])/gu;
const UNIT = new RegExp(
  `^[ \\u00a0]{0,2}(?:${SI_UNITS.map(([, , , spelled]) => `(${spelled})`).join('|')})(?![\\p{L}\\p{N}/])`,
  'iu',
);
const LONGEST_UNIT = 24;
const LONGEST_NUMBER = 24;

export function neutralNumbers(text: string): readonly NeutralNumber[] {
  return [...text.matchAll(NUMBER)].map(({ 0: written, index }) => {
    const end = index + written.length;
    const match = UNIT.exec(text.slice(end, end + LONGEST_UNIT));
    const [name, kind, size] = SI_UNITS[match ? match.slice(1).findIndex(Boolean) : -1] ?? [];
    return {
      values: written.length > LONGEST_NUMBER ? [] : valuesOf(written),
      unit: name !== undefined && kind !== undefined ? { name, kind, size: size ?? null } : null,
      start: index,
      end,
      unitEnd: end + (match?.[0].length ?? 0),
    };
  });
}

/** Dates and the like (`12.03.2024`) are their parts. */
function valuesOf(written: string): readonly number[] {
  const parts = written.split(/[.,]/);
  if (parts.length === 1) return [Number(written)];
  const values = [Number(parts.join(''))];
  if (parts.length === 2) values.push(Number(parts.join('.')));
  if (parts.length === 3) {
    values.push(...parts.map(Number), Number(`${parts[0]}${parts[1]}.${parts[2]}`));
  }
  return [...new Set(values)];
}
