/** A file as a client would send it. */
export interface CorpusFile {
  /** Its path below the corpora; of files made here, a path that says so. */
  readonly path: string;
  /** The name under which it is sent. */
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array<ArrayBuffer>>;
}
