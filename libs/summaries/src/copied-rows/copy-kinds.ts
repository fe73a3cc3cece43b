/**
 * What a section may be copied of. `discharge-medication`: lists of another time do not count. `results`: only where
 * the source tells of no imaging or other examination besides its rows; `laboratory`: its rows, whatever else there is.
 * `recorded-medication`: every sentence of the source about drugs and allergies. `sentences`: the most
 * telling ones of the source, of an imaging report all that it finds and recommends. Neither has another kind beside it.
 */
export const COPY_KINDS = [
  'medication',
  'discharge-medication',
  'allergies',
  'laboratory',
  'results',
  'recorded-medication',
  'sentences',
] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

const SENTENCE_KINDS = ['recorded-medication', 'sentences'] as const;
type SentenceKind = (typeof SENTENCE_KINDS)[number];

/** Those that are rows. */
export type RowCopyKind = Exclude<CopyKind, SentenceKind>;

/** Whether what is copied are sentences, which stand in a section of their own. */
export function areSentences(kind: CopyKind): kind is SentenceKind {
  return SENTENCE_KINDS.some((one) => one === kind);
}
