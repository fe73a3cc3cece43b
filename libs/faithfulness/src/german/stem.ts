const ENDINGS = ['ungen', 'ung', 'ern', 'em', 'er', 'en', 'es', 'e', 'n', 's', 't'];
const SHORTEST = 4;
const DERIVED = /(?<=.{4})(?:ationen|ation|ierungen|ierung|ieren|ierten|ierte|iert)$/;

/** Umlauts as they are taken for plain letters: "Hämatom" and "Haematom" are one. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u')
    .replaceAll('ß', 'ss');
}

/** The same text for the forms of one German word: "Belastung", "belasten", "belastet". */
export function germanStem(word: string): string {
  let stem = fold(word)
    .replaceAll('rrhoe', 'rrho')
    .replaceAll('noe', 'no')
    .replace(/(?<=.{4})s?verbot(?:es|s|e)?$/, '');
  if (/\d/.test(stem)) return stem;
  // "geimpft" and "Impfung", "operiert" and "Operation"
  stem = stem.replace(/^ge(?=[^aeiou\s]?[^\s]{3,}(?:t|en)$)/, '').replace(DERIVED, '');
  for (let round = 0; round < 2; round++) {
    const ending = ENDINGS.find(
      (one) => stem.endsWith(one) && stem.length - one.length >= SHORTEST,
    );
    if (ending === undefined) break;
    stem = stem.slice(0, -ending.length);
  }
  return stem;
}
