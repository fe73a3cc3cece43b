const VOWEL = /[aeiouy]/;
const DOUBLED = /([bdfgmnprt])\1$/;

/**
 * The same text for the forms of one word: "swelling", "swelled" and "swells". Lighter than Porter's
 * stemmer, which makes one of words that a note tells apart ("general" and "generic").
 */
export function stem(word: string): string {
  if (/\d/.test(word)) return word;
  // "fly" as in "flying"
  if (word.length < 4) return /^\p{L}{2}y$/u.test(word) ? close(word) : word;
  const singular = withoutPlural(americanSpelling(word));
  for (const ending of ['ingly', 'edly', 'ing', 'ed', 'ly']) {
    const start = singular.slice(0, -ending.length);
    if (singular.endsWith(ending) && start.length >= 3 && VOWEL.test(start)) return close(start);
  }
  return close(singular);
}

/** British spelling, by what stands for it in American: "haemoglobin", "oedema", "dyspnoea", "tumour", "centre". */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/aem/, 'em'],
  [/aec(?=[aeiou])/, 'ec'],
  [/aes(?=th)/, 'es'],
  [/paed/, 'ped'],
  [/gynae/, 'gyne'],
  [/rhoe/, 'rhe'],
  [/pnoe/, 'pne'],
  [/^oe(?=[ds])/, 'e'],
  [/^(c|f)oe(?=[lt])/, '$1e'],
  [/^leuco/, 'leuko'],
  [/(?<=[blmd])our(?=s?$|ed$)/, 'or'],
  [/isation/, 'ization'],
  [/(?<=^cent|^lit|met)re(?=s?$)/, 'er'],
];

function americanSpelling(word: string): string {
  return BRITISH.reduce((spelled, [from, to]) => spelled.replace(from, to), word);
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/(?:sses|shes|ches|xes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** "stopped" and "stop", "smoked" and "smoke", "carried" and "carry". */
function close(start: string): string {
  if (DOUBLED.test(start) && start.length > 3) return start.slice(0, -1);
  if (start.endsWith('e') && start.length > 3) return start.slice(0, -1);
  return start.endsWith('y') || start.endsWith('i') ? `${start.slice(0, -1)}i` : start;
}
