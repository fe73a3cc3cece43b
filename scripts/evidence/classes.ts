import { proportion } from '@app/model-ops';
import type { ScoredAbsence } from './absence.js';
import type { ScoredPair } from './made/score.js';
import { LANGUAGES, type Language } from './made/words.js';
import type { BreakTally } from './tally.js';

/** From so many cases on, sentences of persons need none of the made ones whose counts steered the rules. */
const ENOUGH = 200;

/** How often a kind of error was found, with Wilson's 95 % interval as shares of 1. */
export interface ClassResult {
  readonly class: string;
  readonly language: Language;
  readonly from: 'notes' | 'made' | 'both';
  readonly n: number;
  readonly found: number;
  readonly low: number;
  readonly high: number;
  /** False ones that the check called supported. */
  readonly vouched: number | null;
}

/** Errors of one kind that were made, in sentences that the check had nothing against before. */
export interface MadeResult {
  readonly class: string;
  readonly language: Language;
  readonly made: number;
  readonly truthFlagged: number;
  readonly counted: number;
  readonly found: number;
  readonly vouched: number;
}

export function madeResults(pairs: readonly ScoredPair[]): readonly MadeResult[] {
  const groups = Map.groupBy(pairs, (pair) => `${pair.language} ${pair.class}`);
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const counted = some.filter(({ isTruthFlagged }) => !isTruthFlagged);
    return [
      {
        class: first.class,
        language: first.language,
        made: some.length,
        truthFlagged: some.length - counted.length,
        counted: counted.length,
        found: counted.filter(({ isLieFlagged }) => isLieFlagged).length,
        vouched: counted.filter(({ isLieSupported }) => isLieSupported).length,
      },
    ];
  });
}

/** The absences as one more class; those of the project's sets and the open data are English. */
export function absenceResult(absences: readonly ScoredAbsence[]): MadeResult {
  const lies = absences.filter(({ isTrue }) => !isTrue);
  return {
    class: 'absence',
    language: 'en',
    made: absences.length,
    truthFlagged: absences.filter(({ isTrue, isFlagged }) => isTrue && isFlagged).length,
    counted: lies.length,
    found: lies.filter(({ isFlagged }) => isFlagged).length,
    vouched: lies.filter(({ isSupported }) => isSupported).length,
  };
}

/** One line a class and language: what people are told of how often the check is right. */
export function classResults(
  notes: readonly BreakTally[],
  made: readonly MadeResult[],
  /** Of writers who had read no rule: always counted. */
  apart: readonly MadeResult[],
): readonly ClassResult[] {
  const names = [
    ...new Set([...notes.map(({ kind }) => kind), ...[...made, ...apart].map((one) => one.class)]),
  ];
  return LANGUAGES.flatMap((language) =>
    names.flatMap((name) => {
      const isOf = (one: MadeResult): boolean => one.class === name && one.language === language;
      const persons = notes.filter(
        ({ kind, how }) => kind === name && how === null && language === 'en',
      );
      const enough = persons.reduce((sum, { counted }) => sum + counted, 0) >= ENOUGH;
      const some = enough ? apart : [...made, ...apart];
      return classResult(name, language, persons, some.filter(isOf));
    }),
  );
}

function classResult(
  name: string,
  language: Language,
  persons: readonly BreakTally[],
  made: readonly MadeResult[],
): readonly ClassResult[] {
  const counted = persons.reduce((sum, one) => sum + one.counted, 0);
  const flagged = persons.reduce((sum, one) => sum + one.countedFlagged, 0);
  const n = made.reduce((sum, one) => sum + one.counted, counted);
  const found = made.reduce((sum, one) => sum + one.found, flagged);
  const interval = proportion(found, n);
  if (!interval) return [];
  return [
    {
      class: name,
      language,
      from: made.length === 0 ? 'notes' : counted > 0 ? 'both' : 'made',
      n,
      found,
      low: interval.low,
      high: interval.high,
      vouched:
        counted === 0 && made.length > 0 ? made.reduce((sum, one) => sum + one.vouched, 0) : null,
    },
  ];
}
