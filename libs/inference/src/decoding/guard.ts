/** Says of each word of an answer whether it may stand. */
export interface Guard {
  /** `before` is the end of the answer so far, with the space before the word. */
  allows(word: string, before: string): boolean;
}
