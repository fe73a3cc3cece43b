import { type Cell, cellIn } from './cells.js';

/** How a row judges its own value. */
export interface RowVerdict {
  readonly isAbnormal: boolean;
  readonly isCritical: boolean;
  readonly isCorrected: boolean;
  readonly isPending: boolean;
}

const FLAG = /^(?:flags?|abnormal flags?|abnormal|interpretation|abn|hl|h\/l|alert|bewertung)$/;
const STATUS = /^(?:status|result status|state)$/;
const RANGE =
  /^(?:reference(?: range| interval| values?)?|ref\.?(?: range)?|normal(?: range| values?)?|range|referenzbereich|norm(?:bereich)?)$/;
const VALUE = /^(?:value|results?|result value|wert|ergebnis|measured|finding)$/;

/** Flags as laboratories write them: `HH (Critical high)`, `L`, `*`, `abnormal`; else by the range of the row. */
export function verdictOf(cells: readonly Cell[]): RowVerdict {
  const flag = cellIn(cells, FLAG)?.value ?? '';
  const status = cellIn(cells, STATUS)?.value ?? '';
  const isCritical = /\b(?:HH|LL|AA)\b|critical|panic|[!*]{2}|↑↑|↓↓/i.test(flag);
  const isFlagged = /^(?:\W*(?:[HLA<>]|[HL]{2}|AA|high|low|abnormal|pos\w*)\b|[*!+↑↓-]+)/i.test(
    flag,
  );
  return {
    isCritical,
    isAbnormal: isCritical || isFlagged || (flag === '' && isOutOfRange(cells)),
    isCorrected: /\b(?:corrected|amended|revised)\b/i.test(`${status} ${flag}`),
    isPending: /\b(?:pending|preliminary|awaited|outstanding|in progress|to follow)\b/i.test(
      `${status} ${valueCell(cells)?.value ?? ''}`,
    ),
  };
}

export function valueCell(cells: readonly Cell[]): Cell | null {
  return cellIn(cells, VALUE);
}

function isOutOfRange(cells: readonly Cell[]): boolean {
  const value = /^[<>]?\s*(-?\d+(?:[.,]\d+)?)/.exec(valueCell(cells)?.value ?? '')?.[1];
  const range = cellIn(cells, RANGE)?.value ?? '';
  if (value === undefined) return false;
  const measured = numberOf(value);
  const both = /(-?\d+(?:[.,]\d+)?)[^\d-]{0,12}?(?:-|–|to|bis)\s*(\d+(?:[.,]\d+)?)/.exec(range);
  if (both) return measured < numberOf(both[1] ?? '') || measured > numberOf(both[2] ?? '');
  const one = /([<>≤≥])\s*=?\s*(\d+(?:[.,]\d+)?)/.exec(range);
  if (!one) return false;
  const bound = numberOf(one[2] ?? '');
  return /[<≤]/.test(one[1] ?? '') ? measured > bound : measured < bound;
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
