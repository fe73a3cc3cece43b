/** What stands beside a name and is none. */
const TITLES = new Set(
  `dr drmed drs prof professor med med dent phil rer nat habil dipl ing mag mba mph phd md do rn bsc msc ba ma pd
   mr mrs ms miss mx sir dame lord lady herr herrn hr frau fr fräulein fraeulein fraulein
   jr sr junior senior ii iii iv`.split(/\s+/),
);
const PARTICLES = new Set(
  'von vom van der den de del della di da dos du la le zu zum zur ten ter und y e i und al el bin ibn'.split(
    ' ',
  ),
);

export type NameMatch = 'same' | 'near' | 'other';

/**
 * Whether two names may be one person's. `near` needs something else that agrees: a letter that differs, or another
 * given name. In any order, without titles, marks and letter case; of initials the letter counts.
 */
export function compareNames(one: string, other: string): NameMatch {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return 'near';
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...longer];
  const unmatched: string[] = [];
  let whole = 0;
  // whole words first: an initial takes what nothing else needs
  for (const word of shorter.toSorted((x, y) => y.length - x.length)) {
    const at = left.findIndex((candidate) => isSameWord(word, candidate));
    if (at < 0) {
      unmatched.push(word);
      continue;
    }
    const [taken = ''] = left.splice(at, 1);
    if (word.length > 1 && taken.length > 1) whole += 1;
  }
  if (unmatched.length === 0) return whole > 0 ? 'same' : 'near';
  const isMisspelled = unmatched.every((word) =>
    left.some((candidate) => isClose(word, candidate)),
  );
  if (isMisspelled && (whole > 0 || shorter.length === 1)) return 'near';
  if (whole === 0) return 'other';
  // more names than both have in common: only initials of them may differ
  return whole >= 2 && unmatched.every(({ length }) => length === 1) ? 'same' : 'near';
}

/** Whether `near` names differ by spelling alone, and not by a name. */
export function isSpelling(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  return shorter.every((word) =>
    longer.some((candidate) => isSameWord(word, candidate) || isClose(word, candidate)),
  );
}

/** Names as they are compared: each is the forms that it may be written in, of which one is kept. */
function wordsOf(name: string): readonly string[] {
  const words = fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !TITLES.has(word) && !/^\d+$/.test(word));
  const own = words.filter((word) => !PARTICLES.has(word));
  return own.length > 0 ? own : words;
}

/** Letters without marks; ä is as good as ae, and ß as ss. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/ä|æ/gu, 'ae')
    .replaceAll(/ö|ø|œ/gu, 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('å', 'aa')
    .replaceAll('ł', 'l')
    .replaceAll(/['’`´]/gu, '')
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '');
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length === 1) return long.startsWith(short);
  // Max and Maximilian, Alex and Alexandra
  if (short.length >= 3 && long.startsWith(short)) return true;
  return withoutUmlauts(one) === withoutUmlauts(other);
}

/** Many systems write Muller for Müller. */
function withoutUmlauts(word: string): string {
  return word.replaceAll(/([aou])e/gu, '$1');
}

/** One letter more, less or other; of short words none. */
function isClose(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < 4 || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const rest = short.length === long.length ? start + 1 : start;
  return short.slice(rest) === long.slice(start + 1) || isSwapped(short, long, start);
}

function isSwapped(one: string, other: string, at: number): boolean {
  return (
    one.length === other.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
