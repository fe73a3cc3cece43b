/** Letters and digits in compatibility form and lower case; what nobody sees within a word is left out. */
export function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}

/** Whether `part` stands in `words` without a gap. */
export function holds(words: readonly string[], part: readonly string[]): boolean {
  return indexOf(words, part) !== -1;
}

export function indexOf(words: readonly string[], part: readonly string[]): number {
  for (let start = 0; start + part.length <= words.length; start++) {
    if (part.every((word, at) => words[start + at] === word)) return start;
  }
  return -1;
}
