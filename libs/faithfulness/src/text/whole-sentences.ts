const LIST_MARK = /^(?:[-*•–·]|\d{1,2}[.)])\s+/u;
const FINAL_MARK = /[\s.!;:,]/u;

/** The same for sentences that differ in case, white space and final punctuation alone. */
export function sameSentence(text: string): string {
  const plain = text.trim().replace(LIST_MARK, '').replaceAll(/\s+/gu, ' ');
  // from the end, since a pattern looks from each place
  let end = plain.length;
  while (end > 0 && FINAL_MARK.test(plain.charAt(end - 1))) end--;
  return plain.slice(0, end).toLowerCase();
}

/** The number of the unit after the last one of a whole sentence. */
export function endOfSentence(
  units: readonly { readonly sentence: number }[],
  from: number,
): number {
  let end = from + 1;
  while (units[end]?.sentence === units[from]?.sentence && end < units.length) end++;
  return end;
}
