import { childrenNamed, elementAt, rawText, type XmlElement } from '../containers/xml-tree.js';
import type { Marks, TextSpan } from '../model/blocks.js';
import { spansOf } from './xlsx-strings.js';
import type { CellStyle, XlsxStyles } from './xlsx-styles.js';

/** Rows and columns count from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly content: readonly TextSpan[];
  readonly isBold: boolean;
  readonly isNumber: boolean;
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ReadCells {
  /** By rows, from left to right. Only cells that hold something. */
  readonly rows: ReadonlyMap<number, readonly Cell[]>;
  /** Formulas whose result is not in the file. */
  readonly notCalculated: number;
}

/** What the sheet's cells show, in its rows. */
export function readCells(
  sheet: XmlElement,
  strings: readonly XmlElement[],
  styles: XlsxStyles,
): ReadCells {
  const data = elementAt(sheet, 'sheetData');
  const hiddenColumns = hiddenColumnsOf(sheet);
  const rows = new Map<number, readonly Cell[]>();
  let notCalculated = 0;
  let row = -1;
  for (const element of data === undefined ? [] : childrenNamed(data, 'row')) {
    row = Number(element.attributes.get('r') ?? row + 2) - 1;
    const isHiddenRow =
      isTrue(element.attributes.get('hidden')) || element.attributes.get('ht') === '0';
    const cells: Cell[] = [];
    let column = -1;
    for (const cell of childrenNamed(element, 'c')) {
      column = columnOf(cell.attributes.get('r')) ?? column + 1;
      const style = styles.of(cell.attributes.get('s'));
      const shown = shownIn(cell, strings, styles, style);
      if (shown.isFormula) notCalculated += 1;
      const isHidden = isHiddenRow || style.isUnseen || hiddenColumns(column);
      const content = shown.spans
        .filter(({ text }) => text !== '')
        .map((span) => marked(span, style, isHidden || shown.isHidden));
      if (content.length === 0) continue;
      cells.push({ row, column, content, isBold: style.isBold, isNumber: shown.isNumber });
    }
    if (cells.length > 0) rows.set(row, cells);
  }
  return { rows, notCalculated };
}

interface Shown {
  readonly spans: readonly TextSpan[];
  readonly isNumber: boolean;
  /** The format shows nothing of what is there. */
  readonly isHidden: boolean;
  /** Not its result, which is not in the file. */
  readonly isFormula: boolean;
}

function shownIn(
  cell: XmlElement,
  strings: readonly XmlElement[],
  styles: XlsxStyles,
  style: CellStyle,
): Shown {
  const type = cell.attributes.get('t') ?? 'n';
  const value = elementAt(cell, 'v');
  const shown = { isNumber: false, isHidden: false, isFormula: false };
  if (type === 'inlineStr') {
    const inline = elementAt(cell, 'is');
    return { ...shown, spans: inline === undefined ? [] : spansOf(inline) };
  }
  const formula = elementAt(cell, 'f');
  // A result that is no text (`str`) is never empty: some programs write the place of one that they do not know.
  if (value === undefined || (type === 'n' && formula && rawText(value).trim() === '')) {
    if (formula === undefined) return { ...shown, spans: [] };
    return { ...shown, spans: [{ text: `=${rawText(formula)}` }], isFormula: true };
  }
  const text = rawText(value);
  if (type === 's') {
    const string = strings[Number(text)];
    return { ...shown, spans: string === undefined ? [] : spansOf(string) };
  }
  if (type === 'b') return { ...shown, spans: [{ text: text === '1' ? 'TRUE' : 'FALSE' }] };
  const number = Number(text);
  if (type !== 'n' || text.trim() === '' || !Number.isFinite(number))
    return { ...shown, spans: [{ text }] };
  const formatted = styles.shown(number, style);
  return {
    ...shown,
    spans: [{ text: formatted === '' ? text : formatted }],
    isNumber: true,
    isHidden: formatted === '',
  };
}

function marked({ text, marks = {} }: TextSpan, style: CellStyle, isHidden: boolean): TextSpan {
  const all: Marks = {
    ...(style.isStruck && { struck: 'explicit' }),
    ...(style.script && { script: style.script }),
    ...marks,
    ...(isHidden && { hidden: true }),
  };
  return { text, marks: all };
}

function hiddenColumnsOf(sheet: XmlElement): (column: number) => boolean {
  const columns = elementAt(sheet, 'cols');
  const hidden = (columns === undefined ? [] : childrenNamed(columns, 'col'))
    .filter(({ attributes }) => isTrue(attributes.get('hidden')) || attributes.get('width') === '0')
    .map(
      ({ attributes }) => [Number(attributes.get('min')), Number(attributes.get('max'))] as const,
    );
  return (column) => hidden.some(([min, max]) => column + 1 >= min && column + 1 <= max);
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** `C5` is 2. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^\$?([A-Z]{1,3})/.exec(address ?? '')?.[1];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `B2:D7` */
export function rangeOf(reference: string | undefined): Range | null {
  const [first = '', last = first] = (reference ?? '').replaceAll('$', '').split(':');
  const [left, right] = [columnOf(first), columnOf(last)];
  const [top, bottom] = [first, last].map((address) => Number(/\d+$/.exec(address)?.[0] ?? 0) - 1);
  if (left === undefined || right === undefined) return null;
  return top === undefined || bottom === undefined || top < 0 || bottom < top
    ? null
    : { top, left, bottom, right: Math.max(left, right) };
}
