import * as marks from '../lexicons/de/facts.js';
import { HIGH_ALERT_DRUGS } from '../lexicons/facts/high-alert-drugs.js';
import { wordList } from '../lexicons/word-lists.js';
import type { FactClass, OmissionReason } from '../omissions/omission.js';
import { isSameMeasure } from './measures.js';
import type { GermanUnit, NamedMeasure } from './unit.js';
import type { GermanWord } from './words.js';

export interface PlacedUnit extends GermanUnit {
  readonly start: number;
  readonly end: number;
}

/** A fact of a German text, with the places that state it. */
export interface GermanFact {
  readonly class: FactClass;
  readonly reason: OmissionReason | null;
  readonly places: readonly PlacedUnit[];
  /** In the first place. */
  readonly name: { readonly start: number; readonly end: number } | null;
  readonly isStated: (draft: readonly PlacedUnit[]) => boolean;
}

const ANTICOAGULANTS = plainNames(HIGH_ALERT_DRUGS.anticoagulant);
const HIGH_ALERT = new Set([
  ...plainNames(Object.values(HIGH_ALERT_DRUGS).join(' ')),
  ...marks.HIGH_ALERT_DE,
]);
const CHANGED = new Set(['start', 'stop', 'increase', 'decrease', 'pause', 'switch']);
const TIMES = new Set(['time', 'date']);
const RANGED =
  /(?<![\d.,])(\d{1,6}(?:[.,]\d{1,3})?)[^\d([;]{0,24}[([](?:ref\p{L}*|norm\p{L}*|nb)?[.: ]{0,3}(\d{1,6}(?:[.,]\d{1,3})?) ?(?:-|–|bis) ?(\d{1,6}(?:[.,]\d{1,3})?)/iu;
const ALLERGY = /^(?:allergi|unvertragli|uberempfindli)/;
const ALLERGY_TO = /^(.{4,}?)s?allergi$/;

/** All of them, in one pass for each kind. */
export function factsOf(units: readonly PlacedUnit[]): readonly GermanFact[] {
  return [
    ...allergies(units),
    ...drugs(units),
    ...units.flatMap(critical),
    ...units.flatMap(pending),
    ...units.flatMap(followUps),
    ...procedures(units),
  ];
}

function allergies(units: readonly PlacedUnit[]): readonly GermanFact[] {
  return units.filter(isOfAllergies).flatMap((unit): GermanFact[] => {
    const fact = { class: 'allergy', reason: 'allergy', places: [unit] } as const;
    const found = allergensIn(unit);
    if (found.length > 0) {
      return found.map(({ key, start, end }) => ({
        ...fact,
        name: { start, end },
        isStated: (draft) => draft.some((one) => allergensIn(one).some((said) => said.key === key)),
      }));
    }
    if (!isDenied(unit)) return [];
    return [
      {
        ...fact,
        name: null,
        isStated: (draft) => draft.some((one) => isOfAllergies(one) && isDenied(one)),
      },
    ];
  });
}

function isOfAllergies({ heading, words }: GermanUnit): boolean {
  return (
    marks.ALLERGY_HEADING_DE.test(heading) ||
    words.some(({ stem }) => ALLERGY.test(stem) || ALLERGY_TO.test(stem))
  );
}

function isDenied({ text }: GermanUnit): boolean {
  return /(?<!\p{L})(?:kein\p{L}*|nicht|verneint|negativ|ohne)(?!\p{L})/iu.test(text);
}

function allergensIn(unit: GermanUnit): readonly { key: string; start: number; end: number }[] {
  if (!isOfAllergies(unit)) return [];
  const behind = reactionsFrom(unit.text);
  return unit.words.flatMap(({ stem, key, start, end, weight, isNoun }, at) => {
    if (start >= behind || marks.REACTION_DE.test(stem)) return [];
    if (!isNoun || weight < 1 || (unit.qualities[at]?.polarity ?? 1) === -1) return [];
    const to = ALLERGY_TO.exec(stem)?.[1];
    if (to !== undefined) return [{ key: to, start, end }];
    return ALLERGY.test(stem) ? [] : [{ key, start, end }];
  });
}

/** "Penicillin (Exanthem)", "Penicillin mit Luftnot", "Penicillin: Exanthem": where what it did begins. */
function reactionsFrom(text: string): number {
  const label =
    /^[^:]{0,40}allerg[^:]{0,20}:|^[^:]{0,30}unverträglich[^:]{0,20}:/iu.exec(text)?.[0].length ??
    0;
  const found = /[(:→–]|(?<!\p{L})(?:mit|führt|führte|->)(?!\p{L})/u.exec(text.slice(label));
  return found ? label + found.index : text.length;
}

interface Taken {
  readonly unit: PlacedUnit;
  readonly word: GermanWord;
  readonly change: string | null;
  readonly doses: readonly NamedMeasure[];
}

function drugs(units: readonly PlacedUnit[]): readonly GermanFact[] {
  const taken = units.flatMap((unit) => (isOfAllergies(unit) ? [] : takenIn(unit)));
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
        const found = draft.flatMap((unit) => (isOfAllergies(unit) ? [] : mentionsIn(unit, drug)));
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
  return unit.words.flatMap(({ drug }, at): Taken[] => {
    const quality = unit.qualities[at];
    if (drug === null || quality?.polarity === -1 || quality?.who !== 'patient') return [];
    const [found] = mentionsIn(unit, drug);
    if (!found) return [];
    if (marks.ANALYTES_DE.has(drug) && !found.doses.some(({ unit: of }) => of?.kind === 'mass'))
      return [];
    return found.doses.length > 0 || found.change !== null || isListed ? [found] : [];
  });
}

function mentionsIn(unit: PlacedUnit, drug: string): readonly Taken[] {
  return unit.words.flatMap((word, at): Taken[] => {
    if (word.drug !== drug) return [];
    const change = unit.qualities[at]?.change ?? null;
    const doses = unit.measures.filter(
      (one) => one.drug === drug && one.schedule === null && one.unit !== null && !one.isFormer,
    );
    return [{ unit, word, change, doses }];
  });
}

function critical(unit: PlacedUnit): readonly GermanFact[] {
  const isCorrected = marks.CORRECTED_DE.test(unit.text.toLowerCase());
  const isCritical = marks.CRITICAL_DE.test(unit.text.toLowerCase());
  const values = unit.measures.filter(
    ({ drug, unit: of }) => drug === null && !TIMES.has(of?.kind ?? ''),
  );
  const isAbnormal = marks.ABNORMAL_DE.test(unit.text.toLowerCase()) || isOutOfRange(unit.text);
  if ((!isCritical && !isCorrected && !isAbnormal) || values.length === 0) return [];
  return [
    {
      class: 'result',
      reason: isCritical ? 'critical-result' : isCorrected ? 'corrected-result' : null,
      places: [unit],
      name: null,
      isStated: (draft) =>
        draft.some(({ measures }) =>
          measures.some((one) => values.some((value) => isSameMeasure(one, value))),
        ),
    },
  ];
}

/** "Kalium 6,9 mmol/l (3,5-5,1)": beside the range that is printed. */
function isOutOfRange(text: string): boolean {
  const [, value, low, high] = RANGED.exec(text) ?? [];
  if (value === undefined || low === undefined || high === undefined) return false;
  const [one, from, to] = [value, low, high].map((number) => Number(number.replace(',', '.')));
  return one !== undefined && from !== undefined && to !== undefined && (one < from || one > to);
}

function pending(unit: PlacedUnit): readonly GermanFact[] {
  if (!marks.PENDING_DE.test(unit.text.toLowerCase())) return [];
  return [
    {
      class: 'pending-result',
      reason: 'pending-result',
      places: [unit],
      name: null,
      isStated: (draft) =>
        draft.some(
          (one) =>
            marks.LEFT_OPEN_DE.test(one.text.toLowerCase()) &&
            (sharesThing(unit, one) || sharesName(unit, one)),
        ),
    },
  ];
}

/** With a day or a stretch of time, and not done yet. */
function followUps(unit: PlacedUnit): readonly GermanFact[] {
  const text = unit.text.toLowerCase();
  const times = unit.measures.filter(({ unit: of }) => TIMES.has(of?.kind ?? ''));
  const isAhead = /(?<!\p{L})(?:in|nach|am|ab|bis|innerhalb von|binnen|alle) (?:den )?$/u;
  const isPast =
    /(?<!\p{L})(?:vom|seit|geb\.?|geboren am|erstellt|entlassen|aufnahme|entlassung)(?: am)?:? $/u;
  const dated = times.filter(({ start, unit: of }) => {
    const before = text.slice(Math.max(0, start - 20), start);
    return of?.kind === 'date' ? !isPast.test(before) : isAhead.test(before);
  });
  if (dated.length === 0 || marks.DONE_DE.test(text)) return [];
  if (!marks.FOLLOW_UP_DE.test(text) && !marks.TO_BE_DONE_DE.test(text)) return [];
  return [
    {
      class: 'follow-up',
      reason: 'dated-follow-up',
      places: [unit],
      name: null,
      isStated: (draft) =>
        draft.some(
          (one) =>
            one.measures.some((said) => dated.some((time) => isSameMeasure(said, time))) &&
            sharesThing(unit, one),
        ),
    },
  ];
}

function procedures(units: readonly PlacedUnit[]): readonly GermanFact[] {
  const places = units.flatMap((unit) =>
    unit.words.flatMap((word, at) => (isProcedure(unit, at) ? [{ unit, word }] : [])),
  );
  return [...Map.groupBy(places, ({ word }) => word.key)].map(([key, said]) => ({
    class: 'procedure' as const,
    reason: null,
    places: [...new Set(said.map(({ unit }) => unit))],
    name: said[0] ? { start: said[0].word.start, end: said[0].word.end } : null,
    isStated: (draft) =>
      draft.some(
        (one) =>
          one.words.some((word) => isSameProcedure(word, key)) ||
          (marks.ANY_PROCEDURE_DE.test(said[0]?.word.text ?? '') &&
            said.some(({ unit }) => sharesName(unit, one))),
      ),
  }));
}

/** "Hemikolektomie" and "Kolektomie"; not what the patient had it for. */
function isSameProcedure({ key, text }: GermanWord, other: string): boolean {
  if (key === other) return true;
  if (key.length < 5 || other.length < 5 || !isNamed(text)) return false;
  return key.endsWith(other) || other.endsWith(key);
}

function isNamed(text: string): boolean {
  return marks.PROCEDURE_WORD_DE.test(text);
}

function isProcedure(unit: PlacedUnit, at: number): boolean {
  const word = unit.words[at];
  if (!word?.isNoun || unit.qualities[at]?.polarity !== 1) return false;
  return (
    (marks.PROCEDURE_DE.test(word.stem) || isNamed(word.text)) &&
    unit.qualities[at].who === 'patient'
  );
}

/** A thing of their own, or what any plan has. */
function sharesThing(one: GermanUnit, other: GermanUnit): boolean {
  const keys = new Set(
    one.words.filter(({ weight, isNoun }) => weight > 0 && isNoun).map(({ key }) => key),
  );
  return other.words.some(({ key, weight }) => weight > 0 && keys.has(key));
}

/** A name of their own, as a word or as a part of one. */
function sharesName(one: GermanUnit, other: GermanUnit): boolean {
  const names = namesIn(one);
  return namesIn(other).some((name) =>
    names.some((said) => said === name || said.endsWith(name) || name.endsWith(said)),
  );
}

function namesIn({ words }: GermanUnit): readonly string[] {
  return words.flatMap(({ key, weight, isNoun }) =>
    weight === 1 && isNoun && key.length > 3 ? [key] : [],
  );
}

function plainNames(names: string): ReadonlySet<string> {
  return new Set([...wordList(names)].flatMap((name) => [name, name.replace(/e$/, '')]));
}
