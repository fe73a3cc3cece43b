import { DIAGNOSES } from '../lexicons/facts/diagnoses.js';
import { isAllergyUnit } from '../omissions/reading/allergies.js';
import { type DrugMention, drugMentionsIn } from '../omissions/reading/drug-mentions.js';
import { isOfOther } from '../text/of-other.js';
import type { FactUnit } from '../omissions/reading/reading.js';
import { type FoundPhrase, PhraseTable } from '../text/phrases.js';
import { sideAt } from '../lexicons/findings/sides.js';
import { allergyConflicts } from './allergy-conflicts.js';
import type { ConflictCode } from './conflict.js';

export type OwnConflict = readonly [ConflictCode, FactUnit, FactUnit];

const TABLE = new PhraseTable(DIAGNOSES);
/** What nobody has for a while only, so that to have it and not to have it are never both true. */
const LASTING = new Set([
  'hypertension',
  'diabetes',
  'asthma',
  'copd',
  'epilepsy',
  'atrial fibrillation',
  'heart failure',
  'coronary artery disease',
  'dementia',
  'hiv',
  'chronic kidney disease',
  'cirrhosis',
  'rheumatoid arthritis',
]);
const HISTORY_DENIED =
  /\b(?:no (?:known |past |previous |prior )*(?:history of )?|den(?:ies|ied) (?:any |a )?(?:history of )?|never had |does not have |not (?:a )?known )(?:\p{L}+(?:, | or | and )){0,3}$/iu;
/** "5 mg in the morning and 2.5 mg at night" are two doses of one drug at two times. */
const PART_OF_DAY =
  /\b(?:morning|noon|midday|evening|night|nocte|mane|bedtime|lunch|dinner|breakfast|am|pm|prn|as needed|when required|mon|tues?|wednes|thurs?|fri|satur|sun)(?:days?)?\b/i;
const RESUMED = /\b(?:re-?start|resum|re-?introduc|recommenc)\w*/i;
const FORMER_LIST = /\b(?:admission|before|previous|prior|pre-?admission|home|usual)\b/i;

/**
 * What one document says differently of the same thing. A course is no conflict: a drug that was listed and then
 * stopped, or raised, is what letters tell. Only what claims to hold at one time counts.
 */
export function ownConflicts(units: readonly FactUnit[]): readonly OwnConflict[] {
  const mentions = Map.groupBy(
    units.filter((unit) => !isAllergyUnit(unit)).flatMap(drugMentionsIn),
    ({ drug }) => drug,
  );
  return [
    ...allergyConflicts(units).map(({ allergy, unit }): OwnConflict =>
      inOrder('allergy', allergy.unit, unit),
    ),
    ...[...mentions.values()].flatMap((said) => [...stopConflict(said), ...doseConflict(said)]),
    ...problemConflicts(units),
  ];
}

/** Stopped, and in a list of what is taken further down, without a start between. */
function stopConflict(said: readonly DrugMention[]): readonly OwnConflict[] {
  const at = said.findLastIndex(({ change }) => change === 'stopped');
  const stop = said[at];
  if (!stop) return [];
  const after = said.slice(at + 1);
  if (RESUMED.test(stop.unit.text) || after.some(({ change }) => change === 'started')) return [];
  const listed = after.find(
    (mention) => isListed(mention) && mention.change === null && mention.unit !== stop.unit,
  );
  return listed ? [['stopped', stop.unit, listed.unit]] : [];
}

/** Two lines of a list, or two lists, with another dose each and no word of a change. */
function doseConflict(said: readonly DrugMention[]): readonly OwnConflict[] {
  if (said.some(({ change }) => change !== null)) return [];
  const listed = said.filter(
    (mention) =>
      isListed(mention) && mention.doses.length === 1 && !PART_OF_DAY.test(mention.unit.text),
  );
  const [first] = listed;
  const keys = first?.doses[0]?.keys ?? [];
  const other = listed.find(
    ({ unit, doses: [dose] }) =>
      unit !== first?.unit && dose && !dose.keys.some((key) => keys.includes(key)),
  );
  return first && other && kindOf(keys) === kindOf(other.doses[0]?.keys ?? [])
    ? [['dose', first.unit, other.unit]]
    : [];
}

function kindOf(keys: readonly string[]): string {
  return keys[0]?.split(' ')[0] ?? '';
}

function isListed({ unit, isTaken }: DrugMention): boolean {
  return isTaken && unit.part === 'medication' && !FORMER_LIST.test(unit.text);
}

interface Said {
  readonly unit: FactUnit;
  readonly isDenied: boolean;
  /** The side and what stands between it and the problem: "left hip fracture". */
  readonly side: 'left' | 'right' | null;
  readonly site: string;
}

function problemConflicts(units: readonly FactUnit[]): readonly OwnConflict[] {
  const said = units.flatMap((unit) =>
    unit.part === 'family' || /\?\s*$/.test(unit.text)
      ? []
      : TABLE.find(unit.words).map((phrase) => [phrase.key, saidOf(unit, phrase)] as const),
  );
  return [...Map.groupBy(said, ([key]) => key)].flatMap(([key, each]) => {
    const facts = each.flatMap(([, fact]) => fact ?? []);
    return [...(LASTING.has(key) ? deniedConflict(facts) : []), ...sideConflict(facts)];
  });
}

function saidOf(unit: FactUnit, { from }: FoundPhrase): Said | null {
  const { words, polarities, text } = unit;
  if (isOfOther(unit, from)) return null;
  const start = words[from]?.start ?? 0;
  const before = text.slice(Math.max(0, start - 80), start);
  const isDenied = HISTORY_DENIED.test(before);
  if (!isDenied && polarities[from] !== 1) return null;
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    const side = sideAt(words, at);
    if (/[.,;:\n]/.test(words[at + 1]?.before ?? '')) break;
    if (side !== 'left' && side !== 'right') continue;
    const site = words
      .slice(at + 1, from)
      .map(({ stem }) => stem)
      .join(' ');
    return { unit, isDenied, side, site };
  }
  return { unit, isDenied, side: null, site: '' };
}

function deniedConflict(facts: readonly Said[]): readonly OwnConflict[] {
  const denied = facts.find(({ isDenied }) => isDenied);
  const has = facts.find(({ isDenied, unit }) => !isDenied && unit !== denied?.unit);
  return denied && has ? [inOrder('denied', denied.unit, has.unit)] : [];
}

/** The same problem of the same site, on the left in one place and on the right in another. */
function sideConflict(facts: readonly Said[]): readonly OwnConflict[] {
  if (facts.some(({ unit }) => /\b(?:bilateral\w*|both|contralateral)\b/i.test(unit.text)))
    return [];
  const left = facts.find(({ side, isDenied }) => side === 'left' && !isDenied);
  const right = facts.find(
    ({ side, isDenied, site, unit }) =>
      side === 'right' && !isDenied && site === left?.site && unit !== left.unit,
  );
  return left && right ? [inOrder('side', left.unit, right.unit)] : [];
}

function inOrder(code: ConflictCode, one: FactUnit, other: FactUnit): OwnConflict {
  return one.start <= other.start ? [code, one, other] : [code, other, one];
}
