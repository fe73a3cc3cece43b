import { describe, expect, it } from 'vitest';
import type { Block } from '../model/blocks.js';
import { type BoldCell, boldHeadRows, throughSpans } from './head-rows.js';

const PLACE = { kind: 'block' as const, path: [0] };

function cell(text: string, spans: Pick<BoldCell, 'columnSpan' | 'rowSpan'> = {}, isBold = true) {
  const paragraph: Block = { kind: 'paragraph', content: [{ text, place: PLACE }], place: PLACE };
  return { content: text === '' ? [] : [paragraph], isBold, ...spans };
}

const body = (...texts: readonly string[]): readonly BoldCell[] =>
  texts.map((text) => cell(text, {}, false));
const DOWN = { rowSpan: 2 };
const RAMIPRIL = body('Ramipril', '1', '', '');

describe('names of columns that are bold', () => {
  it('are in two rows where those of the first go on into the second or are of groups', () => {
    const times = [cell('Morning'), cell('Noon'), cell('Evening')];
    expect(
      boldHeadRows([[cell('Drug', DOWN), cell('Doses', { columnSpan: 3 })], times, RAMIPRIL]),
    ).toBe(2);
    expect(
      boldHeadRows([
        [cell(''), cell('Doses', { columnSpan: 3 }), cell('Notes')],
        [cell('Drug'), ...times, cell('')],
        RAMIPRIL,
      ]),
    ).toBe(2);
  });

  it.each([
    ['values below a name of two columns', [cell('6.1'), cell('HH'), cell('mmol/l')]],
    ['a row in which not all is bold', [cell('Potassium'), cell('high', {}, false), cell('today')]],
  ])('are not %s', (_, second) => {
    const head = [cell('Test'), cell('Result', { columnSpan: 2 })];
    expect(boldHeadRows([head, second, RAMIPRIL])).toBeLessThan(2);
  });
});

describe('rows that a file says are names', () => {
  it('bring those along into which a name goes on', () => {
    const head = [cell('Drug', DOWN), cell('Doses', { columnSpan: 2 })];
    expect(throughSpans(1, [head, body('Morning', 'Evening'), body('Ramipril', '1', '1')])).toBe(2);
  });

  it('bring no values along, and never all rows', () => {
    const head = [cell('Drug', DOWN), cell('Dose')];
    expect(throughSpans(1, [head, body('5 mg'), body('Ramipril', '5 mg')])).toBe(1);
    expect(throughSpans(1, [head, body('Strength')])).toBe(1);
  });
});
