import {
  DIAGNOSES,
  DIAGNOSIS_ENDING,
  PROCEDURE_ENDING,
  PROCEDURES,
} from '../../lexicons/facts/diagnoses.js';
import { headingsIn, headingWords } from '../../absence/topics-named.js';
import { wordList } from '../../lexicons/word-lists.js';
import { drugNamed } from '../../lexicons/drugs/drugs.js';
import { type FoundPhrase, PhraseTable } from '../../text/phrases.js';
import type { FactClass } from '../omission.js';
import { isOfOther } from '../../text/of-other.js';
import { ownTerms, sharesEnough } from '../reading/own-terms.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import type { Fact, FactPlace } from './fact.js';

interface Kind {
  readonly class: FactClass;
  readonly table: PhraseTable;
  readonly ending: RegExp;
  /** Where a line without a known name is one all the same. */
  readonly part: FactUnit['part'];
}

const KINDS: readonly Kind[] = [
  {
    class: 'diagnosis',
    table: new PhraseTable(DIAGNOSES),
    ending: DIAGNOSIS_ENDING,
    part: 'diagnoses',
  },
  {
    class: 'procedure',
    table: new PhraseTable(PROCEDURES),
    ending: PROCEDURE_ENDING,
    part: 'procedures',
  },
];
/** "heart failure clinic", "diabetes nurse", "CVA tenderness" */
const OF_IT =
  /^(?:clinics?|nurses?|teams?|panel|tenderness|screen\w*|cent(?:er|re)s?|specialist|unit|ward|service|vaccine|prophylaxis|risk|markers?|diet|education)$/;
/** A line of a list of diagnoses has no more words. */
const LONGEST_LINE = 9;
const ENOUGH = 0.5;
const OPEN =
  /\b(?:rule[ds]? out|r\/o|risk of|risks|possib\w+|suspected|query|\?|exclude[ds]?|screen\w*|prophylaxis|prevent\w*|no evidence|unlikely|versus|vs|consider\w*|clinic|if|could|may|might)\b/i;

/** Beside the name of a part in its heading. */
const OF_HEADINGS = wordList(`
  hospital admission admitting discharge current active other past list section date status and of on at the
`);
/** "See History of Present Illness." */
const ELSEWHERE = /^\W*(?:see|as|cf|refer to|per)\b/i;

/** Diagnoses and procedures, by their names or the heading above them; all of them are listed. */
export function namedFacts(source: Reading): readonly Fact[] {
  return KINDS.flatMap((kind) => [...known(kind, source), ...lines(kind, source)]);
}

function known(kind: Kind, { units }: Reading): readonly Fact[] {
  const found = units.flatMap((unit) =>
    unit.part === 'family' || isReaction(kind, unit) || /\?\s*$/.test(unit.text)
      ? []
      : namesIn(kind, unit)
          .filter((phrase) => isSaid(unit, phrase))
          .map((phrase) => ({ unit, phrase })),
  );
  return [...Map.groupBy(found, ({ phrase }) => phrase.key)].map(([key, said]): Fact => {
    const keys = new Set([key, ...said.flatMap(({ unit, phrase }) => termKeys(unit, phrase))]);
    return {
      class: kind.class,
      reason: null,
      places: said.map(({ unit, phrase }) => placeOf(unit, phrase.from, phrase.to)),
      isStated: (draft) =>
        draft.units.some((unit) => namesIn(kind, unit).some((phrase) => phrase.key === key)) ||
        draft.index.mentions([...keys]).length > 0,
    };
  });
}

/** Lines of a list whose heading says what they are. */
function lines(kind: Kind, { units }: Reading): readonly Fact[] {
  return units.flatMap((unit): readonly Fact[] => {
    const { part, words, text, polarities, cells } = unit;
    if (part !== kind.part || words.length > LONGEST_LINE || cells.length > 0) return [];
    if (
      /[?]/.test(text) ||
      ELSEWHERE.test(text) ||
      OPEN.test(text) ||
      polarities.some((polarity) => polarity !== 1)
    )
      return [];
    if (words.some((word) => /^(?:is|was|were|will|has|have|had|are|be|am|can)$/.test(word.text)))
      return [];
    if (isHeading(unit)) return [];
    if (KINDS.some((each) => namesIn(each, unit).length > 0)) return [];
    if (words.some((word) => drugNamed(word.text) !== null)) return [];
    const terms = ownTerms(unit);
    if (terms.length === 0) return [];
    return [
      {
        class: kind.class,
        reason: null,
        places: [{ unit, name: null }],
        isStated: (draft) => sharesEnough(terms, draft, ENOUGH),
      },
    ];
  });
}

/** "Hospital Admission Diagnosis": the name of a part, in a document that gives it no other form. */
function isHeading({ text }: FactUnit): boolean {
  const words = headingWords(text);
  const named = new Set(headingsIn(text).flatMap(({ from, to }) => words.slice(from, to)));
  return named.size > 0 && words.every((word) => named.has(word) || OF_HEADINGS.has(word));
}

/** What an allergy does is no disease. */
function isReaction(kind: Kind, { part }: FactUnit): boolean {
  return kind.class === 'diagnosis' && part === 'allergies';
}

function namesIn({ table, ending }: Kind, { words }: FactUnit): readonly FoundPhrase[] {
  const found = table.find(words);
  const others = words.flatMap(({ text, stem }, at): readonly FoundPhrase[] => {
    const isKnown = found.some(({ from, to }) => at >= from && at < to);
    return !isKnown && ending.test(text) ? [{ key: stem, from: at, to: at + 1 }] : [];
  });
  return [...found, ...others];
}

function isSaid(unit: FactUnit, { from, to }: FoundPhrase): boolean {
  const { words, polarities, text } = unit;
  if ((polarities[from] ?? 1) !== 1 || (polarities[to - 1] ?? 1) !== 1) return false;
  const start = words[from]?.start ?? 0;
  const clause =
    text
      .slice(Math.max(0, start - 50), start)
      .split(/[.;:\n]/)
      .at(-1) ?? '';
  const next = words[to]?.text ?? '';
  return !isOfOther(unit, from) && !OPEN.test(clause) && !OF_IT.test(next);
}

function termKeys({ terms }: FactUnit, { from, to }: FoundPhrase): readonly string[] {
  return terms.filter((term) => term.from <= from && term.to >= to).flatMap(({ keys }) => keys);
}

function placeOf(unit: FactUnit, from: number, to: number): FactPlace {
  return {
    unit,
    name: { start: unit.words[from]?.start ?? 0, end: unit.words[to - 1]?.end ?? 0 },
  };
}
