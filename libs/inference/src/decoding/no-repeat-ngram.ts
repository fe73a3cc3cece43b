/** So many tokens in a row are a phrase; the measure of repetition counts as many words. */
const NGRAM_SIZE = 4;
/** A phrase may stand twice: a name, a unit, "the patient reports that". */
const MAX_OCCURRENCES = 2;

/** What is near a number belongs to it, such as a dose: it is said as often as it is true. */
const NEAR = 12;
const NUMBER = /\d|\n\s*[-*•]/u;
const NEGATION =
  /\b(no|not|none|nor|never|without|neither|cannot|den(y|ies|ied)|negative|absent|unremarkable)\b|n['’]t\b/iu;

/**
 * The tokens that would make a phrase of the answer stand a third time. A small model falls into its own
 * phrases and stays there; without the next token of one it has to go on with something else.
 */
export function repeatedNgramTokens<T extends number>(tokens: readonly T[]): readonly T[] {
  const beginning = tokens.slice(1 - NGRAM_SIZE);
  if (beginning.length < NGRAM_SIZE - 1) return [];
  const counts = new Map<T, number>();
  for (let at = 0; at + NGRAM_SIZE <= tokens.length; at += 1) {
    const next = tokens[at + NGRAM_SIZE - 1];
    if (next === undefined || !beginning.every((token, index) => tokens[at + index] === token)) {
      continue;
    }
    counts.set(next, (counts.get(next) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= MAX_OCCURRENCES).map(([token]) => token);
}

/**
 * Those among them that may be banned: never in a sentence that negates, near a number or in a list, where
 * saying it otherwise would say something else. `textOf` turns tokens of the answer into text.
 */
export function bannableTokens<T extends number>(
  tokens: readonly T[],
  textOf: (tokens: readonly T[]) => string,
): readonly T[] {
  const candidates = repeatedNgramTokens(tokens);
  if (candidates.length === 0) return [];
  const before = textOf(tokens.slice(-NEAR));
  const [sentence = ''] = before.split(/[.!?]\s/u).slice(-1);
  if (NUMBER.test(before) || NEGATION.test(sentence)) return [];
  return candidates.filter((next) => {
    const phrase = textOf([...tokens.slice(1 - NGRAM_SIZE), next]);
    return !NEGATION.test(phrase) && !NUMBER.test(phrase);
  });
}
