import { isGeneric } from '../lexicons/common-words.js';
import { DOSE } from '../lexicons/findings/finding-words.js';
import type { ReadUnit, SourceIndex } from '../text/source-index.js';
import { type Term, termsOf } from '../text/terms.js';
import { wordsOf } from '../text/words.js';
import type { Topic } from '../topics.js';
import { headingsIn, headingWords } from './topics-named.js';

/** What a section or a sentence asks the source for. */
export interface Asked {
  readonly topics: readonly Topic[];
  /** Each of these by itself is something. */
  readonly terms: readonly string[];
  /** All of these have to stand together: "the dose of ramipril". */
  readonly together: readonly string[];
}

export const NOTHING_ASKED: Asked = { topics: [], terms: [], together: [] };
/** Topics that say where to look, and not what for. */
const ANYWHERE: ReadonlySet<Topic> = new Set<Topic>([
  'history',
  'question',
  'whole',
  'contract',
  'reason',
  'course',
]);
const SMALL_WORDS = new Set(
  `at on of and or the a an to for in with your his her their patient patients current discharge admission hospital known any other details detail information status this that
  specific explicit further concerning regarding about from by und oder der die das des dem den ein eine einer zur zum im am mit von bei für aktuelle aktuell aktuellen bekannt bekannte bekannten regelmäßig regelmäßige regelmäßigen dauerhafte dauerhaften patient patientin patienten angaben history results result list new past previous there`.split(
    /\s+/,
  ),
);
const NUMBERED = /\d/;
/** Words that name a kind of value: it is there where the value is. */
const FACETS: readonly (readonly [name: RegExp, value: RegExp])[] = [
  [/^(?:dos(?:e|es|age|ages|ing|is|ierung)|strength|stärke)$/u, DOSE],
  [
    /^(?:frequency|frequencies|häufigkeit)$/u,
    /\b(?:daily|weekly|once|twice|times|every|bid|tid|qid|bd|tds|od|nocte|morning|evening|prn|täglich|morgens|abends)\b|\d-\d-\d/iu,
  ],
  [/^(?:dates?|time|times|timing|when|duration|day|datum|zeitpunkt|termin|dauer)$/u, NUMBERED],
  [/^(?:values?|level|levels|reading|werte?)$/u, NUMBERED],
];

/** Of the words for what is not there. */
export function askedBy(about: string): Asked {
  const named = headingsIn(about);
  const covered = new Set(
    named.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const together = headingWords(about).filter(
    (word, at) => !covered.has(at) && !SMALL_WORDS.has(word) && !isGeneric(word),
  );
  return { topics: [...new Set(named.map(({ topic }) => topic))], terms: [], together };
}

/** Whether places of topics are looked at, or the words alone. */
export function narrows(topics: readonly Topic[]): boolean {
  return topics.some((topic) => !ANYWHERE.has(topic));
}

/** Numbers of the units that have all of some words, a value counting for the name of its kind. */
export function unitsWith(words: readonly string[], source: SourceIndex): ReadonlySet<number> {
  const patterns = FACETS.filter(([name]) => words.some((word) => name.test(word))).map(
    ([, value]) => value,
  );
  const plain = words.filter((word) => !FACETS.some(([name]) => name.test(word)));
  const sets = plain
    .flatMap((word): readonly Term[] => termsOf(wordsOf(word)))
    .map(({ keys }) => new Set(source.mentions(keys).map(({ unit }) => unit)));
  const [first, ...rest] = sets;
  const units =
    first === undefined
      ? source.units.map((_, at) => at)
      : [...first].filter((at) => rest.every((set) => set.has(at)));
  return new Set(units.filter((at) => matches(source.units[at], patterns)));
}

function matches(unit: ReadUnit | undefined, patterns: readonly RegExp[]): boolean {
  return unit !== undefined && patterns.every((pattern) => pattern.test(unit.text));
}
