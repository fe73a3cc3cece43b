/** How far the fetching or checking of a model file is. */
export interface ModelProgress {
  readonly phase: 'download' | 'unpack' | 'verify';
  readonly receivedBytes: number;
  readonly totalBytes: number;
}
