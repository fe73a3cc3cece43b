/** A checkpoint as the log signed it. */
export interface SignedCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  /** The signed note, which is what a store is given. */
  readonly note: string;
}

/**
 * Takes checkpoints to where other people look after them. Whoever owns this machine must not be able
 * to take one back.
 */
export interface CheckpointStore extends AsyncDisposable {
  /** What the site calls it. */
  readonly name: string;
  readonly kind: 'file' | 'syslog' | 's3' | 'witness';
  /**
   * Resolves when the store has it. What it had already may be put again.
   * Throws `StoreUnreachable`, or `StoreInconsistent` where it holds what this log has never been.
   * @returns what the store gave in return, such as a cosignature
   */
  put(checkpoint: SignedCheckpoint, signal: AbortSignal): Promise<string | null>;
  /** The newest note that the store holds; null: none yet. Not there where a store cannot be asked. */
  latest?(signal: AbortSignal): Promise<string | null>;
  /** Every note that the store holds, also those that newer ones cover. Not there where a store cannot be asked. */
  held?(signal: AbortSignal): Promise<readonly string[]>;
}
