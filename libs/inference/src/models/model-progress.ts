/** How far the fetching, making or checking of a model file is. */
export interface ModelProgress {
  readonly phase: 'download' | 'unpack' | 'merge' | 'verify';
  /** So far: received, written or read. */
  readonly receivedBytes: number;
  readonly totalBytes: number;
}
