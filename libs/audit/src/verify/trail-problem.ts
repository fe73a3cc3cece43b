export type TrailProblemKind =
  /** An entry's bytes are not those that its leaf was made of. */
  | 'entry-altered'
  /** The columns for search say something else than the bytes. */
  | 'columns-differ'
  | 'entry-missing'
  /** Two entries have one number. */
  | 'number-twice'
  | 'hash-missing'
  | 'hash-wrong'
  /** An entry is far older than those that were numbered before it. */
  | 'back-dated'
  /** An entry has waited longer for its number than the sequencer takes. */
  | 'not-numbered'
  | 'not-signed'
  | 'checkpoint-not-trusted'
  | 'checkpoint-wrong'
  /** This host has seen more of them signed than are kept. */
  | 'checkpoint-missing'
  /** A checkpoint in other hands is of another tree than this. */
  | 'forked'
  /** A checkpoint in other hands is of a larger tree than there is. */
  | 'set-back'
  /** What a store holds could not be compared. */
  | 'store-not-read'
  /** The mark of this host was altered, or another key signed it. */
  | 'mark-not-trusted'
  | 'mark-missing'
  /** A value that an entry commits to is gone, and no erasure says so. */
  | 'value-missing';

/** One thing that is wrong, and where. */
export interface TrailProblem {
  readonly kind: TrailProblemKind;
  readonly sentence: string;
  readonly leaf: number | null;
  readonly entryId: string | null;
}

const KEPT = 100;

/** Counts all problems and keeps the first of them: a trail that was exchanged has one for each entry. */
export class Problems {
  private readonly list: TrailProblem[] = [];
  private counted = 0;

  add(
    kind: TrailProblemKind,
    sentence: string,
    {
      leaf = null,
      entryId = null,
    }: { readonly leaf?: number | null; readonly entryId?: string | null } = {},
  ): void {
    this.counted += 1;
    if (this.list.length < KEPT) this.list.push({ kind, sentence, leaf, entryId });
  }

  get first(): readonly TrailProblem[] {
    return this.list;
  }

  get count(): number {
    return this.counted;
  }
}
