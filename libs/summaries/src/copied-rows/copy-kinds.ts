/**
 * What a section may be copied of. `discharge-medication`: lists of another time do not count. `results`: only where
 * the source tells of no imaging or other examination besides its rows; `laboratory`: its rows, whatever else there is.
 * `sentences`: the most telling ones of the source, of an imaging report all that it finds and recommends; nothing beside it.
 */
export const COPY_KINDS = [
  'medication',
  'discharge-medication',
  'allergies',
  'laboratory',
  'results',
  'sentences',
] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** Those that are rows. */
export type RowCopyKind = Exclude<CopyKind, 'sentences'>;
