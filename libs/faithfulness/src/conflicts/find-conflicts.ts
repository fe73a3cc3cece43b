import type { ReadUnit } from '../text/source-index.js';
import { SourceIndex } from '../text/source-index.js';
import type { Conflict, ConflictCode, ConflictPlace } from './conflict.js';
import { type FactUnit, readSource } from '../omissions/reading/reading.js';
import { ownConflicts } from './own-conflicts.js';
import { type DrugFact, drugFacts } from './drug-facts.js';
import { type ProblemFact, problemFacts } from './problem-facts.js';

/** More than these nobody reads; the newest documents come first. */
const MOST = 50;

/**
 * What documents of one patient say differently, each of the others and of itself, found by rules: which of the two
 * holds, and whether time explains it, is for a person to say. Each drug and problem is told once for a pair of documents.
 */
export function findConflicts(texts: readonly string[]): readonly Conflict[] {
  return conflictsIn(texts.map((text) => readSource(new SourceIndex(text)).units));
}

/**
 * The same of texts that were read already.
 * @param texts the units of each; their offsets are those of its own text
 */
export function conflictsIn(texts: readonly (readonly FactUnit[])[]): readonly Conflict[] {
  const read = texts.map((units) => ({
    drugs: drugFacts(units),
    problems: problemFacts(units),
  }));
  const conflicts: Conflict[] = [];
  for (let newer = read.length - 1; newer >= 0; newer -= 1) {
    for (const [code, before, after] of distinct(ownConflicts(texts[newer] ?? []))) {
      conflicts.push({ code, places: [placeOf(newer, before), placeOf(newer, after)] });
    }
    for (let older = newer - 1; older >= 0; older -= 1) {
      const [one, other] = [read[older], read[newer]];
      if (!one || !other) continue;
      const found = [
        ...drugConflicts(one.drugs, other.drugs),
        ...problemConflicts(one.problems, other.problems),
      ];
      for (const [code, before, after] of distinct(found)) {
        conflicts.push({ code, places: [placeOf(older, before), placeOf(newer, after)] });
      }
    }
  }
  return conflicts.slice(0, MOST);
}

type Found = readonly [ConflictCode, ReadUnit, ReadUnit];

function drugConflicts(before: readonly DrugFact[], after: readonly DrugFact[]): readonly Found[] {
  return shared(before, after, ({ drug }) => drug).flatMap(([older, newer]): Found[] => {
    const [was, is] = [latestOf(older), latestOf(newer)];
    if (was === null || is === null) return [];
    if (was.says !== is.says) {
      const code = was.says === 'allergy' || is.says === 'allergy' ? 'allergy' : 'stopped';
      return [[code, was.unit, is.unit]];
    }
    const [had, has] = [dosed(older), dosed(newer)];
    if (was.says !== 'taken' || !had || !has) return [];
    const isSame = newer.some(({ doses }) =>
      doses.some((dose) => older.some((fact) => fact.doses.includes(dose))),
    );
    return isSame ? [] : [['dose', had.unit, has.unit]];
  });
}

/** What a document says of a drug in the end; the last word counts. */
function latestOf(facts: readonly DrugFact[]): DrugFact | null {
  const known = facts.filter(({ says }) => says !== 'open');
  return known.find(({ says }) => says === 'allergy') ?? known.at(-1) ?? null;
}

function dosed(facts: readonly DrugFact[]): DrugFact | undefined {
  return facts.find(({ doses }) => doses.length > 0);
}

function problemConflicts(
  before: readonly ProblemFact[],
  after: readonly ProblemFact[],
): readonly Found[] {
  return shared(before, after, ({ problem }) => problem).flatMap(([older, newer]): Found[] => {
    const [was] = older;
    const [is] = newer;
    if (!was || !is) return [];
    const [wasDenied, isDenied] = [older.every(denied), newer.every(denied)];
    const isMixed = older.some(denied) !== wasDenied || newer.some(denied) !== isDenied;
    if (!isMixed && wasDenied !== isDenied) return [['denied', was.unit, is.unit]];
    const [side, other] = [onlySide(older), onlySide(newer)];
    if (!side || !other || side.side === other.side) return [];
    return [['side', side.unit, other.unit]];
  });
}

function denied({ isDenied }: ProblemFact): boolean {
  return isDenied;
}

/** Where a document names one side alone for a problem. */
function onlySide(facts: readonly ProblemFact[]): ProblemFact | null {
  const sided = facts.filter(({ side }) => side === 'left' || side === 'right');
  const [first] = sided;
  return first && sided.every(({ side }) => side === first.side) ? first : null;
}

/** Two names in one place are one conflict: "lower lobe pneumonia". */
function distinct(found: readonly Found[]): readonly Found[] {
  const keyOf = ([code, one, other]: Found): string => `${code} ${one.start} ${other.start}`;
  return [...new Map(found.toReversed().map((each) => [keyOf(each), each])).values()].toReversed();
}

/** What both speak of, with all that each says of it. */
function shared<T>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (fact: T) => string,
): readonly (readonly [readonly T[], readonly T[]])[] {
  const older = Map.groupBy(before, nameOf);
  const newer = Map.groupBy(after, nameOf);
  return [...newer].flatMap(([name, facts]) => {
    const others = older.get(name);
    return others ? [[others, facts] as const] : [];
  });
}

function placeOf(text: number, { start, end }: ReadUnit): ConflictPlace {
  return { text, start, end };
}
