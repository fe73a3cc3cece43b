import { describe, expect, it } from 'vitest';
import { extractionOf } from '../../test/read-document.js';
import { cpuMsOf } from '../../../../test/support/took.js';

const rtf = (body: string): string => `{\\rtf1\\ansi\\ansicpg1252\\deff0${FONTS}${body}}`;
const FONTS = String.raw`{\fonttbl{\f0\fswiss Arial;}{\f1\froman\fcharset2{\*\panose 05050102}Symbol;}{\f2\fnil\fcharset2 Wingdings;}}`;

async function textOf(body: string): Promise<string> {
  return (await extractionOf(rtf(body), 'note.rtf')).text;
}

/** A row whose cells end at these edges, with words before some of them. */
function row(
  cells: readonly string[],
  {
    edges = cells.map((_, index) => (index + 1) * 1000),
    words = [] as readonly string[],
    start = '',
  } = {},
): string {
  const defined = edges.map((edge, index) => `${words[index] ?? ''}\\cellx${edge}`).join('');
  const read = cells.map((cell) => `${cell}\\cell `).join('');
  return `\\trowd${start}\\trleft0${defined}\\pard\\intbl ${read}\\row `;
}

const HEAD = row(['Drug', 'Morning', 'Noon', 'Evening'], { start: '\\trhdr' });

describe('a table of an RTF file', () => {
  it('keeps what is empty: an evening dose stays one', async () => {
    const text = await textOf(`${HEAD}${row(['Ramipril 5 mg', '', '', '1'])}\\pard After\\par`);
    expect(text.split('\n')).toContain(
      'Drug: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1',
    );
    expect(text).toMatch(/\n\nAfter$/);
  });

  it('gives each cell its place', async () => {
    const { text, blocks, runs } = await extractionOf(
      rtf(`${HEAD}${row(['Ramipril', '', "\\'bd", ''])}`),
      'note.rtf',
    );
    const [table] = blocks;
    const cells = table?.kind === 'table' ? table.cells : [];
    expect(cells.map(({ start, end, empty }) => [text.slice(start, end), empty])).toContainEqual([
      '½',
      undefined,
    ]);
    expect(cells.filter(({ empty }) => empty)).toHaveLength(2);
    const half = runs.find(({ start, end }) => text.slice(start, end) === '½');
    expect(half?.place).toEqual({ kind: 'block', path: [7] });
  });

  it('knows a cell that is as wide as two by its edges', async () => {
    const text = await textOf(
      `${row(['Test', 'Before', 'After', 'Unit'], { start: '\\trhdr' })}${row(['Potassium', 'haemolysed', 'mmol/l'], { edges: [1000, 3000, 4000] })}${row(['Sodium', '139', '141', 'mmol/l'])}`,
    );
    expect(text).toContain('Test: Potassium | Before / After: haemolysed | Unit: mmol/l');
  });

  it('takes a bold row for names behind text that is not bold', async () => {
    const head = row(['Drug', 'M', 'E'].map((name) => `{\\b ${name}}`));
    const text = await textOf(`\\pard Plan\\par ${head}${row(['Aspirin', '', 'one'])}`);
    expect(text).toContain('Drug: Aspirin | M: [empty] | E: one');
  });

  it('takes a bold row for the names of columns', async () => {
    const text = await textOf(
      `${row(['\\b Drug\\b0', '\\b Dose\\b0', '\\b Remark\\b0'])}${row(['Ramipril', '', 'evening'])}`,
    );
    expect(text).toContain('Drug: Ramipril | Dose: [empty] | Remark: evening');
  });

  it('joins cells by the words of merging', async () => {
    const text = await textOf(
      HEAD +
        row(['Fasting', '', '', '2'], { words: ['\\clvmgf', '\\clmgf', '\\clmrg', ''] }) +
        row(['', '1', '3', '4'], { words: ['\\clvmrg', '', '', ''] }),
    );
    const lines = text.split('\n');
    expect(lines).toContain('Drug: Fasting | Morning / Noon: [empty] | Evening: 2');
    expect(lines).toContain('Drug: Fasting | Morning: 1 | Noon: 3 | Evening: 4');
  });

  it('joins a square of four cells', async () => {
    const text = await textOf(
      HEAD +
        row(['none', '', 'x', 'y'], { words: ['\\clmgf\\clvmgf', '\\clmrg\\clvmgf', '', ''] }) +
        row(['', '', '3', '4'], { words: ['\\clmgf\\clvmrg', '\\clmrg\\clvmrg', '', ''] }),
    );
    expect(text.split('\n')).toContain('Drug / Morning: none | Noon: 3 | Evening: 4');
  });

  it('keeps several paragraphs of a cell in their cell', async () => {
    const text = await textOf(`${HEAD}${row(['Insulin\\par 100 IU/ml', '4', '4', '6'])}`);
    expect(text).toContain('Drug: Insulin; 100 IU/ml | Morning: 4');
  });

  it('reads a table in a cell', async () => {
    const inner = String.raw`\pard\intbl\itap2 Potassium\nestcell{\nonesttables\par}6.1\nestcell{\nonesttables\par}{\*\nesttableprops\trowd\cellx500\cellx900\nestrow}{\nonesttables\par}`;
    const text = await textOf(
      String.raw`\trowd\cellx1000\cellx2000\cellx3000\pard\intbl Labs\cell ${inner}\pard\intbl\itap1 \cell\pard\intbl end\cell\row\pard After\par`,
    );
    expect(text).toMatch(/Labs[\s\S]*Potassium[\s\S]*6\.1[\s\S]*end[\s\S]*After/);
    expect(text).not.toMatch(/Potassium6|6\.1end/);
  });

  it('reads a row that was written without words for its cells', async () => {
    const text = await textOf(
      String.raw`\trowd\cellx1\cellx2\cellx3 a\cell\cell c\cell\row\trowd\cellx1\cellx2\cellx3 a\cell b\cell c\cell\row\pard After\par`,
    );
    expect(text).toBe('a | [empty] | c\na | b | c\n\nAfter');
  });

  it('stays quick and shallow where a file claims to be a table in a table without end', async () => {
    const took = await cpuMsOf(async () => {
      const deep = Array.from({ length: 5_000 }, (_, at) => `\\itap${at} x\\nestcell `).join('');
      expect((await textOf(`\\pard\\intbl ${deep}`)).match(/x/g)).toHaveLength(5_000);
    });
    expect(took).toBeLessThan(10_000);
  });
});

describe('text of an RTF file', () => {
  it.each([
    ['\\strike', String.raw`{\strike none known}`],
    ['\\striked', String.raw`{\striked1 none known}`],
    ['\\deleted', String.raw`{\deleted none known}`],
  ])('that is struck out is marked: %s', async (_name, struck) => {
    const { text, runs } = await extractionOf(
      rtf(String.raw`Allergy: ${struck} penicillin{\strike0  here}\par`),
      'note.rtf',
    );
    expect(text).toBe('Allergy: none known penicillin here');
    const marked = runs.filter((run) => run.struck === 'explicit');
    expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['none known']);
  });

  it('that a tracked change has added is marked', async () => {
    const { text, runs } = await extractionOf(
      rtf(String.raw`Give {\revised 5 mg} daily\par`),
      'note.rtf',
    );
    const marked = runs.filter((run) => run.inserted);
    expect(marked.map(({ start, end }) => text.slice(start, end))).toEqual(['5 mg']);
  });

  it.each([
    [String.raw`10{\super 9}/l`, '10^9/l'],
    [String.raw`10{\up6 9}/l`, '10^9/l'],
    [String.raw`H{\sub 2}O`, 'H2O'],
    [String.raw`H{\dn4 2}O`, 'H2O'],
    [String.raw`10\super 9\nosupersub /l`, '10^9/l'],
  ])('keeps raised and lowered characters apart: %s', async (body, expected) => {
    expect(await textOf(`${body}\\par`)).toBe(expected);
  });

  it.each([
    ['bytes of the font Symbol', String.raw`40 {\f1 m}g`],
    ['its characters by number', String.raw`40 {\f1\u-3987 ?}g`],
    [
      'a field that shows nothing itself',
      String.raw`40 {\field{\*\fldinst SYMBOL 109 \\f "Symbol" \\s 10}{\fldrslt\f1\fs20}}g`,
    ],
  ])('never loses a micro: %s', async (_name, body) => {
    expect(await textOf(`${body}\\par`)).toBe('40 μg');
  });

  it('keeps boxes that are drawn with Wingdings', async () => {
    expect(await textOf(String.raw`{\f2\'fe} Penicillin {\f2\'a8} Latex\par`)).toBe(
      '☑ Penicillin ☐ Latex',
    );
  });

  it('shows the numbers of lists', async () => {
    const text = await textOf(
      String.raw`{\listtext\pard\plain 1.\tab}\pard\ls1\ilvl0 Aspirin\par{\listtext\pard\plain\f1\'b7\tab}\pard\ls2\ilvl0 Bisoprolol\par`,
    );
    expect(text).toBe('1. Aspirin\n- Bisoprolol');
  });

  it('knows headings by their level', async () => {
    const { blocks } = await extractionOf(
      rtf(String.raw`\pard\outlinelevel1 Plan\par\pard Rest\par`),
      'a.rtf',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  });
});

describe('what stands beside the text of an RTF file', () => {
  it('is read: headers, footers, notes, comments, text boxes', async () => {
    const { text, leftOut } = await extractionOf(
      rtf(
        String.raw`{\header City hospital\par}{\footer Allergy: PENICILLIN\par}{\footerf Allergy: PENICILLIN\par}INR 2.5{\super\chftn{\footnote\pard\plain{\super\chftn} on warfarin}} today{\*\atnid MM}{\*\atnauthor Dr. Muster}\chatn{\*\annotation{\*\atnref 1}\pard\plain please repeat\par}\par{\shp{\*\shpinst\shpleft0{\shptxt\pard boxed\par}}{\shprslt{\*\do\dptxbx{\dptxbxtext\pard boxed\par}}}}{\*\do\dptxbx{\dptxbxtext\pard framed\par}}End\par`,
      ),
      'note.rtf',
    );
    expect(text.split(/\n+/)).toEqual([
      '[header] City hospital',
      'INR 2.5 [note 1] today',
      '[note 1] on warfarin',
      '[comment] Dr. Muster:',
      'please repeat',
      'boxed',
      'framed',
      'End',
      '[footer] Allergy: PENICILLIN',
    ]);
    expect(leftOut).toEqual([]);
  });

  it('keeps the sign of a note that the writer chose', async () => {
    const text = await textOf(String.raw`INR 2.5{\super *}{\footnote {\super *} on warfarin}\par`);
    expect(text).toContain('INR 2.5 [note *]');
    expect(text).toContain('on warfarin');
  });

  it('gives the fields of a form with their state', async () => {
    const field = (form: string, shown = ''): string =>
      String.raw`{\field{\*\fldinst FORM {\*\formfield{${form}}}}{\fldrslt ${shown}}}`;
    const { text, blocks } = await extractionOf(
      rtf(
        String.raw`${field('\\fftype1\\ffres25{\\*\\ffname Check1}\\ffdefres1')} Penicillin allergy\par ${field('\\fftype1\\ffres0\\ffdefres1')} Pregnant\par Side: ${field('\\fftype2\\ffres1{\\*\\ffl left}{\\*\\ffl right}')}\par Dose: ${field('\\fftype0', '5 mg')}\par Name: ${field('\\fftype0', '\\enspace\\enspace\\enspace')}\par`,
      ),
      'note.rtf',
    );
    expect(text.split('\n')).toEqual([
      '[x] Penicillin allergy',
      '[ ] Pregnant',
      'Side: right',
      'Dose: 5 mg',
      'Name: [empty]',
    ]);
    const fields = blocks.flatMap((block) => (block.kind === 'field' ? [block.field] : []));
    expect(fields).toEqual(['checkbox', 'checkbox', 'choice', 'text', 'text']);
  });

  it('is counted where it is not read', async () => {
    const { text, leftOut } = await extractionOf(
      rtf(
        String.raw`seen {\*\shppict{\pict\pngblip 89504e}}{\nonshppict{\pict\wmetafile8 0100}}{\object\objemb{\*\objclass Word}{\*\objdata 0105}{\result shown}} {\mmath{\*\moMath{\mr x = 2}}}{\field{\*\fldinst EQ \\o(a)}{\fldrslt }}{\*\generator Riched20}end`,
      ),
      'note.rtf',
    );
    expect(text).toBe('seen shown end');
    expect(leftOut).toEqual([
      { kind: 'picture', count: 1 },
      { kind: 'embedded-object', count: 1 },
      { kind: 'unknown-element', count: 1, characters: 3 },
      { kind: 'field', count: 1 },
    ]);
  });

  it('is read to its end: every document that the file holds', async () => {
    const first = String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}Chest film: no nodule.\par}`;
    const second = String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset204 Arial;}}Addendum: new nodule of 8 mm. \f0\'cf\par}`;
    const extraction = await extractionOf(`${first}\n${second}\0\0\nqueue 7`, 'note.rtf');
    expect(extraction.text).toBe('Chest film: no nodule.\n\nAddendum: new nodule of 8 mm. П');
    expect(extraction.leftOut).toEqual([{ kind: 'unknown-element', count: 1, characters: 6 }]);
    expect(extraction.warnings).toEqual([]);
  });
});

describe('a bold row of an RTF table', () => {
  const bold = (text: string): string => String.raw`{\b ${text}}`;
  it.each([
    [
      'names the columns, also over titles of a group of rows',
      [[bold('Test'), bold('Result'), bold('Flag')], [bold('Kidney')], ['Urea', '8.7', '']],
      'Test: Urea | Result: 8.7 | Flag: [empty]',
    ],
    [
      'names two columns',
      [
        [bold('Drug'), bold('Reason')],
        ['Diclofenac', 'bleeding'],
      ],
      'Drug: Diclofenac | Reason: bleeding',
    ],
    [
      'names nothing where labels are bold',
      [
        [bold('Name'), bold('MEIER')],
        [bold('Ward'), '3'],
      ],
      'Ward | 3',
    ],
    [
      'names nothing where it ends in a colon',
      [
        [bold('Name:'), bold('MEIER')],
        ['Ward:', '3'],
      ],
      'Ward: | 3',
    ],
  ])('%s', async (_name, rows, line) => {
    const edges = [[1000, 2000, 3000], [3000]];
    const text = await textOf(
      rows.map((cells) => row(cells, cells.length === 1 ? { edges: edges[1] ?? [] } : {})).join(''),
    );
    expect(text.split('\n')).toContain(line);
  });
});
