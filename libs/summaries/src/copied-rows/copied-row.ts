import type { Span } from '@app/text';

/** What rows may be copied of. */
export const ROW_KINDS = ['medication', 'allergies', 'results'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Of which time a list of medication is; null where it does not say. */
export type Occasion = 'discharge' | 'admission' | null;

/** A row of a table, an item of a list or the value of a field, as it is written in a draft. */
export interface CopiedRow {
  readonly kind: RowKind;
  /** Words and figures of the source, in its order. */
  readonly text: string;
  /** What calls it what it is: the heading above it, or the name of its first column. */
  readonly label: string;
  /** Its places in the source: more than one where it stands there more than once. */
  readonly spans: readonly Span[];
  readonly occasion: Occasion;
  /** By the row's own word it is no longer so: stopped, on hold, resolved. */
  readonly isEnded: boolean;
  /** Of a result of a table: what was measured and when, and whether it corrects an earlier one. */
  readonly result: {
    readonly name: string;
    readonly time: string;
    readonly isCorrected: boolean;
  } | null;
}

/** What was found of one kind. */
export interface FoundRows {
  readonly rows: readonly CopiedRow[];
  /** Lists of this kind that are not rows throughout, by their time: nobody can copy them whole. */
  readonly unsure: ReadonlySet<Occasion>;
}
