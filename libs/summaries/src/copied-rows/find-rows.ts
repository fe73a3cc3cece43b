import { detectInstructions } from '@app/faithfulness';
import type { Span } from '@app/text';
import {
  type CopiedRow,
  type FoundRows,
  type Occasion,
  ROW_KINDS,
  type RowKind,
} from './copied-row.js';
import { isItem, isOfDrug } from './item-words.js';
import { withLabelledParts } from './labelled-parts.js';
import { headingByForm, headingNamed, type ListHeading, type ListPart } from './list-headings.js';
import { fieldRows, listAt, type ListOf } from './list-rows.js';
import { linesOf, type SourceLine } from './source-lines.js';
import { isRowLine, tableAt } from './table-lines.js';
import { rowsOfTable } from './table-rows.js';

const LABEL = /^(\p{L}[\p{L}\d ./&()',-]{1,78}?)\s*:\s+(?=\S)/u;

/**
 * The rows of a source that say of a patient's medication, allergies and results what they say by themselves: of
 * tables, of lists below a heading, and behind a label. Prose and talks give none.
 * @param documents where the documents begin whose texts the source is
 */
export function findRows(
  text: string,
  documents: readonly number[] = [],
): ReadonlyMap<RowKind, FoundRows> {
  const found = new Found(detectInstructions(text));
  const lines = withLabelledParts(linesOf(text, documents));
  let heading: ListHeading | null = null;
  let part: ListPart | null = null;
  let at = 0;
  for (let line = lines[at]; line; line = lines[at]) {
    if (line.startsDocument) heading = part = null;
    if (isRowLine(line)) {
      const table = tableAt(lines, at);
      const { rows, unsure } = rowsOfTable(table, heading, part);
      found.add(rows);
      found.markUncertain(unsure, heading?.occasion ?? null);
      at += table.length;
      continue;
    }
    at += 1;
    const begun = headingAt(lines, at - 1);
    if (begun) {
      heading = below(heading, begun);
      part = begun.kind === null ? { ...begun, start: line.start, end: line.end } : null;
      if (!isListOf(heading)) continue;
      const list = listAt(lines, { from: at, heading, part });
      found.add(list.rows);
      if (list.isUnsure) found.markUncertain(heading.kind, heading.occasion);
      part = list.part;
      at += list.length;
      continue;
    }
    const field = fieldAt(line);
    if (field && isListOf(field.heading)) {
      const { whole, length } = wholeField(lines, at - 1, field.heading.kind);
      const value = whole && fieldAt(whole)?.value;
      const rows = whole && value ? fieldRows(value, whole, field.heading) : null;
      found.add(rows ?? []);
      if (rows) at += length - 1;
      else found.markUncertain(field.heading.kind, field.heading.occasion);
      heading = part = null;
    } else if (field?.heading.kind === null && isOfDrug(field.value)) {
      // "Stopped: warfarin"
      found.markUncertain('medication', heading?.occasion ?? null);
    } else if (heading && isLeftOver(line, heading)) {
      found.markUncertain(kindOf(heading), heading.occasion);
    }
  }
  return found.byKind;
}

class Found {
  private readonly rows: CopiedRow[] = [];
  private readonly doubts: { readonly kind: RowKind; readonly occasion: Occasion }[] = [];

  /** @param instructions lines that tell a program what to write: no row is copied that has one */
  constructor(private readonly instructions: readonly Span[]) {}

  add(rows: readonly CopiedRow[]): void {
    const isInstruction = ({ start, end }: Span): boolean =>
      this.instructions.some((one) => one.start < end && one.end > start);
    this.rows.push(...rows.filter(({ spans }) => !spans.some(isInstruction)));
  }

  markUncertain(kind: RowKind | null, occasion: Occasion): void {
    if (kind !== null) this.doubts.push({ kind, occasion });
  }

  get byKind(): ReadonlyMap<RowKind, FoundRows> {
    return new Map(
      ROW_KINDS.map((kind) => [
        kind,
        {
          rows: this.rows.filter((row) => row.kind === kind),
          unsure: new Set(
            this.doubts.filter((one) => one.kind === kind).map(({ occasion }) => occasion),
          ),
        },
      ]),
    );
  }
}

/** What stands on a line of its own and names what is below it. */
function headingAt(lines: readonly SourceLine[], at: number): ListHeading | null {
  const line = lines[at];
  if (!line || line.isItem || LABEL.test(line.text)) return null;
  const named = headingNamed(line.text) ?? headingByForm(line.text);
  if (named) return named;
  const next = lines[at + 1];
  const isAlone = line.startsBlock && (!next || next.startsBlock);
  return isAlone && !/[.]$/.test(line.text) && !isOfDrug(line.text)
    ? headingByForm(`${line.text}:`)
    : null;
}

/** A part of a list belongs to it; what no name tells may be a part of it, too. */
function below(heading: ListHeading | null, begun: ListHeading): ListHeading {
  const kind = heading && kindOf(heading);
  if (begun.kind === null) {
    if (heading?.kind === 'medication') return { ...heading, isEnded: begun.isEnded };
    // "Discontinued medications" without a list above it
    return { ...begun, kind: /medi[ck]/i.test(begun.label) ? 'medication' : 'other' };
  }
  if (!begun.isByForm || kind !== 'medication') return begun;
  return { ...begun, unclear: kind, occasion: heading?.occasion ?? null };
}

function kindOf({ kind, unclear }: ListHeading): RowKind | null {
  return kind === 'other' || kind === null ? unclear : kind;
}

function isListOf(heading: ListHeading): heading is ListOf {
  return heading.kind !== 'other' && heading.kind !== null;
}

function fieldAt({
  text,
}: SourceLine): { readonly heading: ListHeading; readonly value: string } | null {
  const match = LABEL.exec(text);
  const heading = match && headingNamed(match[1] ?? '');
  return heading ? { heading, value: text.slice(match[0].length) } : null;
}

/**
 * A field with the lines that it goes on in, as a page wraps them. Its text has a space for each line's end, so that places in
 * it stay those of the source. Null where it goes on and nobody can say how.
 */
function wholeField(
  lines: readonly SourceLine[],
  at: number,
  kind: RowKind,
): { readonly whole: SourceLine | null; readonly length: number } {
  let whole = lines[at] ?? null;
  let length = 1;
  for (let line = whole, next = lines[at + 1]; line && next; next = lines[at + length]) {
    if (!goesOn(line, next, kind)) break;
    whole = whole && kind === 'medication' && isWrapped(line, next) ? joined(whole, next) : null;
    length += 1;
    line = next;
  }
  return { whole, length };
}

/** Behind a capital without a mark before it another item may begin. */
function isWrapped(line: SourceLine, next: SourceLine): boolean {
  const isNext = next.start === line.end + 1 && !next.isItem && !next.isIndented;
  return isNext && (/^[\p{Ll}(\d]/u.test(next.text) || /[,;.]$/.test(line.text));
}

function joined(line: SourceLine, next: SourceLine): SourceLine {
  return { ...line, text: `${line.text} ${next.text}`, end: next.end };
}

/** Whether the next line is the rest of a value. */
function goesOn({ text }: SourceLine, next: SourceLine | undefined, kind: RowKind): boolean {
  if (!next || next.startsBlock || isRowLine(next) || LABEL.test(next.text)) return false;
  if (headingNamed(next.text)) return false;
  if (next.isItem || next.isIndented || /^[\p{Ll}(\d]/u.test(next.text)) return true;
  return /(?:[,;:–-]|\band)$/.test(text) || (kind === 'medication' && isItem(next.text, kind));
}

/** What looks like a row of the list above and is behind its end. */
function isLeftOver(line: SourceLine, heading: ListHeading): boolean {
  const kind = kindOf(heading);
  if (kind === null || !isItem(line.text, kind)) return false;
  return kind !== 'allergies' || line.text.split(/\s+/).length <= 6;
}
