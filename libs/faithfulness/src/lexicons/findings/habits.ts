/** A habit that notes tell of, or deny. */
export interface Habit {
  /** How a draft tells of it. */
  readonly said: RegExp;
  /** Without any of these a source does not speak of it. */
  readonly sourceTerms: RegExp;
}

/** Written for this product. */
export const HABITS: readonly Habit[] = [
  {
    said: /\b(?:non-?|ex-?)?smok(?:er|ers|es|ed|ing|e)\b|\btobacco\b|\bcigarettes?\b|\bvap(?:es|ing)\b/gi,
    sourceTerms:
      /smok|tobacco|cigar|nicotin|\bvap(?:e|es|ing)|\bpacks?\b|pack-?year|\bp\s?p\s?d\b|\bsnuff\b|\bpipes?\b|chewing|tabak|rauch|zigarett/i,
  },
  {
    said: /\balcohol(?:ic|ism)?\b|\betoh\b|\bdrinks (?:socially|heavily|occasionally)\b/gi,
    sourceTerms:
      /alcohol|alkohol|\bet\s?o\s?h\b|ethanol|\bdrink|\bdrank\b|\bdrunk|\bbeers?\b|\bwines?\b|liquor|booze|whisk|vodka|\brum\b|\bgin\b|tequila|cocktail|sober|intoxicat|\bbars?\b|trink|\bbier|\bwein/i,
  },
  {
    said: /\b(?:illicit|recreational|street|iv) drugs?\b|\bdrug (?:use|abuse|habit)\b|\bsubstance (?:use|abuse)\b/gi,
    sourceTerms:
      /\bdrugs?\b|substance|marijuana|cannabis|cocaine|heroin|\bmeth|opioid|opiate|narcotic|ecstasy|\bweed\b|\bpot\b|\bcrack\b|amphetamin|\blsd\b|droge/i,
  },
];
