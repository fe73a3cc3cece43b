import { encodeLengthPrefixed } from './length-prefixed.js';

/** The row that ciphertext belongs to. It is authenticated with it, so ciphertext opens nowhere else. */
export interface SealedPlace {
  readonly tenantId: string;
  readonly table: string;
  readonly rowId: string;
  readonly version: number;
  /** Needed where a row holds several sealed columns: without it they could be swapped unnoticed. */
  readonly column?: string;
}

export type SealedKind = 'segment' | 'header' | 'value';

/** `kind` keeps the three forms apart: a value never opens as a segment. */
export function placeAad(
  kind: SealedKind,
  place: SealedPlace,
  rest: readonly string[] = [],
): Buffer {
  return encodeLengthPrefixed([
    `cloister/${kind}/1`,
    place.tenantId,
    place.table,
    place.rowId,
    wholeNumber(place.version),
    place.column ?? '',
    ...rest,
  ]);
}

/** Decimal digits of a count; NaN and fractions would make two places look alike. */
export function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError('A version or a number of a segment is a whole number from 0 up.');
  }
  return String(value);
}
