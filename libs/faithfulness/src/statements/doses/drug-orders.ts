import { drugNamed } from '../../lexicons/drugs/drugs.js';
import { isGeneric } from '../../lexicons/common-words.js';
import { NO_DRUG_BEFORE_DOSE } from '../../lexicons/drugs/frequencies.js';
import { wordList } from '../../lexicons/word-lists.js';
import type { Word } from '../../text/words.js';
import type { Measure } from '../numbers/measures.js';
import { type Found, frequenciesIn, routesIn } from './frequency.js';

/** A dose, and whether it is the one before a change. */
export interface Dose {
  readonly measure: Measure;
  readonly role: 'plain' | 'from' | 'to';
}

/** One drug in one place with what is said of it there. */
export interface DrugOrder {
  readonly drug: string;
  readonly start: number;
  readonly end: number;
  readonly doses: readonly Dose[];
  readonly frequencies: readonly Found<string>[];
  readonly routes: readonly Found<string>[];
}

export interface OrderText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly measures: readonly Measure[];
}

interface OpenOrder {
  readonly drug: string;
  readonly start: number;
  readonly end: number;
  readonly doses: Dose[];
  readonly frequencies: Found<string>[];
  readonly routes: Found<string>[];
}

const DOSE_KINDS = new Set(['mass', 'volume', 'amount', 'activity']);
/** A person's weight, a bag of fluid. */
const NO_DOSE = new Set(['kg', 'l']);
/** "g/dL" */
const CONCENTRATION = /^ ?\/ ?(?:d?l|dl)\b/i;
const CLAUSE_END = /[;\n]|[.!?](?=\s|$)/g;
const NO_DRUG = wordList(NO_DRUG_BEFORE_DOSE);
const FROM =
  /(?:\bfrom|\binstead of|\bpreviously|\bformerly|\bwas(?: on)?|\bhad been on|\bused to (?:be|take))\s+$/i;
const TO = /(?:\bto|->|→|=>|\bnow)\s*$/i;
/** "50 mg of metoprolol" */
const OF = /^\s(?:tablets? |tabs? |capsules? )?(?:of )?(?:the |oral |iv )?$/i;
const BARE_REACH = 2;
const LOOK_BACK = 18;

/** The drugs of a sentence or line, each with its doses, frequencies and routes. */
export function drugOrders(read: OrderText): readonly DrugOrder[] {
  const drugs = drugsIn(read);
  if (drugs.length === 0) return [];
  const ends = [...read.text.matchAll(CLAUSE_END)].map(({ index }) => index);
  const clauseOf = clauseCounter(ends);
  const orders = drugs.map((drug): OpenOrder & { clause: number } => ({
    ...drug,
    doses: [],
    frequencies: [],
    routes: [],
    clause: clauseOf(drug.start),
  }));
  const ownerOf = (start: number, end: number): OpenOrder | null => {
    const clause = clauseOf(start);
    const inClause = orders.filter((order) => order.clause === clause);
    const before = inClause.findLast((order) => order.end <= start) ?? null;
    const after = inClause.find((order) => order.start >= end) ?? null;
    if (!before || !after) return before ?? after;
    const isOf = OF.test(read.text.slice(end, after.start));
    return isOf && before.doses.length > 0 ? after : before;
  };
  for (const measure of read.measures) {
    const owner = ownerOf(measure.start, measure.unitEnd);
    if (owner && isDose(measure, owner, read)) {
      owner.doses.push({ measure, role: roleOf(measure, read.text) });
    }
  }
  for (const found of frequenciesIn(read.text, read.words)) {
    ownerOf(found.start, found.end)?.frequencies.push(found);
  }
  for (const found of routesIn(read.words)) ownerOf(found.start, found.end)?.routes.push(found);
  return orders;
}

interface Named {
  readonly drug: string;
  readonly start: number;
  readonly end: number;
}

/** Known drugs, and what stands right before a dose as a drug does. */
function drugsIn({ words, measures, text }: OrderText): readonly Named[] {
  const starts = new Set(measures.filter(isOfDose).map(({ start }) => start));
  return words.flatMap((word, at): readonly Named[] => {
    const { start, end } = word;
    const drug = drugNamed(word.text);
    if (drug !== null) return [{ drug, start, end }];
    const next = words[at + 1];
    const isBeside = next !== undefined && starts.has(next.start) && next.before === ' ';
    const isName =
      isBeside &&
      /^\p{L}{4,}$/u.test(word.text) &&
      !word.isStop &&
      !isGeneric(word.stem) &&
      !NO_DRUG.has(word.text) &&
      !/(?:ly|ing|ed)$/.test(word.text);
    return isName && /^\p{L}/u.test(text.slice(start)) ? [{ drug: word.stem, start, end }] : [];
  });
}

function clauseCounter(ends: readonly number[]): (place: number) => number {
  return (place) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** "metoprolol 50 mg", and "metoprolol 50" */
function isDose(measure: Measure, { end }: OpenOrder, { text }: OrderText): boolean {
  if (isOfDose(measure)) return !CONCENTRATION.test(text.slice(measure.unitEnd));
  const gap = measure.start - end;
  return (
    measure.unit === null &&
    gap > 0 &&
    gap < BARE_REACH &&
    !/^\s?(?:[/:°]|-\d|x\b|times\b|tab|cap|puff|week|day|month|\p{L}{1,5}\/)/iu.test(
      text.slice(measure.end),
    )
  );
}

function isOfDose({ unit }: Measure): boolean {
  return unit !== null && DOSE_KINDS.has(unit.kind) && !NO_DOSE.has(unit.name);
}

function roleOf({ start, unitEnd }: Measure, text: string): Dose['role'] {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  if (FROM.test(before)) return 'from';
  if (/^\s*(?:->|→|=>)/.test(text.slice(unitEnd, unitEnd + 4))) return 'from';
  return TO.test(before) ? 'to' : 'plain';
}
