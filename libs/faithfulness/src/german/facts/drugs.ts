import * as marks from '../../lexicons/de/facts/facts.js';
import { HIGH_ALERT_DRUGS } from '../../lexicons/facts/high-alert-drugs.js';
import { wordList } from '../../lexicons/word-lists.js';
import { ARROW, isSameMeasure } from '../measures.js';
import type { NamedMeasure } from '../unit.js';
import type { GermanWord } from '../words.js';
import { namesAllergy } from './allergens.js';
import { reactedTo } from './reactions.js';
import type { GermanFact, PlacedUnit } from './fact.js';

const ANTICOAGULANTS = plainNames(HIGH_ALERT_DRUGS.anticoagulant);
const HIGH_ALERT = new Set([
  ...plainNames(Object.values(HIGH_ALERT_DRUGS).join(' ')),
  ...marks.HIGH_ALERT_DE,
]);
const CHANGED = new Set(['start', 'stop', 'increase', 'decrease', 'pause', 'switch']);

interface Taken {
  readonly unit: PlacedUnit;
  readonly word: GermanWord;
  readonly change: string | null;
  readonly doses: readonly NamedMeasure[];
}

/** What the patient takes or took, each drug once with all its places. */
export function drugs(units: readonly PlacedUnit[]): readonly GermanFact[] {
  const taken = units.flatMap((unit) => (namesAllergy(unit) ? [] : takenIn(unit)));
  return [...Map.groupBy(taken, ({ word }) => word.drug ?? '')].map(([drug, said]): GermanFact => {
    const changed = said.findLast(({ change }) => change !== null && CHANGED.has(change));
    const isHighAlert = HIGH_ALERT.has(drug);
    const doses =
      (changed?.doses.length ? changed : said.findLast((one) => one.doses.length > 0))?.doses ?? [];
    const first = changed ?? said.find((one) => one.doses.length > 0) ?? said[0];
    const isStopped = changed?.change === 'stop' || changed?.change === 'pause';
    return {
      class: ANTICOAGULANTS.has(drug) ? 'anticoagulation' : 'medication',
      reason: isHighAlert ? 'high-alert-drug' : changed ? 'changed-drug' : null,
      places: [...new Set([...(first ? [first.unit] : []), ...said.map(({ unit }) => unit)])],
      name: first ? { start: first.word.start, end: first.word.end } : null,
      isStated: (draft) => {
        const found = draft.flatMap((unit) => (namesAllergy(unit) ? [] : mentionsIn(unit, drug)));
        if (found.length === 0) return false;
        if (isStopped) return found.some(({ change }) => change === 'stop' || change === 'pause');
        if (doses.length === 0) return true;
        // a draft that gives the doses of other drugs leaves this one out
        if (!isHighAlert && !changed)
          return !givesDoses(draft) || found.some((one) => hasDose(one));
        return found.some((one) =>
          one.doses.some((dose) => doses.some((other) => isSameMeasure(dose, other))),
        );
      },
    };
  });
}

function givesDoses(draft: readonly PlacedUnit[]): boolean {
  return draft.some((unit) =>
    unit.measures.some(({ drug, schedule, unit: of }) => drug !== null && !schedule && of !== null),
  );
}

function hasDose({ unit, word }: Taken): boolean {
  return unit.measures.some(({ drug, schedule }) => drug === word.drug && schedule === null);
}

/** What the patient takes or took: with a dose, a change, or in a list of drugs. */
function takenIn(unit: PlacedUnit): readonly Taken[] {
  const isListed = marks.MEDICATION_HEADING_DE.test(unit.heading);
  const reacted = new Set(reactedTo(unit).map(({ drug }) => drug));
  return unit.words.flatMap(({ drug }, at): Taken[] => {
    const quality = unit.qualities()[at];
    if (
      drug === null ||
      reacted.has(drug) ||
      quality?.polarity === -1 ||
      quality?.who !== 'patient'
    )
      return [];
    const [found] = mentionsIn(unit, drug);
    if (!found) return [];
    if (marks.ANALYTES_DE.has(drug) && !found.doses.some(({ unit: of }) => of?.kind === 'mass'))
      return [];
    const isTaken = found.doses.length > 0 || found.change !== null || isListed;
    return isTaken || HIGH_ALERT.has(drug) ? [found] : [];
  });
}

function mentionsIn(unit: PlacedUnit, drug: string): readonly Taken[] {
  return unit.words.flatMap((word, at): Taken[] => {
    if (word.drug !== drug) return [];
    const change = unit.qualities()[at]?.change ?? changeByArrow(unit, drug);
    const doses = unit.measures.filter(
      (one) => one.drug === drug && one.schedule === null && one.unit !== null && !one.isFormer,
    );
    return [{ unit, word, change, doses }];
  });
}

/** "Furosemid 40 -> 80 mg" */
function changeByArrow({ text, measures }: PlacedUnit, drug: string): string | null {
  const own = measures.filter((one) => one.drug === drug && one.schedule === null);
  const [from, to] = own.flatMap((one, at): NamedMeasure[] => {
    const next = own[at + 1];
    return next && ARROW.test(text.slice(one.unitEnd, next.start)) ? [one, next] : [];
  });
  if (!from || !to) return null;
  return to.value > from.value ? 'increase' : 'decrease';
}

function plainNames(names: string): ReadonlySet<string> {
  return new Set([...wordList(names)].flatMap((name) => [name, name.replace(/e$/, '')]));
}
