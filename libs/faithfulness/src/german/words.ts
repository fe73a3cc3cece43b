import { ACT_VERB, ACT_WORD } from '../lexicons/de/qualities/act-words.js';
import { GERMAN_GENERIC_WORDS, GERMAN_STOP_WORDS } from '../lexicons/de/common-words.js';
import { GERMAN_DRUGS } from '../lexicons/de/drugs.js';
import { PROBLEM_END } from '../lexicons/de/facts/problems.js';
import { GERMAN_SYNONYMS } from '../lexicons/de/synonyms.js';
import { drugNamed } from '../lexicons/drugs/drugs.js';
import { wordList } from '../lexicons/word-lists.js';
import { type SignWords, wordsAndSigns } from '../text/signs.js';
import { germanStem } from './stem.js';

/** A word of a German text. Places are those in the text that was read. */
export interface GermanWord {
  readonly text: string;
  /** Of the thing that it names, the same for its synonyms. */
  readonly key: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Nothing, a little, or something of its own. */
  readonly weight: 0 | 0.25 | 1;
  readonly isNoun: boolean;
  readonly drug: string | null;
  /** What is done to a patient: "Koloskopie", "operiert". */
  readonly isAct: boolean;
  /** An illness, a complaint or a finding, by the end of its name. */
  readonly isProblem: boolean;
}

const WORD = /(?<![\p{L}\d])\p{L}+(?:-\p{L}+)*(?:\d{1,2}\p{L}{0,2})?(?![\p{L}\d])/gu;
const LONGEST = 60;
const GENERIC = new Set([...wordList(GERMAN_GENERIC_WORDS)].map(germanStem));
const KEYS = new Map(
  GERMAN_SYNONYMS.trim()
    .split('\n')
    .flatMap((line) => {
      const stems = line.split('|').map((name) => germanStem(name.trim()));
      return stems.map((stem) => [stem, stems[0] ?? stem] as const);
    }),
);
const DRUGS = new Map(
  GERMAN_DRUGS.trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split('|').map((name) => name.trim());
      return names.map((name) => [name, names[0] ?? name] as const);
    }),
);

const SIGNS: SignWords = { there: null, absent: 'nein', without: 'kein' };

/** What is the same of a word wherever it stands. */
type ReadWord = Pick<
  GermanWord,
  'text' | 'key' | 'stem' | 'weight' | 'drug' | 'isAct' | 'isProblem'
>;

/** The words of one source or draft that were read so far. */
export type KnownWords = Map<string, ReadWord>;

export function germanWords(text: string, known: KnownWords = new Map()): readonly GermanWord[] {
  return wordsAndSigns(text, WORD, SIGNS).flatMap(({ written, start, end }): GermanWord[] => {
    if (written.length > LONGEST) return [];
    const lower = written.toLowerCase();
    const word = known.get(lower) ?? readWord(lower);
    known.set(lower, word);
    const isNoun = /^\p{Lu}/u.test(written);
    return [{ ...word, start, end, isNoun }];
  });
}

function readWord(text: string): ReadWord {
  const stem = germanStem(text);
  const drug = germanDrug(text);
  return {
    text,
    stem,
    key: drug ?? KEYS.get(stem) ?? stem,
    weight: weightOf(text, stem, drug),
    drug,
    isAct: drug === null && (ACT_WORD.test(text) || ACT_VERB.test(text)),
    isProblem: drug === null && PROBLEM_END.test(text),
  };
}

function weightOf(lower: string, stem: string, drug: string | null): 0 | 0.25 | 1 {
  if (drug !== null) return 1;
  if (GERMAN_STOP_WORDS.has(lower)) return 0;
  if (GENERIC.has(stem)) return 0.25;
  return lower.length > 1 ? 1 : 0;
}

/** The international name, the same for a brand. German ones lack the last letter of the English. */
function germanDrug(lower: string): string | null {
  const known = DRUGS.get(lower);
  if (known !== undefined) return known;
  const first = lower.includes('-') ? DRUGS.get(lower.split('-')[0] ?? '') : undefined;
  if (first !== undefined && !/therapie|spiegel|allergie|pflichtig/.test(lower)) return first;
  if (lower.length < 6) return null;
  const named = drugNamed(lower) ?? drugNamed(`${lower}e`);
  if (named === null) return null;
  return DRUGS.get(named.replace(/e$/, '')) ?? named.replace(/e$/, '');
}
