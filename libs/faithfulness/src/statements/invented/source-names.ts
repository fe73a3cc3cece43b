import type { Span } from '@app/text';
import { isStopWord } from '../../lexicons/common-words.js';
import { ANALYTES } from '../../lexicons/facts/analytes.js';
import { DIAGNOSES, PROCEDURES } from '../../lexicons/facts/diagnoses.js';
import { isGeneralWord } from '../../lexicons/general-words.js';
import { PhraseTable } from '../../text/phrases.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Word } from '../../text/words.js';
import { analytesIn } from '../results/analyte-names.js';

/** What letters of a source, as "PNI", may stand for: words of other texts are looked up in them one after another. */
export interface Letters {
  /** Each whole, without its first letter and without its last. */
  readonly parts: ReadonlySet<string>;
  /** Whole ones of three letters or more. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
}

/** Under what further names a source has things: as they are spelled elsewhere, shortened, or in letters alone. */
export interface SourceNames {
  /** Stems in one spelling, by how they begin. */
  readonly byStart: ReadonlyMap<string, ReadonlySet<string>>;
  /** "DVT", in small letters. */
  readonly acronyms: ReadonlySet<string>;
  readonly letters: Letters;
  /** "appt", "lap", by how they begin. */
  readonly short: ReadonlyMap<string, ReadonlySet<string>>;
  /** The first letters of the words of each unit. */
  readonly initials: readonly string[];
  /** What tables of names know it by. */
  readonly keys: ReadonlySet<string>;
}

const TABLES = [DIAGNOSES, PROCEDURES, ANALYTES].map((table) => new PhraseTable(table));
const ACRONYM = /(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]{1,5}(?=s?(?![\p{L}\p{N}]))/gu;
export const START = 3;
const LONGEST_SHORT = 6;
const LEAST_LETTERS = 3;
const MOST_OF_START = 2_000;
const known = new WeakMap<SourceIndex, SourceNames>();
const NO_NAMES: ReadonlySet<string> = new Set();

export function namesOfSource(source: SourceIndex): SourceNames {
  const read = known.get(source) ?? readNames(source);
  known.set(source, read);
  return read;
}

function readNames({ units }: SourceIndex): SourceNames {
  const byStart = new Map<string, Set<string>>();
  const short = new Map<string, Set<string>>();
  const acronyms = new Set<string>();
  const keys = new Set<string>();
  for (const { text, words } of units) {
    for (const [written] of text.matchAll(ACRONYM)) acronyms.add(written.toLowerCase());
    for (const { key } of namedIn(text, words)) keys.add(key);
    for (const word of words) {
      const stem = spelledAlike(word.stem);
      addTo(byStart, stem.slice(0, START), stem);
      const isShort = word.text.length >= START && word.text.length <= LONGEST_SHORT;
      if (isShort && !isStopWord(word.text) && !isGeneralWord(word.stem)) {
        addTo(short, word.text.slice(0, START), spelledAlike(word.text));
      }
    }
  }
  const initials = units.map(({ words }) => words.map(({ text }) => text[0] ?? '').join(''));
  return { byStart, acronyms, letters: lettersOf(acronyms), short, initials, keys };
}

function lettersOf(acronyms: ReadonlySet<string>): Letters {
  const whole = [...acronyms].filter(({ length }) => length >= LEAST_LETTERS);
  const parts = new Set(whole.flatMap((each) => [each, each.slice(1), each.slice(0, -1)]));
  return { parts, byFirst: Map.groupBy(whole, (each) => each[0] ?? '') };
}

function addTo(map: Map<string, Set<string>>, start: string, word: string): void {
  const same = map.get(start) ?? new Set();
  map.set(start, same);
  if (same.size < MOST_OF_START) same.add(word);
}

/** What a text names that tables of diagnoses, procedures and analytes have, with their name for it. */
export function namedIn(
  text: string,
  words: readonly Word[],
): readonly (Span & { readonly key: string })[] {
  const found = TABLES.flatMap((table) => table.find(words)).map(({ key, from, to }) => ({
    key,
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0,
  }));
  const analytes = analytesIn(text, words, NO_NAMES);
  return [...found, ...analytes.map(({ analyte, start, end }) => ({ key: analyte, start, end }))];
}

/** One spelling for British and American words: "haemorrhage", "oesophagus", "tumour", "catheterise". */
export function spelledAlike(stem: string): string {
  return stem
    .replaceAll(/ae|oe/g, 'e')
    .replaceAll('our', 'or')
    .replaceAll('is', 'iz')
    .replaceAll('ph', 'f')
    .replaceAll('ll', 'l')
    .replace(/re$/, 'er');
}
