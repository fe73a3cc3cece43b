import { proportion } from '@app/model-ops';
import type { ClassResult } from '../classes.js';
import type { MedicationStyle } from '../made/medication.js';
import type { Language } from '../made/words.js';
import type { CleanDraft, OmissionScores } from './score.js';
import { medianOf } from './written.js';

/** Facts of one class left out of whole drafts. */
export interface OmissionResult {
  readonly class: string;
  readonly language: Language;
  readonly made: number;
  /** Without those that the check misses although they stand in the draft. */
  readonly counted: number;
  readonly found: number;
  /** Of those, the ones that must be answered. */
  readonly mustAnswer: number;
}

/** Drafts that leave nothing out, by how the note has its medication. */
export interface CleanResult {
  readonly language: Language;
  readonly style: MedicationStyle;
  readonly drafts: number;
  /** Mean number of omissions a draft that are none. */
  readonly falseOmissions: number;
  readonly worst: number;
  readonly medianMustAnswer: number;
  readonly sentences: number;
  readonly flagged: number;
}

export function omissionResults({ planted }: OmissionScores): readonly OmissionResult[] {
  const groups = Map.groupBy(planted, (one) => `${one.language} ${one.class}`);
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const counted = some.filter(({ isMissedBefore }) => !isMissedBefore);
    return [
      {
        class: first.class,
        language: first.language,
        made: some.length,
        counted: counted.length,
        found: counted.filter(({ isFound }) => isFound).length,
        mustAnswer: counted.filter(({ mustAnswer }) => mustAnswer).length,
      },
    ];
  });
}

/** Omissions as classes among the others. */
export function omissionClasses(results: readonly OmissionResult[]): readonly ClassResult[] {
  return results.flatMap(({ class: name, language, counted, found }) => {
    const interval = proportion(found, counted);
    if (!interval) return [];
    const { low, high } = interval;
    return [{ class: name, language, from: 'made', n: counted, found, low, high, vouched: null }];
  });
}

export function cleanResults({ clean }: OmissionScores): readonly CleanResult[] {
  const groups = Map.groupBy(clean, (one) => `${one.language} ${one.style}`);
  return [...groups.values()].flatMap((some) => (some[0] ? [cleanResult(some[0], some)] : []));
}

function cleanResult({ language, style }: CleanDraft, some: readonly CleanDraft[]): CleanResult {
  const sum = (of: (one: CleanDraft) => number): number =>
    some.reduce((total, one) => total + of(one), 0);
  return {
    language,
    style,
    drafts: some.length,
    falseOmissions: sum(({ omissions }) => omissions) / some.length,
    worst: Math.max(...some.map(({ omissions }) => omissions)),
    medianMustAnswer: medianOf(some.map(({ mustAnswer }) => mustAnswer)),
    sentences: sum(({ sentences }) => sentences),
    flagged: sum(({ flagged }) => flagged),
  };
}
