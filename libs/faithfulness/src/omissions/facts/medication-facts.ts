import { HIGH_ALERT_DRUGS } from '../../lexicons/facts/high-alert-drugs.js';
import { wordList } from '../../lexicons/word-lists.js';
import { spanOf } from '../../text/words.js';
import { isAllergyUnit, isChosenBecauseOf } from '../reading/allergies.js';
import { dosesIn } from '../reading/doses.js';
import { type DrugMention, drugMentionsIn } from '../reading/drug-mentions.js';
import { partNamed } from '../reading/parts.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import type { Fact } from './fact.js';

const ANTICOAGULANTS = wordList(HIGH_ALERT_DRUGS.anticoagulant);
const HIGH_ALERT = wordList(Object.values(HIGH_ALERT_DRUGS).join(' '));

/** Every drug of the patient, with its dose and what became of it. */
export function medicationFacts(source: Reading): readonly Fact[] {
  const mentions = takenIn(source);
  return [...Map.groupBy(mentions, ({ drug }) => drug)].map(([drug, said]): Fact => {
    const latest = said.findLast(({ change }) => change !== null);
    const isHighAlert = HIGH_ALERT.has(drug);
    const doses = currentDoses(said);
    const needsDose = isHighAlert || latest !== undefined;
    const isStopped = latest?.change === 'stopped' && said.at(-1)?.change === 'stopped';
    return {
      class: ANTICOAGULANTS.has(drug) ? 'anticoagulation' : 'medication',
      reason: isHighAlert ? 'high-alert-drug' : latest ? 'changed-drug' : null,
      places: placesOf(said, latest),
      isStated: (draft) => {
        const found = mentionsOf(draft).get(drug) ?? unlistedIn(said, draft);
        if (found.length === 0) return false;
        if (isStopped) return found.some(isOver);
        if (doses.size === 0) return true;
        if (needsDose) return found.some((mention) => hasDose(mention, doses));
        return !givesDoses(draft) || found.some(hasAnyDose);
      },
    };
  });
}

function takenIn({ units }: Reading): readonly DrugMention[] {
  return units.flatMap((unit) =>
    medicationIn(unit).filter(({ isTaken, change }) => isTaken || change === 'stopped'),
  );
}

/** Beside an allergy, only what is given because of it, and what a row has as medication in a cell of its own. */
function medicationIn(unit: FactUnit): readonly DrugMention[] {
  const mentions = drugMentionsIn(unit);
  if (!isAllergyUnit(unit)) return mentions;
  const own = unit.cells.filter(({ column }) => partNamed(column) === 'medication');
  return mentions.filter(({ from, to }) => {
    const name = spanOf(unit.words, from, to);
    return (
      own.some(({ start, end }) => name.start >= start && name.end <= end) ||
      isChosenBecauseOf(unit, name)
    );
  });
}

const DRAFTS = new WeakMap<Reading, ReadonlyMap<string, readonly DrugMention[]>>();

/** Of a draft every mention, by drug; read once. */
function mentionsOf(draft: Reading): ReadonlyMap<string, readonly DrugMention[]> {
  const known = DRAFTS.get(draft);
  if (known) return known;
  const found = Map.groupBy(draft.units.flatMap(medicationIn), ({ drug }) => drug);
  DRAFTS.set(draft, found);
  return found;
}

/** The place that says most of it first. */
function placesOf(said: readonly DrugMention[], latest: DrugMention | undefined): Fact['places'] {
  const dosed = said.findLast(({ doses }) => doses.length > 0);
  const first = latest ?? dosed ?? said[0];
  const ordered = first ? [first, ...said.filter((each) => each !== first)] : said;
  return ordered.map(({ unit, from, to }) => ({ unit, name: spanOf(unit.words, from, to) }));
}

/** Of the last list or change that gives one; else any that is given. */
function currentDoses(said: readonly DrugMention[]): ReadonlySet<string> {
  const dosed = said.filter(({ doses }) => doses.length > 0);
  const last = dosed.findLast(
    ({ unit, change }) => unit.part === 'medication' || unit.cells.length > 0 || change !== null,
  );
  const keys = (last ? [last] : dosed).flatMap(({ doses }) => {
    const current = doses.filter(({ isFormer }) => !isFormer);
    return (current.length > 0 ? current : doses).flatMap((dose) => dose.keys);
  });
  return new Set(keys);
}

/** A draft that gives the doses of other drugs leaves one out; one that gives none names drugs alone. */
function givesDoses(draft: Reading): boolean {
  return [...mentionsOf(draft).values()].some((found) =>
    found.some(({ doses }) => doses.length > 0),
  );
}

function hasAnyDose({ doses, unit, to }: DrugMention): boolean {
  const end = unit.words[to - 1]?.end ?? 0;
  return doses.length > 0 || /^[\s:,(]{0,3}\d/.test(unit.text.slice(end, end + 6));
}

function hasDose({ doses, unit, to }: DrugMention, wanted: ReadonlySet<string>): boolean {
  if (doses.some(({ keys }) => keys.some((key) => wanted.has(key)))) return true;
  // "ramipril 5": a number right beside it, without a unit
  const end = unit.words[to - 1]?.end ?? 0;
  const bare = unit.measures.find(({ start }) => start >= end && start - end <= 2);
  if (!bare || bare.unit !== null) return false;
  const sizes = [1, 1e3, 1e6];
  return bare.values.some(
    (value) =>
      wanted.has(`unit ${value}`) || sizes.some((size) => wanted.has(`mass ${value * size}`)),
  );
}

/** The draft says that it is taken no longer. */
function isOver({ change, isTaken }: DrugMention): boolean {
  return change === 'stopped' || change === 'changed' || !isTaken;
}

/** Where a draft has a name that no list has. */
function unlistedIn(
  said: readonly DrugMention[],
  { index, units }: Reading,
): readonly DrugMention[] {
  const [first] = said;
  if (!first) return [];
  const name = first.unit.words.slice(first.from, first.to).map(({ stem }) => stem);
  return index.mentions([name.join(' ')]).flatMap(({ unit: at, word }): DrugMention[] => {
    const start = index.units[at]?.start ?? -1;
    const unit = units.find((each) => each.start === start);
    return unit
      ? [
          {
            ...first,
            unit,
            from: word,
            to: word + 1,
            doses: dosesIn(unit),
            isTaken: true,
            change: null,
          },
        ]
      : [];
  });
}
