import {
  CHANGED,
  CHANGED_BEFORE,
  CHANGED_BEHIND,
  HYPOTHETICAL,
  LONG_AGO,
  NOT_TAKEN_AFTER,
  NOT_TAKEN_BEFORE,
  STARTED,
  STOPPED,
  UNCHANGED,
} from '../../lexicons/facts/change-words.js';
import { DRUG_PHRASES } from '../../lexicons/facts/drug-phrases.js';
import { drugNamed } from '../../lexicons/drugs/drugs.js';
import { PhraseTable } from '../../text/phrases.js';
import type { Word } from '../../text/words.js';
import { cellIn } from './cells.js';
import { type Dose, dosesIn } from './doses.js';
import { isOfOther } from '../../text/of-other.js';
import type { FactUnit } from './reading.js';
import { unlistedDrugs } from './unlisted-drugs.js';

/** What a text says of a drug in one place. */
export interface DrugMention {
  readonly drug: string;
  readonly unit: FactUnit;
  /** Its first word there, and the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly doses: readonly Dose[];
  readonly change: 'started' | 'stopped' | 'changed' | null;
  /** The patient has it, or had it; not what is denied, weighed or another's. */
  readonly isTaken: boolean;
}

const PHRASES = new PhraseTable(DRUG_PHRASES);
const REACH = 8;
const REACH_AFTER = 5;
const CHANGE_COLUMN =
  /^(?:change|changes|status|comment|comments|note|notes|action|remarks?|plan)$/;

const PASSIVE =
  /^(?:was|were|is|are|been|be|being|both|all|have|has|had|also|then|now|temporarily)$/;
const SAID_OF_IT = /^(?:was|is|were|been|be|being|dose|now|temporarily|permanently)$/;
/** The end of a dose, before what became of it. */
const DOSED = /^(?:mg|mcg|microgram|micrograms|g|ml|units?|od|bd|tds|qds|daily|nocte|mane)$/;

/** Facts, omissions and conflicts all ask. */
const READ = new WeakMap<FactUnit, readonly DrugMention[]>();

export function drugMentionsIn(unit: FactUnit): readonly DrugMention[] {
  const known = READ.get(unit) ?? readMentions(unit);
  READ.set(unit, known);
  return known;
}

function readMentions(unit: FactUnit): readonly DrugMention[] {
  const named = drugsNamed(unit);
  if (named.length === 0) return [];
  const doses = dosesIn(unit);
  return named.map(({ drug, from, to }, at) => {
    const before = named[at - 1];
    const next = named[at + 1];
    return {
      drug,
      unit,
      from,
      to,
      doses: dosesOf(unit, doses, { from, to }, before?.to, next?.from),
      change: changeOf(unit, from, to),
      isTaken: isTaken(unit, from, to),
    };
  });
}

interface Named {
  readonly drug: string;
  readonly from: number;
  readonly to: number;
}

function drugsNamed(unit: FactUnit): readonly Named[] {
  const { words } = unit;
  const named: Named[] = PHRASES.find(words).map(({ key, from, to }) => ({ drug: key, from, to }));
  for (const [at, { text }] of words.entries()) {
    const drug = drugNamed(text);
    if (isAsaStatus(words, at)) continue;
    if (drug === null || named.some(({ from, to }) => at >= from && at < to)) continue;
    const next = words[at + 1];
    // "insulin glargine" is the glargine
    if (drug === 'insulin' && next && drugNamed(next.text) !== null) continue;
    named.push({ drug, from: at, to: at + 1 });
  }
  if (named.length === 0) named.push(...unlistedDrugs(unit));
  return named.toSorted((one, other) => one.from - other.from);
}

/** "ASA Physical Status", "ASA III": how fit for anesthesia the patient is, and no aspirin. */
function isAsaStatus(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === 'asa' &&
    /^(?:physical|ps|class|classification|score|grade|status|i{1,3}|iv|vi?|[1-6])$/.test(
      words[at + 1]?.text ?? '',
    )
  );
}

/** Those after it up to the next drug, and one right before it: "5 mg of ramipril". */
function dosesOf(
  { words, text, cells }: FactUnit,
  doses: readonly Dose[],
  { from, to }: Pick<Named, 'from' | 'to'>,
  before: number | undefined,
  next: number | undefined,
): readonly Dose[] {
  const start = words[from]?.start ?? 0;
  const end = words[to - 1]?.end ?? 0;
  const least = before === undefined ? 0 : (words[before - 1]?.end ?? 0);
  const most = next === undefined ? text.length : (words[next]?.start ?? text.length);
  const isRow = cells.length > 0;
  const after = doses.filter((dose) => {
    if (dose.start < end || dose.start >= most) return false;
    return isRow || !/\n|[.;]\s/.test(text.slice(end, dose.start));
  });
  const right = doses.filter(
    (dose) =>
      dose.start >= least &&
      dose.end <= start &&
      /^\s*(?:(?:of|oral|iv|intravenous|po|dose|doses|tablets?|the)\s+){0,3}$/i.test(
        text.slice(dose.end, start),
      ),
  );
  // "5 mg of ramipril and 10 mg of bisoprolol": what stands before the next one is the next one's
  const own = after.filter(
    (dose) =>
      next === undefined ||
      right.length === 0 ||
      !/^\s*(?:of\s+)?$/.test(text.slice(dose.end, most)),
  );
  return [...right, ...own];
}

function changeOf(unit: FactUnit, from: number, to: number): DrugMention['change'] {
  const { words, cells, text } = unit;
  const cell = cellIn(cells, CHANGE_COLUMN);
  if (cell) return firstChange(cell.value.toLowerCase().match(/[a-z]+/g) ?? []);
  if (LONG_AGO.test(text)) return null;
  const inWords = changeInWords(unit, from, to);
  if (inWords !== null) return inWords;
  const after = changeAfter(words, to) ?? changeOfList(words, to);
  if (after !== undefined) return after;
  for (let at = from - 1; at >= 0 && from - at <= REACH; at -= 1) {
    const word = words[at];
    if (!word) break;
    const change = kindOf(word.text);
    if (change === null) return behind(words, at) ?? null;
    if (change !== undefined) return change;
    if (/[.;!?\n]/.test(words[at + 1]?.before ?? '')) break;
  }
  return null;
}

/** "Put on doxycycline", "gone up to 10 mg": no single word says it. */
function changeInWords({ text, words }: FactUnit, from: number, to: number): DrugMention['change'] {
  const before = text.slice(0, words[from]?.start ?? 0);
  const found = CHANGED_BEFORE.find(([pattern]) => pattern.test(before));
  if (found) return found[1];
  return CHANGED_BEHIND.test(text.slice(words[to - 1]?.end ?? 0)) ? 'changed' : null;
}

/** "stop taking", "start you on some": the verb before it counts. */
function behind(words: readonly Word[], at: number): DrugMention['change'] | undefined {
  for (let back = at - 1; back >= Math.max(0, at - 3); back -= 1) {
    const isApart = /[.,;:!?\n]/.test(words[back + 1]?.before ?? '');
    if (isApart || words[back]?.text === 'that') return undefined;
    const change = kindOf(words[back]?.text ?? '');
    if (change !== undefined) return change;
  }
  return undefined;
}

/** "was stopped", "(new)", "paused": up to the next drug or the clause's end. */
function changeAfter(words: readonly Word[], to: number): DrugMention['change'] | undefined {
  for (let at = to; at < words.length && at < to + REACH_AFTER + 6; at += 1) {
    const word = words[at];
    if (!word || /[.;!?\n]/.test(word.before) || drugNamed(word.text) !== null) return undefined;
    const isBeside = at < to + REACH_AFTER || word.before.includes('(');
    if (/^(?:and|then|but)$/.test(word.text)) return undefined;
    const change = kindOf(word.text);
    if (isBeside && change !== undefined && isSaidOfIt(words, at, to)) return change;
  }
  return undefined;
}

/** "Ramipril, amlodipine and bisoprolol were stopped": of each. */
function changeOfList(words: readonly Word[], to: number): DrugMention['change'] | undefined {
  let at = to;
  while (isOfList(words[at], at === to)) at += 1;
  if (at === to || !PASSIVE.test(words[at]?.text ?? '')) return undefined;
  while (PASSIVE.test(words[at]?.text ?? '')) at += 1;
  return kindOf(words[at]?.text ?? '');
}

function isOfList(word: Word | undefined, isFirst: boolean): boolean {
  if (!word || /[.;:!?\n]/.test(word.before)) return false;
  const isJoined = /^(?:and|both)$/.test(word.text) || drugNamed(word.text) !== null;
  return isJoined && (!isFirst || word.text === 'and' || word.before.includes(','));
}

/** A verb in the passive or a remark, and not the next thing that happens. */
function isSaidOfIt(words: readonly Word[], at: number, to: number): boolean {
  const { text = '', before = '' } = words[at] ?? {};
  if (text === 'unchanged' || text === 'new' || /[(,–-]/.test(before)) return true;
  const last = words[at - 1]?.text ?? '';
  if (UNCHANGED.has(text)) return false;
  if (at === to || SAID_OF_IT.test(last)) return true;
  // "spironolactone 25 mg added", but not "ramipril 5 mg started bisoprolol"
  const next = words[at + 1];
  return (
    DOSED.test(last) && (!next || /[.,;)\n]/.test(next.before) || drugNamed(next.text) === null)
  );
}

function firstChange(texts: readonly string[]): DrugMention['change'] {
  for (const text of texts) {
    const change = kindOf(text);
    if (change !== undefined) return change;
  }
  return null;
}

function kindOf(text: string): DrugMention['change'] | undefined {
  if (STARTED.has(text)) return 'started';
  if (STOPPED.has(text)) return 'stopped';
  if (CHANGED.has(text)) return 'changed';
  return UNCHANGED.has(text) ? null : undefined;
}

function isTaken(unit: FactUnit, from: number, to: number): boolean {
  const { words, polarities, part, text } = unit;
  if (part === 'family' || (polarities[from] ?? 1) !== 1 || isOfOther(unit, from)) return false;
  if (/\?\s*$/.test(text)) return false;
  if (NOT_TAKEN_AFTER.has(words[to]?.text ?? '')) return false;
  for (let at = from - 1; at >= 0 && from - at <= REACH; at -= 1) {
    const word = words[at]?.text ?? '';
    if (HYPOTHETICAL.has(word) || NOT_TAKEN_BEFORE.has(word)) return false;
    if (/[.;!?\n]/.test(words[at + 1]?.before ?? '')) break;
  }
  return true;
}
