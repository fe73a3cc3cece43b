import { describe, expect, it } from 'vitest';
import { cpuMsOf } from '../../../../test/support/took.js';
import type { Block, Inline, Marks, Table, TableCell, TextSpan } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import { renderBlocks } from './render-blocks.js';
import { TextBuilder } from './text-builder.js';

function place(...path: number[]): Place {
  return { kind: 'block', path };
}

function rendered(...blocks: readonly Block[]): ReturnType<TextBuilder['build']> {
  const builder = new TextBuilder();
  renderBlocks(blocks, builder);
  return builder.build();
}

function textOf(...blocks: readonly Block[]): string {
  return rendered(...blocks).text;
}

function paragraph(...content: readonly (string | Inline)[]): Block {
  return {
    kind: 'paragraph',
    place: place(0),
    content: content.map((one) => (typeof one === 'string' ? { text: one } : one)),
  };
}

function span(text: string, marks: Marks): TextSpan {
  return { text, marks };
}

function cell(text: string, options: Partial<TableCell> = {}): TableCell {
  const content = text === '' ? [] : [paragraph(text)];
  return { content, place: place(9, text.length), ...options };
}

function table(rows: readonly (readonly (string | TableCell)[])[], options = {}): Table {
  return {
    kind: 'table',
    place: place(9),
    rows: rows.map((cells) => ({
      cells: cells.map((one) => (typeof one === 'string' ? cell(one) : one)),
    })),
    ...options,
  };
}

const head = (text: string, options: Partial<TableCell> = {}): TableCell =>
  cell(text, { header: 'column', ...options });

const PLAN = [
  [head('Medication'), head('Morning'), head('Noon'), head('Evening')],
  ['Ramipril 5 mg', '', '', '1'],
  ['Metformin 500 mg', '1', '', '1'],
] as const;

describe('a row of a table', () => {
  it('names the column of every value and of every gap', () => {
    expect(textOf(table(PLAN))).toBe(
      [
        'Medication | Morning | Noon | Evening',
        'Medication: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1',
        'Medication: Metformin 500 mg | Morning: 1 | Noon: [empty] | Evening: 1',
      ].join('\n'),
    );
  });

  it('has a place for every cell, and says which are empty', () => {
    const { text, blocks, runs } = rendered(paragraph('Plan'), table(PLAN));
    const placed = blocks.find((block) => block.kind === 'table');
    const first = placed?.cells.filter(({ row }) => row === 1) ?? [];
    expect(
      first.map(({ start, end, column, empty }) => [text.slice(start, end), column, empty]),
    ).toEqual([
      ['Ramipril 5 mg', 0, undefined],
      ['[empty]', 1, true],
      ['[empty]', 2, true],
      ['1', 3, undefined],
    ]);
    expect(placed?.rows.map(({ start, end }) => text.slice(start, end).split(' ')[1])).toEqual([
      '|',
      'Ramipril',
      'Metformin',
    ]);
    // the name of the column is not of this place of the file
    const added = runs.filter((run) => run.added).map(({ start, end }) => text.slice(start, end));
    expect(added.slice(0, 6)).toEqual(['|', '|', '|', 'Medication:', '|', 'Morning:']);
  });

  it('takes a first row for names only where it cannot be anything else', () => {
    const unnamed = [
      ['Drug', 'Morning', 'Evening'],
      ['Ramipril', '', '1'],
      ['ASS', '1', ''],
    ];
    expect(textOf(table(unnamed))).toContain('Drug: Ramipril | Morning: [empty] | Evening: 1');
    const pairs = [
      ['Name', 'Smith', 'Sex', 'female'],
      ['Ward', '3', 'Room', '12'],
    ];
    expect(textOf(table(pairs))).toBe('Name | Smith | Sex | female\nWard | 3 | Room | 12');
    expect(
      textOf(
        table([
          ['Potassium', '6.1'],
          ['Sodium', '140'],
        ]),
      ),
    ).toBe('Potassium | 6.1\nSodium | 140');
  });

  it('takes a first row for names where titles stand between the rows below it', () => {
    const sheet = [
      ['Test', 'Result', 'Unit', 'Flag'],
      [cell('Electrolytes', { columnSpan: 4 })],
      ['Potassium', '6.1', 'mmol/l', 'HH'],
      ['Sodium', '', 'mmol/l', ''],
    ];
    const text = textOf(table(sheet));
    expect(text).toContain('Test: Potassium | Result: 6.1 | Unit: mmol/l | Flag: HH');
    expect(text).toContain('Test: Sodium | Result: [empty] | Unit: mmol/l | Flag: [empty]');
  });

  it('takes names of two rows, and below what is alone in the first rows, for names', () => {
    const plan = [
      ['Patient: Erika Muster', '', '', ''],
      [cell('Drug', { rowSpan: 2 }), cell('Doses', { columnSpan: 3 })],
      ['Morning', 'Noon', 'Evening'],
      ['Ramipril', '1', '', '½'],
    ];
    expect(textOf(table(plan)).split('\n')).toEqual([
      expect.stringContaining('Patient: Erika Muster'),
      'Drug | Doses',
      'Drug | Morning | Noon | Evening',
      'Drug: Ramipril | Doses – Morning: 1 | Doses – Noon: [empty] | Doses – Evening: ½',
    ]);
  });

  it('takes days of measurement for names beside a usual one, and no row of days', () => {
    const course = [
      ['Test', '01.11.', '02.11.', 'Unit'],
      ['Potassium', '6.1 H', '', 'mmol/l'],
      ['Sodium', '139', '140', 'mmol/l'],
    ];
    expect(textOf(table(course))).toContain(
      'Test: Potassium | 01.11.: 6.1 H | 02.11.: [empty] | Unit: mmol/l',
    );
    const visits = [
      ['Smith', '01.11.', '08.11.'],
      ['Miller', '02.11.', '09.11.'],
    ];
    const pairs = [
      ['Name', 'Meier', 'Date', '01.11.'],
      ['Ward', 'East', 'Room', '12'],
    ];
    expect(textOf(table(pairs))).toBe('Name | Meier | Date | 01.11.\nWard | East | Room | 12');
    expect(textOf(table(visits))).toBe('Smith | 01.11. | 08.11.\nMiller | 02.11. | 09.11.');
  });

  it('takes no values for names of two rows', () => {
    const plan = [
      [cell('Drug', { rowSpan: 2 }), 'Morning', 'Evening'],
      ['1', '2'],
      ['Ramipril', '1', '½'],
    ];
    expect(textOf(table(plan))).not.toContain('Morning – 1');
  });

  it('takes names that count, and two usual ones, for names of columns', () => {
    const course = [
      ['Measured', 'Admission', 'Day 2'],
      ['Weight (kg)', '80.5', ''],
      ['Pulse', '', '64'],
    ];
    expect(textOf(table(course))).toContain(
      'Measured: Weight (kg) | Admission: 80.5 | Day 2: [empty]',
    );
    const stopped = [
      ['Medication', 'Reason'],
      ['Ibuprofen', 'bleeding'],
    ];
    expect(textOf(table(stopped))).toContain('Medication: Ibuprofen | Reason: bleeding');
    const pairs = [
      ['Diagnosis', 'Comments'],
      ['Medication', 'none'],
    ];
    expect(textOf(table(pairs))).toBe('Diagnosis | Comments\nMedication | none');
    const doses = [
      ['Ramipril', 'Ramipril 5', '5 mg'],
      ['Sodium', '140', '141'],
    ];
    expect(textOf(table(doses))).toContain('\nSodium | 140 | 141');
  });

  it('repeats what covers several rows, and names all columns of what covers several', () => {
    const rows = [
      [head('Drug', { rowSpan: 2 }), head('Dose', { columnSpan: 2 })],
      [head('Morning'), head('Evening')],
      [cell('Ramipril', { rowSpan: 2 }), '5 mg', ''],
      [cell('none', { columnSpan: 2 })],
    ];
    expect(textOf(table(rows)).split('\n').slice(2)).toEqual([
      'Drug: Ramipril | Dose – Morning: 5 mg | Dose – Evening: [empty]',
      'Drug: Ramipril | Dose – Morning / Dose – Evening: none',
    ]);
  });

  it('is a title where one cell covers it among rows of values', () => {
    const title = cell('Thyroid', { columnSpan: 2 });
    const rows = [[head('Test'), head('Value')], [title], ['TSH', '4.1']];
    expect(textOf(table(rows)).split('\n').slice(1)).toEqual(['Thyroid', 'Test: TSH | Value: 4.1']);
    const alone = [[head('Allergy'), head('Reaction')], [cell('none known', { columnSpan: 2 })]];
    expect(textOf(table(alone)).split('\n')[1]).toBe('Allergy / Reaction: none known');
  });

  it('keeps what is struck out, and says that nothing is left', () => {
    const struck: TableCell = {
      ...cell(''),
      content: [paragraph(span('1', { struck: 'explicit' }))],
    };
    const { text, runs } = rendered(table([PLAN[0], ['Ramipril', '', '', struck]]));
    expect(text.split('\n')[1]).toMatch(/Evening: 1 \[empty\]$/);
    expect(
      runs.filter((run) => run.struck).map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['1']);
  });

  it('is marked as a whole where a change removed it', () => {
    const plan = table(PLAN);
    const rows = plan.rows.map((row, index) =>
      index === 1 ? { ...row, marks: { struck: 'explicit' as const } } : row,
    );
    const { text, runs } = rendered({ ...plan, rows });
    const kept = runs
      .filter(({ struck }) => !struck)
      .map(({ start, end }) => text.slice(start, end));
    expect(kept.join(' ')).not.toMatch(/Ramipril/);
    expect(kept.join(' ')).toMatch(/Metformin/);
  });

  it('is one line whatever is in its cells', () => {
    const lists: TableCell = {
      ...cell(''),
      content: [paragraph('a\nb'), paragraph('c'), table([['x', '']])],
    };
    expect(
      textOf(
        table([
          [head('One'), head('Two')],
          ['1', lists],
        ]),
      ).split('\n')[1],
    ).toBe('One: 1 | Two: a b; c; x, [empty]');
  });
});

it('writes a table that only arranges the page block by block', () => {
  const layout = table([[{ ...cell(''), content: [table(PLAN)] }, 'Sidebar']]);
  expect(textOf(layout)).toMatch(/Medication: Ramipril 5 mg \| Morning: \[empty\][^]*\n+Sidebar$/);
});

describe('raised and lowered characters', () => {
  const raised = (before: string, text: string, after = ''): string =>
    textOf(paragraph(before, span(text, { script: 'superscript' }), after));
  it.each([
    ['4.5 x 10', '9', '/l', '4.5 x 10^9/l'],
    ['BSA 1.9 m', '2', '', 'BSA 1.9 m^2'],
    ['10', '-3', '', '10^-3'],
    ['INR 2.5', '1', ' today', 'INR 2.5 [note 1] today'],
    ['Potassium 110', '9', '', 'Potassium 110 [note 9]'],
    ['Na', '+', ' 140', 'Na^+ 140'],
    ['the 1', 'st', ' visit', 'the 1st visit'],
    ['see', 'a', '', 'seea'],
    ['', '131', 'I', '131I'],
    ['', '2', ' hemolysed', '[note 2] hemolysed'],
    ['Notes: ', '2', ' hemolysed', 'Notes: [note 2] hemolysed'],
  ])('%s %s %s', (before, text, after, expected) => {
    expect(raised(before, text, after)).toBe(expected);
  });

  it('of notes are notes, and lowered digits no part of a number', () => {
    expect(textOf(paragraph('INR 2.5', span('1', { noteReference: true }), '.'))).toBe(
      'INR 2.5 [note 1].',
    );
    expect(textOf(paragraph('H', span('2', { script: 'subscript' }), 'O'))).toBe('H2O');
    expect(textOf(paragraph('17', span('2', { script: 'subscript' })))).toBe('17_2');
  });
});

describe('what a person sees otherwise', () => {
  it('stays in the text with its mark', () => {
    const { text, runs } = rendered(
      paragraph('Allergy: ', span('none known', { struck: 'explicit' }), ' penicillin'),
    );
    expect(text).toBe('Allergy: none known penicillin');
    expect(runs.map(({ start, end, struck }) => [text.slice(start, end), struck])).toEqual([
      ['Allergy:', undefined],
      ['none known', 'explicit'],
      ['penicillin', undefined],
    ]);
  });

  it('is asked about where a line only seems to strike it out', () => {
    expect(
      textOf(
        paragraph(
          'Allergy: ',
          span('none ', { struck: 'inferred' }),
          span('known', { struck: 'inferred' }),
        ),
      ),
    ).toBe('Allergy: none known [struck?]');
  });
});

it('writes boxes and fields with what is shown in them', () => {
  const { text, blocks } = rendered(
    paragraph({ field: 'checkbox', label: 'Penicillin allergy', checked: true }),
    paragraph({ field: 'checkbox', label: 'Pregnant', checked: false }),
    paragraph(
      { field: 'text', label: 'Name:', value: 'Ann' },
      { field: 'choice', label: 'Ward', value: '' },
    ),
    paragraph({ field: 'radio', label: 'Yes' }),
  );
  expect(text.split('\n\n')).toEqual([
    '[x] Penicillin allergy',
    '[ ] Pregnant',
    'Name: Ann Ward: [empty]',
    '[?] Yes',
  ]);
  expect(blocks.flatMap((block) => (block.kind === 'field' ? [block.checked] : []))).toEqual([
    true,
    false,
    undefined, // Name
    undefined, // Ward
    undefined,
  ]);
});

it('labels what is not running text', () => {
  const inner = [paragraph('Allergy: PENICILLIN')];
  expect(
    textOf(
      { kind: 'heading', level: 1, content: [{ text: 'Letter' }], place: place(1) },
      {
        kind: 'list-item',
        marker: '2.',
        depth: 0,
        content: [paragraph('Aspirin')],
        place: place(2),
      },
      { kind: 'footer', content: inner, place: place(3) },
      { kind: 'comment', content: inner, place: place(4) },
      { kind: 'footnote', label: '1', content: inner, place: place(5) },
    ),
  ).toBe(
    'Letter\n\n2. Aspirin\n\n[footer] Allergy: PENICILLIN\n\n[comment] Allergy: PENICILLIN\n\n[note 1] Allergy: PENICILLIN',
  );
});

it('keeps blocks where they are in a text that another takes', () => {
  const inner = rendered(paragraph('Plan'), table(PLAN));
  const builder = new TextBuilder();
  builder.append('Wrapping', place(0));
  builder.separate('\n\n');
  builder.take(inner);
  const { text, blocks } = builder.build();
  const placed = blocks.find((block) => block.kind === 'table');
  expect(placed?.cells.map(({ start, end }) => text.slice(start, end)).slice(4, 8)).toEqual([
    'Ramipril 5 mg',
    '[empty]',
    '[empty]',
    '1',
  ]);
});

it('writes tables in tables in a time that does not double with each', async () => {
  let inner: Block = table([['innermost', '']]);
  for (let depth = 0; depth < 24; depth += 1)
    inner = table([[{ content: [inner], place: place(depth) }, 'beside']]);
  const took = await cpuMsOf(() => {
    expect(textOf(inner)).toContain('innermost');
  });
  expect(took).toBeLessThan(5_000);
});

describe('a paragraph', () => {
  it('that follows tightly begins on the next line, whatever was before it', () => {
    const tight: Block = { ...paragraph('b'), tight: true } as Block;
    expect(textOf(paragraph('a'), tight, paragraph('c'), tight)).toBe('a\nb\n\nc\nb');
  });

  it('keeps its spaces where the file shows them, and tabs everywhere', () => {
    const verbatim = { ...paragraph('  Na   K\n 140   4'), verbatim: true } as Block;
    expect(textOf(paragraph('x'), verbatim)).toBe('x\n\n  Na   K\n 140   4');
    expect(textOf(paragraph(span('Na', { struck: 'explicit' }), '\t140'))).toBe('Na\t140');
  });
});

it('marks a field as what is around it', () => {
  const box: Inline = { field: 'checkbox', label: 'A', checked: true, marks: { hidden: true } };
  const { text, runs } = rendered(paragraph('Seen'), paragraph(box));
  expect(text).toBe('Seen\n\n[x] A');
  expect(runs.filter((run) => run.start > 4).every((run) => run.hidden)).toBe(true);
});

it('keeps short cells of a table that only arranges side by side', () => {
  const layout = table(
    [
      ['Sodium', '140'],
      [{ ...cell(''), content: [paragraph('One'), paragraph('Two')] }, 'Side'],
    ],
    { layout: true },
  );
  expect(textOf(layout)).toBe('Sodium | 140\n\nOne\n\nTwo\n\nSide');
});
