import { describe, expect, it } from 'vitest';
import { drawnPdf } from '../../../../../test/support/pdf-syntax.js';
import { extractionOf } from '../../../test/read-document.js';

type Word = readonly [x: number, y: number, text: string, font?: string];

const BOLD = { fonts: '/F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>' };

/** Each word where it stands, in points from the lower left corner. */
function drawn(words: readonly Word[], paths = ''): Buffer {
  const texts = words.map(
    ([x, y, text, font = '/F1 10']) => `BT ${font} Tf ${x} ${y} Td (${text}) Tj ET`,
  );
  return drawnPdf([{ content: `${paths}\n${texts.join('\n')}`, ...BOLD }]);
}

async function linesOf(pdf: Buffer): Promise<readonly string[]> {
  const { text } = await extractionOf(pdf, 'a.pdf');
  return text.split(/\n+/);
}

const COLUMNS = [50, 200, 260, 330, 420];
const LAB = [
  ['Test', 'Result', 'Unit', 'Reference', 'Flag'],
  ['Potassium', '6.1', 'mmol/l', '3.5-5.1', 'HH'],
  ['Sodium', '139', 'mmol/l', '135-145', ''],
  ['INR', '2.5', '', '0.9-1.2', 'H'],
];
const READ = [
  'Test | Result | Unit | Reference | Flag',
  'Test: Potassium | Result: 6.1 | Unit: mmol/l | Reference: 3.5-5.1 | Flag: HH',
  'Test: Sodium | Result: 139 | Unit: mmol/l | Reference: 135-145 | Flag: [empty]',
  'Test: INR | Result: 2.5 | Unit: [empty] | Reference: 0.9-1.2 | Flag: H',
];

function cellsOf(
  rows: readonly (readonly string[])[],
  columns: readonly number[],
  head = '/F2 10',
): Word[] {
  return rows.flatMap((row, index) =>
    row.flatMap((text, column): Word[] =>
      text === ''
        ? []
        : [[columns[column] ?? 0, 700 - index * 18, text, index === 0 ? head : '/F1 10']],
    ),
  );
}

function gridOf(xs: readonly number[], ys: readonly number[]): string {
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  return [
    ...xs.map((x) => `${x} ${top} m ${x} ${bottom} l S`),
    ...ys.map((y) => `${left} ${y} m ${right} ${y} l S`),
  ].join('\n');
}

describe('the rows of a table', () => {
  it.each<[string, readonly Word[], string?]>([
    ['in the order in which they are read', cellsOf(LAB, COLUMNS)],
    ['from right to left', cellsOf(LAB, COLUMNS).toReversed()],
    ['column by column', cellsOf(LAB, COLUMNS).toSorted((a, b) => a[0] - b[0])],
    ['with a line below the names alone', cellsOf(LAB, COLUMNS, '/F1 10'), '50 694 m 480 694 l S'],
    [
      'in a grid of lines',
      cellsOf(LAB, COLUMNS),
      gridOf([45, 195, 255, 325, 415, 480], [714, 694, 676, 658, 640]),
    ],
    ['in columns as near to each other as words', cellsOf(LAB, [50, 105, 141, 178, 230])],
  ])('are put together however the file has them: %s', async (_, words, paths) => {
    expect(await linesOf(drawn(words, paths))).toEqual(READ);
  });

  it('have a place on the page for each cell, the empty ones too', async () => {
    const pdf = drawn(
      cellsOf(LAB, COLUMNS),
      gridOf([45, 195, 255, 325, 415, 480], [714, 694, 676, 658, 640]),
    );
    const { text, runs, blocks } = await extractionOf(pdf, 'a.pdf');
    const table = blocks.find((block) => block.kind === 'table');
    const places = table?.cells
      .filter(({ row }) => row === 2)
      .map(({ start }) => runs.find((run) => run.end > start)?.place);
    expect(table?.columnNames).toBe('stated');
    expect(text.slice(table?.cells.at(-1)?.start)).toBe('H');
    expect(places).toEqual(LAB[0]?.map(() => ({ kind: 'page', page: 1, box: expect.any(Array) })));
  });

  it('are not one row where no line is drawn between them', async () => {
    const frame = gridOf([45, 195, 255, 325, 415, 480], [714, 694, 640]);
    expect(await linesOf(drawn(cellsOf(LAB, COLUMNS), frame))).toEqual(READ);
  });

  it('keep their columns where a cell beside them goes on over several', async () => {
    const grid = `${gridOf([45, 195, 255, 325], [714, 694, 640])} 195 676 m 325 676 l S`;
    const words: Word[] = [
      ...cellsOf([['Drug', 'Morning', 'Evening']], [50, 200, 260]),
      [50, 664, 'Insulin'],
      [200, 682, '11'],
      [260, 682, '12'],
      [200, 664, '13'],
      [260, 664, '14'],
      [200, 648, '15'],
      [260, 648, '16'],
    ];
    expect(await linesOf(drawn(words, grid))).toEqual([
      'Drug | Morning | Evening',
      'Drug: Insulin | Morning: 11 | Evening: 12',
      'Drug: Insulin | Morning: 13 | Evening: 14',
      'Drug: Insulin | Morning: 15 | Evening: 16',
    ]);
  });

  it('have the names of two rows where a name goes on over both', async () => {
    const times = ['Morning', 'Noon', 'Evening', 'Night'].map((name, at): Word => [
      204 + at * 50,
      695,
      name,
      '/F2 10',
    ]);
    const words: Word[] = [
      [54, 704, 'Drug', '/F2 10'],
      [204, 713, 'Doses', '/F2 10'],
      [404, 704, 'Notes', '/F2 10'],
      ...times,
      [54, 677, 'Ramipril'],
      [204, 677, '1'],
      [304, 677, '2'],
    ];
    const grid = [
      gridOf([50, 200, 400, 500], [726, 690, 672]),
      gridOf([200, 250, 300, 350, 400], [708, 690, 672]),
    ];
    expect((await linesOf(drawn(words, grid.join('\n')))).at(-1)).toBe(
      'Drug: Ramipril | Doses – Morning: 1 | Doses – Noon: [empty] | Doses – Evening: 2 | Doses – Night: [empty] | Notes: [empty]',
    );
  });

  it.each<[string, readonly Word[]]>([
    [
      'the first of it',
      [
        [50, 664, 'Pantoprazole 20'],
        [50, 653, 'mg'],
        [200, 664, '1'],
        [330, 664, 'after food'],
      ],
    ],
    [
      'the last of it, which stands lower than the others',
      [
        [50, 658.5, 'Pantoprazole 20 mg'],
        [200, 658.5, '1'],
        [330, 664, 'after'],
        [330, 653, 'food'],
      ],
    ],
    [
      'one that stands a little lower',
      [
        [50, 664, 'Pantoprazole 20 mg'],
        [200, 664, '1'],
        [330, 660, 'after food'],
      ],
    ],
  ])('keep a cell of several lines at their end: %s', async (_, last) => {
    const words: Word[] = [
      ...cellsOf(
        [
          ['Drug', 'Morning', 'Evening', 'Note'],
          ['Ramipril 5 mg', '', '1', ''],
        ],
        [50, 200, 260, 330],
      ),
      ...last,
      [50, 641, 'To be taken until Friday.'],
      [50, 630, 'Then call again.'],
    ];
    expect(await linesOf(drawn(words))).toEqual([
      'Drug | Morning | Evening | Note',
      'Drug: Ramipril 5 mg | Morning: [empty] | Evening: 1 | Note: [empty]',
      'Drug: Pantoprazole 20 mg | Morning: 1 | Evening: [empty] | Note: after food',
      'To be taken until Friday.',
      'Then call again.',
    ]);
  });

  it('have names that are as far from each other as the words of a line that is filled up', async () => {
    const words: Word[] = [
      [50, 700, 'Medication'],
      [127, 700, 'Morning'],
      [173.1, 700, 'Noon'],
      [207, 700, 'Evening'],
      [253.1, 700, 'Night'],
      ...[0, 1, 2, 3].flatMap((row): Word[] => [
        [50, 676 - 40 * row, 'Ramipril'],
        [50, 652 - 40 * row, '5 mg'],
        [row === 3 ? 127 : 173.1, 664 - 40 * row, '1'],
        [253.1, 664 - 40 * row, '2'],
      ]),
    ];
    const paths = [688, 648, 608, 568, 528].map((y) => `50 ${y} m 300 ${y} l S`).join('\n');
    const lines = await linesOf(drawn(words, paths));
    expect([lines[0], lines[1], lines[4]]).toEqual([
      'Medication | Morning | Noon | Evening | Night',
      'Medication: Ramipril 5 mg | Morning: [empty] | Noon: 1 | Evening: [empty] | Night: 2',
      'Medication: Ramipril 5 mg | Morning: 1 | Noon: [empty] | Evening: [empty] | Night: 2',
    ]);
  });

  it('have names of their own where nothing stands below one that is near to the next', async () => {
    const words: Word[] = [
      [50, 700, 'Medication'],
      [127, 700, 'Evening'],
      [173.1, 700, 'Night'],
      [206.5, 700, 'Instructions'],
      ...[0, 1, 2].flatMap((row): Word[] => [
        [50, 682 - 30 * row, 'Ramipril'],
        [50, 670 - 30 * row, '5 mg'],
        [127, 670 - 30 * row, '2'],
        ...(row === 2 ? [[206.5, 670 - 30 * row, 'before a meal'] as const] : []),
      ]),
    ];
    expect((await linesOf(drawn(words))).at(-1)).toBe(
      'Medication: Ramipril 5 mg | Evening: 2 | Night: [empty] | Instructions: before a meal',
    );
  });

  it('keep a dose beside one line of an instruction', async () => {
    const words: Word[] = [
      ...cellsOf([['Medication', 'Evening', 'Instructions']], [50, 200, 240], '/F1 10'),
      ...[0, 1, 2].flatMap((row): Word[] => [
        [50, 670 - 40 * row, 'Torasemide'],
        [50, 658 - 40 * row, '10 mg'],
        [200, 664 - 40 * row, '1.5'],
        [240, 676 - 40 * row, 'not below'],
        [240, 664 - 40 * row, '100 mmHg,'],
        [240, 652 - 40 * row, 'call first'],
      ]),
    ];
    const paths = [690, 644, 604, 564].map((y) => `50 ${y} m 300 ${y} l S`).join('\n');
    expect((await linesOf(drawn(words, paths)))[1]).toBe(
      'Medication: Torasemide 10 mg | Evening: 1.5 | Instructions: not below 100 mmHg, call first',
    );
  });

  it('are not cut by a heading of rows that looks as the names above it do', async () => {
    const rows = [
      ['Test', 'Result', 'Unit', 'Reference range', 'Flag'],
      ['', '', '', '', ''],
      ['Gamma-GT', '90', 'U/l', '10-71', ''],
      ['Bilirubin, total', '140.5', 'mmol/l', '5-21', 'H'],
      ['Haemoglobin', '4.1', 'g/dl', '13.5-17.2', 'L'],
    ];
    const words = cellsOf(rows, [50, 132, 172, 210, 297]);
    words.splice(5, 0, [50, 682, 'Electrolytes and kidney', '/F2 10']);
    expect((await linesOf(drawn(words))).slice(1, 3)).toEqual([
      'Test / Result: Electrolytes and kidney | Unit: [empty] | Reference range: [empty] | Flag: [empty]',
      'Test: Gamma-GT | Result: 90 | Unit: U/l | Reference range: 10-71 | Flag: [empty]',
    ]);
  });

  it('have long names that look otherwise than what is below them', async () => {
    const long = 'Prevention of stroke in adult patients who have one or more further risk factors';
    const rows = [
      ['Reaction', long, 'Treatment'],
      ['Anaemia', 'Common', 'Rare'],
      ['Nausea', 'Rare', 'Common'],
    ];
    const words = cellsOf(rows, [50, 130, 520]).map(([x, y, text, font = '']): Word => [
      x,
      y,
      text,
      text === long ? '/F2 9' : font,
    ]);
    const read = await linesOf(drawn(words, gridOf([45, 125, 515, 590], [714, 694, 676, 658])));
    expect(read[1]).toBe(`Reaction: Anaemia | ${long}: Common | Treatment: Rare`);
  });

  // The second column has 67 points for its words, and 'Referenzbereic' 64.5 of 9 points.
  it.each([
    ['a word that is too long for its column', 'Referenzbereic', 'h', 'Referenzbereich'],
    ['two words', 'Referenz', 'h', 'Referenz h'],
    ['a word of its own', 'Referenzbereic', 'in', 'Referenzbereic in'],
  ])('have the name of a column in two lines: %s', async (_, first, second, name) => {
    const words: Word[] = [
      [56, 700, 'Test', '/F2 9'],
      [156, 700, first, '/F2 9'],
      [156, 689, second, '/F2 9'],
      [235, 700, 'Flag', '/F2 9'],
      ...['Sodium', 'Calcium'].flatMap((test, row): Word[] => [
        [56, 670 - 16 * row, test],
        [156, 670 - 16 * row, '136-145'],
        [235, 670 - 16 * row, 'L'],
      ]),
    ];
    const rules = [682, 666, 650].map((y) => `50 ${y} m 270 ${y} l S`).join('\n');
    expect((await linesOf(drawn(words, rules)))[0]).toBe(`Test | ${name} | Flag`);
  });

  it('keep their columns beside a cell that lies over several, and names at half height', async () => {
    const words: Word[] = [
      [50, 707, 'Drug', '/F2 10'],
      [120, 707, 'Dose', '/F2 10'],
      [370, 707, 'Notes', '/F2 10'],
      [170, 700, 'Morning', '/F2 10'],
      [216, 700, 'Noon', '/F2 10'],
      [247, 700, 'Evening', '/F2 10'],
      [292, 700, 'Night', '/F2 10'],
      ...cellsOf(
        [
          ['Ramipril', '5 mg', '1', '', '0', '', 'before meals'],
          ['Metoprolol', '47.5 mg', '1/2', '', '1/2', '', ''],
          ['Ibuprofen', '400 mg', 'if in pain, at most 3 a day', '', '', '', 'for 4 days'],
        ],
        [50, 120, 170, 216, 247, 292, 370],
        '/F1 10',
      ).map(([x, y, ...more]): Word => [x, y - 18, ...more]),
    ];
    const lines = await linesOf(drawn(words));
    expect(lines.slice(-3)).toEqual([
      'Drug: Ramipril | Dose: 5 mg | Morning: 1 | Noon: [empty] | Evening: 0 | Night: [empty] | Notes: before meals',
      'Drug: Metoprolol | Dose: 47.5 mg | Morning: 1/2 | Noon: [empty] | Evening: 1/2 | Night: [empty] | Notes: [empty]',
      'Drug: Ibuprofen | Dose: 400 mg | Morning / Noon / Evening: if in pain, at most 3 a day | Night: [empty] | Notes: for 4 days',
    ]);
  });

  it('keep a cell of several lines together', async () => {
    const words: Word[] = [
      [50, 700, 'Medication', '/F2 10'],
      [200, 700, 'Morning', '/F2 10'],
      [260, 700, 'Evening', '/F2 10'],
      [50, 680, 'Amoxicillin 875 mg'],
      [50, 668, 'film-coated'],
      [200, 674, '1'],
      [50, 648, 'Ramipril'],
      [260, 648, '2'],
    ];
    expect(await linesOf(drawn(words))).toEqual([
      'Medication | Morning | Evening',
      'Medication: Amoxicillin 875 mg film-coated | Morning: 1 | Evening: [empty]',
      'Medication: Ramipril | Morning: [empty] | Evening: 2',
    ]);
  });

  it('are cut at the lines between cells, where the file has one text for two', async () => {
    const grid = gridOf([45, 101, 160], [714, 694, 676]);
    const words: Word[] = [
      [50, 700, 'Collected'],
      [105, 700, 'Reported'],
      [50, 682, '05/15/201903/10/2019'],
    ];
    const [, row] = await linesOf(drawn(words, grid));
    expect(row).toMatch(/05\/15\/2019 \| (?:Reported: )?03\/10\/2019$/);
  });

  it('take no title for the name of a column', async () => {
    const words = cellsOf(LAB, COLUMNS).map(([x, y, ...rest]): Word => [x, y - 18, ...rest]);
    const lines = await linesOf(
      drawn([[50, 700, 'Blood count', '/F2 10'], [200, 700, 'today', '/F2 10'], ...words]),
    );
    expect(lines.at(-1)).not.toContain('Blood count: INR');
    expect(lines.at(-1)).toContain('INR');
  });
});

const COURIER = { fonts: '/F3 << /Type /Font /Subtype /Type1 /BaseFont /Courier >>' };

/** Lines word by word in letters of 6 points, all but the last as wide as 30 of them. */
function filled(lines: readonly string[], x: number, y: number): string[] {
  return lines.flatMap((line, index) => {
    const words = line.split(' ');
    const letters = words.join('').length;
    const gaps = Math.max(1, words.length - 1);
    const space = index < lines.length - 1 ? (180 - 6 * letters) / gaps : 6;
    return words.map((word, at) => {
      const left = x + 6 * words.slice(0, at).join('').length + at * space;
      return `BT /F3 10 Tf ${left} ${y - 12 * index} Td (${word}) Tj ET`;
    });
  });
}

describe('tables one below the other', () => {
  const course = [
    ['Parameter', 'Admission', 'Day 2', 'Discharge'],
    ['Systolic BP', '174', '', '130'],
    ['Pulse', '', '72', ''],
    ['Weight (kg)', '81.5', '', '80'],
  ];
  const plan = [
    ['Medication', 'Dose', 'Mo', 'No', 'Ev', 'Remark'],
    ['Aspirin', '100 mg', '1', '', '', 'for life'],
    ['Ticagrelor', '90 mg', '1', '', '1', 'for 12 months, then ask'],
    ['Bisoprolol', '2.5 mg', '', '', '1', ''],
  ];
  const below = cellsOf(plan, [50, 113, 156, 181, 205, 240]).map(([x, y, ...more]): Word => [
    x,
    y - 104,
    ...more,
  ]);

  it.each<[string, readonly Word[]]>([
    ['a title in larger letters', [[50, 618, 'Therapy', '/F2 12']]],
    ['names of columns in bold', []],
  ])('are two where the second begins with %s', async (_, title) => {
    const words = [...cellsOf(course, [50, 110, 171, 208]), ...title, ...below];
    const lines = await linesOf(drawn(words));
    expect(lines).toContain(
      'Parameter: Pulse | Admission: [empty] | Day 2: 72 | Discharge: [empty]',
    );
    expect(lines.at(-1)).toBe(
      'Medication: Bisoprolol | Dose: 2.5 mg | Mo: [empty] | No: [empty] | Ev: 1 | Remark: [empty]',
    );
  });
});

describe('prose', () => {
  const LEFT = [
    'The patient was admitted with fever',
    'and shortness of breath. There were',
    'crackles over the left base of the',
    'lung, and the oxygen was low today.',
  ];
  const RIGHT = [
    'A chest radiograph showed some',
    'consolidation. Treatment with drugs',
    'was begun, and after three days the',
    'fever fell and she could go home.',
  ];

  it('in columns is read column by column', async () => {
    const column = (lines: readonly string[], x: number): Word[] =>
      lines.map((text, index): Word => [x, 700 - index * 12, text]);
    expect(await linesOf(drawn([...column(LEFT, 50), ...column(RIGHT, 320)]))).toEqual([
      ...LEFT,
      ...RIGHT,
    ]);
  });

  it('in columns is read column by column where text goes on below them', async () => {
    const left = ['The patient was admitted with', 'chest pain at rest. There was no', 'fever.'];
    const right = ['Angiography showed a stenosis', 'of the artery. A stent was placed', 'today.'];
    const at = (x: number, texts: readonly string[]): Word[] =>
      texts.map((text, index) => [x, 700 - index * 12, text]);
    const words: Word[] = [...at(50, left), ...at(300, right), [50, 660, 'Seen again in a week.']];
    expect((await linesOf(drawn(words))).join(' ')).toBe(
      [...left, ...right, 'Seen again in a week.'].join(' '),
    );
  });

  it('that fills its lines with wide gaps is no table', async () => {
    const lines = [
      'fever. On examination crackles',
      'over the left base and more',
      'of the usual kind were heard',
    ];
    const evenly = lines
      .map(
        (line, index) => `BT /F1 10 Tf ${7 + index} Tw 50 ${700 - index * 12} Td (${line}) Tj ET`,
      )
      .join('\n');
    expect(await linesOf(drawnPdf([{ content: evenly }]))).toEqual(lines);
  });

  it('in narrow columns whose lines are filled up is read column by column', async () => {
    const left = [
      'She was admitted after a fall',
      'and had begun to take warfarin',
      'one week before. There was no',
      'intracranial',
      'haemorrhage on imaging, and',
      'fever was absent. Ibuprofen is',
      'not to be taken. On day six',
      'the sutures came out.',
    ];
    const right = [
      'A stent was',
      'placed without complications.',
      'was unremarkable. Later',
      'echocardiography afterwards',
      'electrocardiography showed',
      'no elevation in any lead.',
      'Anticoagulation was paused for',
      'seven days.',
    ];
    const pdf = drawnPdf([
      { content: [...filled(left, 50, 700), ...filled(right, 260, 697)].join('\n'), ...COURIER },
    ]);
    expect(await linesOf(pdf)).toEqual([...left, ...right]);
  });

  it('whose sentences go on over gaps that stand nowhere above each other is no table', async () => {
    const words: Word[] = [
      [50, 700, 'The dressing'],
      [135, 700, 'was changed,'],
      [50, 688, 'and it'],
      [118, 688, 'was dry'],
      [50, 676, 'for'],
      [150, 676, 'ten days.'],
    ];
    expect(await linesOf(drawn(words))).toEqual([
      'The dressing was changed,',
      'and it was dry',
      'for ten days.',
    ]);
  });

  it('is not of the line of a sign that lies under it in large letters', async () => {
    const words: Word[] = [
      [20, 640, 'COPY', '/F1 200'],
      [120, 690, 'Potassium 6.1'],
      [120, 670, 'Sodium 139'],
    ];
    expect(await linesOf(drawn(words))).toEqual(['COPY', 'Potassium 6.1', 'Sodium 139']);
  });

  it('has no words of letters that are drawn over each other', async () => {
    const words: Word[] = ['n', 'm', 'l'].map((letter) => [50, 700, letter]);
    expect(await linesOf(drawn([...words, [64, 700, 'Satisfied']]))).toEqual(['n m l Satisfied']);
  });

  it('keeps bullets and numbers with their items', async () => {
    const words: Word[] = [
      [50, 700, '1.'],
      [80, 700, 'Penicillin'],
      [50, 688, '2.'],
      [80, 688, 'Latex'],
      [50, 676, '3.'],
      [80, 676, 'Nuts'],
    ];
    expect(await linesOf(drawn(words))).toEqual(['1. Penicillin', '2. Latex', '3. Nuts']);
  });

  it('keeps a value on the line of its label, however far away', async () => {
    const words: Word[] = [
      [50, 700, 'Allergies:'],
      [50, 660, 'Signed by the ward'],
      [300, 700, 'penicillin'],
    ];
    expect(await linesOf(drawn(words))).toEqual(['Allergies: penicillin', 'Signed by the ward']);
  });
});

it('reads what is drawn twice for a bold look once', async () => {
  const twice: Word[] = [
    [50, 700, 'INR 2.5'],
    [50.3, 700, 'INR 2.5'],
    [50, 680, 'INR 2.5'],
  ];
  expect(await linesOf(drawn(twice))).toEqual(['INR 2.5', 'INR 2.5']);
});

it('tells raised and lowered digits from the number that they stand at', async () => {
  const content =
    'BT /F1 10 Tf 50 700 Td (Leukocytes 7.4 x 10) Tj /F1 6 Tf 4 Ts (9) Tj /F1 10 Tf 0 Ts (/l, H) Tj /F1 6 Tf -2 Ts (2) Tj /F1 10 Tf 0 Ts (O, INR 2.5) Tj /F1 6 Tf 4 Ts (1) Tj ET';
  expect(await linesOf(drawnPdf([{ content }]))).toEqual([
    'Leukocytes 7.4 x 10^9/l, H2O, INR 2.5 [note 1]',
  ]);
});

it('keeps the mark of a note with the note behind a space', async () => {
  const words: Word[] = [
    [50, 700, 'Leukocytes 11.2'],
    [121.5, 704, '1', '/F1 7'],
    [50, 681.5, '1', '/F1 7'],
    [57, 676, 'Sample hemolysed'],
  ];
  expect(await linesOf(drawn(words))).toEqual([
    'Leukocytes 11.2 [note 1]',
    '[note 1] Sample hemolysed',
  ]);
});

it('keeps digits that are raised high with their number, and a name of two lines with its column', async () => {
  const words: Word[] = [
    [260, 712, 'Reference', '/F2 10'],
    [260, 700, 'range', '/F2 10'],
    [50, 700, 'Test', '/F2 10'],
    [200, 700, 'Unit', '/F2 10'],
    [50, 680, 'Leukocytes'],
    [200, 680, '10'],
    [211.2, 686, '9', '/F1 8'],
    [215.7, 680, '/l'],
    [260, 680, '4-10'],
    [50, 660, 'Sodium'],
    [200, 660, 'mmol/l'],
    [260, 660, '135-145'],
  ];
  expect(await linesOf(drawn(words))).toEqual([
    'Test | Unit | Reference range',
    'Test: Leukocytes | Unit: 10^9/l | Reference range: 4-10',
    'Test: Sodium | Unit: mmol/l | Reference range: 135-145',
  ]);
});

it('sees a strike within a cell whose borders it nearly meets', async () => {
  const rows = [
    ['Drug', 'Dose', 'E'],
    ['Metformin', '500 mg', ''],
    ['Apixaban', '5 mg', '1'],
  ];
  const columns = [52, 112, 172];
  // Metformin and 500 mg: from the first to the last letter, through their middle
  const strikes = '52 685.2 m 96.5 685.2 l S\n112 685.2 m 145.5 685.2 l S';
  const grid = gridOf([49, 109, 169, 199], [714, 694, 676, 658]);
  const { text, runs } = await extractionOf(
    drawn(cellsOf(rows, columns), `${grid}\n${strikes}`),
    'a.pdf',
  );
  expect(text.split('\n')).toEqual([
    'Drug | Dose | E',
    'Drug: Metformin [struck?] | Dose: 500 mg [struck?] | E: [empty]',
    'Drug: Apixaban | Dose: 5 mg | E: 1',
  ]);
  expect(runs.filter(({ struck }) => struck === 'inferred')).toHaveLength(2);
});

it('sees a digit that is struck out alone, and no line that goes on beyond one', async () => {
  const words: Word[] = [
    [50, 700, 'no longer than 7 4 days'],
    [50, 680, 'no longer than 7 4 days'],
  ];
  // In Helvetica of 10 points the digit goes from 116.7 to 122.3.
  const strikes = '116.7 703 m 122.3 703 l S\n110.5 683 m 113 683 l S';
  expect(await linesOf(drawn(words, strikes))).toEqual([
    'no longer than 7 [struck?] 4 days',
    'no longer than 7 4 days',
  ]);
});

it('takes days of measurement that look otherwise for the names of their columns', async () => {
  const rows = [
    ['', '03.11.', '05.11.'],
    ['Potassium', '5.9', ''],
    ['Sodium', '139', '140'],
  ];
  const grid = gridOf([45, 150, 220, 290], [714, 694, 676, 658]);
  expect(await linesOf(drawn(cellsOf(rows, [50, 155, 225]), grid))).toEqual([
    '[empty] | 03.11. | 05.11.',
    'Potassium | 03.11.: 5.9 | 05.11.: [empty]',
    'Sodium | 03.11.: 139 | 05.11.: 140',
  ]);
  const plain = drawn(cellsOf(rows, [50, 155, 225], '/F1 10'), grid);
  expect(await linesOf(plain)).toContain('Potassium | 5.9 | [empty]');
});

describe('a table that goes on over the page', () => {
  const xs = [45, 150, 220, 290];
  const part = (rows: readonly (readonly string[])[], top: number, isHead: boolean): string => {
    const texts = rows.flatMap((row, index) =>
      row.map((text, column) => {
        const font = isHead && index === 0 ? '/F2 10' : '/F1 10';
        return `BT ${font} Tf ${(xs[column] ?? 0) + 5} ${top - 14 - index * 18} Td (${text}) Tj ET`;
      }),
    );
    const lines = gridOf(
      xs,
      Array.from({ length: rows.length + 1 }, (_, index) => top - index * 18),
    );
    return `${lines}\n${texts.join('\n')}`;
  };
  const HEAD = [
    ['Date', 'Pulse', 'Weight'],
    ['2.11.', '61', ''],
  ];
  const BODY = [['3.11.', '62', '']];
  const textOf = async (second: string, top = 130): Promise<readonly string[]> =>
    linesOf(
      drawnPdf([
        { content: part(HEAD, top, true), ...BOLD },
        { content: second, ...BOLD },
      ]),
    );

  it('has the names of its columns on the next page, and the gaps that they show', async () => {
    const footer = 'BT /F1 8 Tf 250 760 Td (Page 2 of 2) Tj ET';
    expect((await textOf(`${footer} ${part(BODY, 740, false)}`)).slice(2)).toEqual([
      'Page 2 of 2',
      'Date: 3.11. | Pulse: 62 | Weight: [empty]',
    ]);
  });

  it.each([false, true])(
    'says no gap of a row whose beginning is on the page before, with names again: %s',
    async (isHead) => {
      const rest = [...(isHead ? HEAD.slice(0, 1) : []), ['', '', '(with shoes)'], ...BODY];
      const lines = await textOf(part(rest, 740, isHead));
      expect(lines.slice(-2)).toEqual([
        '[continued] Weight: (with shoes)',
        'Date: 3.11. | Pulse: 62 | Weight: [empty]',
      ]);
    },
  );

  it('says the gap of a first cell where others have one too', async () => {
    const before = [...HEAD, ['', '64', '']];
    const pages = [part(before, 130, true), part([['', '65', '80']], 740, false)];
    const lines = await linesOf(drawnPdf(pages.map((content) => ({ content, ...BOLD }))));
    expect(lines.at(-1)).toBe('Date: [empty] | Pulse: 65 | Weight: 80');
  });

  it.each<[string, Parameters<typeof textOf>]>([
    [
      'text stands between',
      [`BT /F1 10 Tf 50 690 Td (Other values) Tj ET ${part(BODY, 660, false)}`],
    ],
    ['the first ends in the middle of its page', [part(BODY, 740, false), 600]],
    ['the next begins further down', [part(BODY, 400, false)]],
  ])('is another table where %s', async (_, [second, top]) => {
    expect((await textOf(second, top)).at(-1)).toBe('3.11. | 62');
  });
});
