import { isOutOfPlace } from '@app/faithfulness';
import { type Span, splitSentences } from '@app/text';
import { CORRECTS } from '../generation/corrections.js';
import type { CopiedRow, RowKind } from './copied-row.js';
import { drugsOfValue, partsOfValue } from './field-parts.js';
import {
  isEndedDrug,
  isFewWords,
  isItem,
  isOfDrug,
  isOfMember,
  isTooLong,
  saysNone,
  speaksOfDrugs,
} from './item-words.js';
import { headingNamed, type ListHeading, type ListPart } from './list-headings.js';
import { labelOf, stateOfText } from './row-states.js';
import type { SourceLine } from './source-lines.js';
import { isRowLine } from './table-lines.js';

export interface ListReading {
  readonly rows: readonly CopiedRow[];
  /** Something below the heading is neither an item nor the beginning of another part. */
  readonly isUnsure: boolean;
  /** How many lines are read. */
  readonly length: number;
  /** The part of the list that it ends in. */
  readonly part: ListPart | null;
}

/** A list below its heading, as it is put together. */
interface Item {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isMarked: boolean;
  readonly part: ListPart | null;
}

/** A heading of what is copied. */
export type ListOf = ListHeading & { readonly kind: RowKind };

/** A label before a text: "Follow-up: …". */
const LABEL = /^(\p{L}[\p{L} /&()'-]{1,60}?)\s*:(?:\s|$)/u;

/** Where the items begin, and what they are of. */
export interface ListStart {
  readonly from: number;
  readonly heading: ListOf;
  /** The part of the list that they begin in: "Stopped:". */
  readonly part: ListPart | null;
}

/** The items from a line on, up to what is none. */
export function listAt(
  lines: readonly SourceLine[],
  { from, heading, part }: ListStart,
): ListReading {
  const { kind } = heading;
  const items: Item[] = [];
  let own = part;
  let isUnsure = false;
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at];
    if (!line || line.startsDocument || isRowLine(line)) break;
    const { text, start, end } = line;
    const named = line.isItem ? null : headingNamed(text);
    if (named?.kind === null) {
      own = { ...named, start, end };
      continue;
    }
    if (named || startsPart(text) || isCaption(lines, at)) break;
    const last = items.at(-1);
    if (isNext(line, last, kind) || isShort(line, last)) {
      items.push({ text, start, end, isMarked: line.isItem, part: own });
    } else if (last && goesOn(line, last) && !isTooLong(`${last.text} ${text}`, kind)) {
      items[items.length - 1] = { ...last, text: `${last.text} ${text}`, end };
    } else {
      // a sentence right below the items, or instead of them
      isUnsure = !line.startsBlock || !last;
      break;
    }
  }
  const isSure = !isUnsure && isList(items, kind);
  return {
    rows: isSure ? items.map((item) => rowOf(item, heading)).filter((row) => row !== null) : [],
    isUnsure: isUnsure || (items.length > 0 && !isSure),
    length: at - from,
    part: own,
  };
}

/** The value behind a label, as one row, or as several where it parts them itself; null where it is no list. */
export function fieldRows(
  value: string,
  line: SourceLine,
  heading: ListOf,
): readonly CopiedRow[] | null {
  const { kind } = heading;
  // of a line with marks of Markdown in it the place of a part is not known
  const isWhole = line.text.length === line.end - line.start && line.text.endsWith(value);
  const drugs = kind === 'medication' ? drugsOfValue(value) : null;
  const own = kind === 'allergies' ? allergiesOf(value) : value;
  const items = (drugs ?? partsOfValue(own, kind)).map(({ text, at }): Item => {
    const start = isWhole ? line.end - value.length + at : line.start;
    const end = isWhole ? start + text.length : line.end;
    return { text, start, end, isMarked: false, part: null };
  });
  const areItems = drugs !== null || items.every(({ text }) => isItem(text, kind));
  if (!isList(items, kind) || !areItems) return null;
  const rows = items.map((item) => rowOf(item, heading)).filter((row) => row !== null);
  if (!drugs) return rows;
  // "Ramipril stopped. It may be given again from Monday.": what a sentence refers to stays before it
  const hasSentences = drugs.some(({ text }) => !isItem(text, kind) && !isEndedDrug(text));
  return rows.map((row) => ({
    ...row,
    isEnded: !hasSentences && (row.isEnded || isEndedDrug(row.text)),
  }));
}

/** Its title names the topics whose sentences may still tell of a reaction: an operation, a vaccine. */
const NEAR_ALLERGIES = {
  title: 'Allergies, operations, immunizations and family history',
  topic: 'allergies',
} as const;

/** "Amoxicillin (rash). Smoked until 1998.": up to where nothing but another topic follows. */
function allergiesOf(value: string): string {
  const [, ...others] = splitSentences(value);
  const [next] = others;
  const areOthers = others.every(({ start, end }) => {
    const text = value.slice(start, end);
    return !speaksOfDrugs(text) && isOutOfPlace(text, NEAR_ALLERGIES);
  });
  return next && areOthers ? value.slice(0, next.start).trimEnd() : value;
}

/** What follows an empty line has to be more like an item than what follows another at once. */
function isNext(line: SourceLine, last: Item | undefined, kind: RowKind): boolean {
  if (!isItem(line.text, kind))
    return line.isItem && !(last && line.startsBlock) && !isTooLong(line.text, kind);
  if (!last || !line.startsBlock || kind === 'medication') return true;
  return line.isItem && last.isMarked;
}

/** "GTN spray PRN", "Warfarin as per INR": a drug that no list has, between others. */
function isShort({ text, startsBlock, isIndented }: SourceLine, last: Item | undefined): boolean {
  if (!last || startsBlock || isIndented || last.isMarked) return false;
  return /^\p{Lu}/u.test(text) && !/[,;]$/.test(last.text) && isFewWords(text);
}

function goesOn(
  { text, startsBlock, isItem: isMarked, isIndented }: SourceLine,
  last: Item,
): boolean {
  if (startsBlock || isMarked) return false;
  return isIndented || /^[\p{Ll}(\d]/u.test(text) || /[,;]$/.test(last.text);
}

/** Whether nothing in it is another's, or corrects something that stands elsewhere. */
function isList(items: readonly Item[], kind: RowKind): boolean {
  const texts = items.map(({ text }) => text);
  // what it corrects is not told by a row
  if (texts.some((text) => isOfMember(text) || CORRECTS.test(text))) return false;
  // a drug that is taken would stand among those that are not borne
  if (kind === 'allergies' && texts.some((text) => splitSentences(text).length > 1)) return false;
  return kind !== 'medication' || texts.some((text) => isOfDrug(text) || saysNone(text));
}

/** Right above a table. */
function isCaption(lines: readonly SourceLine[], at: number): boolean {
  const next = lines[at + 1];
  return next !== undefined && !next.startsBlock && isRowLine(next);
}

/** "Follow-up: in two weeks" is no item of the list above it; "Aspirin: 75 mg" is. */
function startsPart(text: string): boolean {
  const label = LABEL.exec(text)?.[1];
  return label !== undefined && headingNamed(label) !== null;
}

function rowOf({ text, start, end, part }: Item, heading: ListOf): CopiedRow | null {
  const { kind, label, occasion } = heading;
  const state = stateOfText(text, kind);
  if (state === 'void') return null;
  // of which day results are may stand in their heading alone
  const above = (part && labelOf(part)) ?? (kind === 'results' && /\d/.test(label) ? label : '');
  return {
    kind,
    text: `${above === '' ? '' : `${above}: `}${text.replace(/[;,]$/, '')}`,
    label,
    spans: [...(part && above !== '' ? [part] : []), { start, end }].map(spanOf),
    occasion,
    isEnded: state === 'ended' || (part ?? heading).isEnded,
    result: null,
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
