/** How a server of the tests may lie or break. */
export interface Faults {
  /** What it claims to have read of a prompt. @default all of it */
  readonly evaluated?: (tokens: number) => number;
  /** After so many pieces of text the connection breaks. */
  readonly breakAfter?: number;
  /** The name that it answers with. */
  readonly answersAs?: string;
}
