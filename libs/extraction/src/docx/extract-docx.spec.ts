import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { extractionOf } from '../../test/read-document.js';
import type { Extraction } from '../model/extraction-format.js';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMES = [
  `xmlns:w="${W}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const mathRun = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
const fraction = (above: string, below: string): string =>
  `<m:f><m:num>${above}</m:num><m:den>${below}</m:den></m:f>`;

/** Parts beside the body by their name, such as `footer1`; each is related to the body under its own name. */
async function aDocx(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const zip = new JSZip();
  const related = (entries: readonly (readonly [string, string, string])[]): string =>
    `<Relationships xmlns="${RELATIONS}">${entries
      .map(([id, type, to]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${to}"/>`)
      .join('')}</Relationships>`;
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file('_rels/.rels', related([['r1', 'officeDocument', 'word/document.xml']]));
  zip.file('word/document.xml', `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`);
  const names = Object.keys(parts);
  zip.file(
    'word/_rels/document.xml.rels',
    related(names.map((name) => [name, name.replace(/\d+$/, ''), `${name}.xml`])),
  );
  for (const [name, xml] of Object.entries(parts)) {
    const root = { footnotes: 'footnotes', endnotes: 'endnotes', comments: 'comments' }[name];
    const element =
      root ?? { styles: 'styles', numbering: 'numbering', settings: 'settings' }[name];
    const tag = element ?? (name.startsWith('footer') ? 'ftr' : 'hdr');
    zip.file(`word/${name}.xml`, `<w:${tag} ${NAMES}>${xml}</w:${tag}>`);
  }
  return zip.generateAsync({ type: 'nodebuffer' });
}

async function read(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<Extraction> {
  return extractionOf(await aDocx(body, parts), 'note.docx');
}

async function textOf(body: string, parts: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await read(body, parts)).text;
}

const run = (words: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((one) => (one.startsWith('<') ? one : run(one))).join('')}</w:p>`;
const tc = (words: string, look = ''): string =>
  `<w:tc><w:tcPr>${look}</w:tcPr>${words === '' ? '<w:p/>' : p(words)}</w:tc>`;
const tr = (cells: readonly string[], look = ''): string =>
  `<w:tr><w:trPr>${look}</w:trPr>${cells.map((one) => (one.startsWith('<w:tc>') ? one : tc(one))).join('')}</w:tr>`;
const tbl = (rows: readonly string[], look = ''): string =>
  `<w:tbl><w:tblPr>${look}</w:tblPr><w:tblGrid/>${rows.join('')}</w:tbl>`;

function marked(
  { text, runs }: Extraction,
  mark: 'struck' | 'inserted' | 'hidden',
): readonly string[] {
  return runs.filter((one) => one[mark]).map(({ start, end }) => text.slice(start, end));
}

// Words that columns are not usually called.
const WORDS = ['Anna', 'Berta', 'Noon', 'Dora'];
const HEAD = ['Medication', 'Morning', 'Noon', 'Evening'];
const REPEATED = '<w:tblHeader/>';

describe('a table of Word', () => {
  it('has a line a row, the name of the column before every value and every gap', async () => {
    const plan = tbl([tr(HEAD, REPEATED), tr(['Ramipril 5 mg', '', '', '1'])]);
    expect(await textOf(plan)).toBe(
      'Medication | Morning | Noon | Evening\n' +
        'Medication: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1',
    );
  });

  it.each([
    [
      'that its style sets apart',
      WORDS,
      '<w:tblStyle w:val="Grid"/><w:tblLook w:val="0020"/>',
      true,
    ],
    ['of bold words', WORDS.map((name) => `<w:tc>${p(run(name, '<w:b/>'))}</w:tc>`), '', true],
    [
      'that the table does not set apart',
      WORDS,
      '<w:tblStyle w:val="Grid"/><w:tblLook w:val="0000"/>',
      false,
    ],
  ])('takes a first row %s for names', async (_, head, look, isNamed) => {
    const styles =
      '<w:style w:type="table" w:styleId="Grid"><w:tblStylePr w:type="firstRow"/></w:style>';
    const rows = [tr(head), tr(['Ramipril', 'one', '', 'two'])];
    const text = await textOf(tbl(rows, look), { styles });
    expect(text.includes('Noon: [empty]')).toBe(isNamed);
  });

  it.each<[string, readonly (readonly string[])[], boolean]>([
    [
      'two columns',
      [
        ['Drug', 'Dose'],
        ['Ramipril', '5 mg'],
      ],
      true,
    ],
    ['a title of rows', [['Drug', 'Dose', 'Remark'], ['*Heart'], ['Ramipril', '5 mg', '']], true],
    [
      'other names',
      [
        ['Drug', 'Dose', 'A'],
        ['Ramipril', '5 mg', ''],
        ['*Test', '*Value', '*B'],
      ],
      false,
    ],
    [
      'labels',
      [
        ['Name', 'MEIER'],
        ['*Ward', '3'],
      ],
      false,
    ],
  ])(
    'takes bold words over %s for names only where they are',
    async (_, [head = [], ...body], isNamed) => {
      const bold = (text: string): string => `<w:tc>${p(run(text, '<w:b/>'))}</w:tc>`;
      const rows = body.map((row) =>
        tr(row.map((text) => (text.startsWith('*') ? bold(text.slice(1)) : text))),
      );
      const text = await textOf(tbl([tr(head.map(bold)), ...rows]));
      expect(text.includes(`${head[0] ?? ''}: `)).toBe(isNamed);
    },
  );

  it('resolves merged cells, and columns that a row leaves out', async () => {
    const rows = [
      tr(HEAD, REPEATED),
      tr([
        tc('Ramipril', '<w:vMerge w:val="restart"/>'),
        '5 mg',
        tc('none', '<w:gridSpan w:val="2"/>'),
      ]),
      tr([tc('', '<w:vMerge/>'), '', '2', '']),
      tr(['1', '2'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
    ];
    expect((await textOf(tbl(rows))).split('\n').slice(1)).toEqual([
      'Medication: Ramipril | Morning: 5 mg | Noon / Evening: none',
      'Medication: Ramipril | Morning: [empty] | Noon: 2 | Evening: [empty]',
      'Medication: [empty] | Morning: 1 | Noon: 2 | Evening: [empty]',
    ]);
  });

  it('keeps rows that a tracked change removed or added, and says so', async () => {
    const rows = [
      tr(HEAD, REPEATED),
      tr(['Ramipril', '', '', '1'], '<w:del w:id="1"/>'),
      tr(['Aspirin', '', '', '1'], '<w:ins w:id="2"/>'),
      tr(['Metformin', '', '', '1']),
    ];
    const extraction = await read(tbl(rows));
    expect(marked(extraction, 'struck').join(' ')).toContain('Ramipril');
    expect(marked(extraction, 'inserted').join(' ')).toContain('Aspirin');
    expect(
      [...marked(extraction, 'struck'), ...marked(extraction, 'inserted')].join(),
    ).not.toContain('Metformin');
  });

  it('in a cell of a table, in a control and in a table that only arranges is read', async () => {
    const inner = tbl([tr(['Test', 'Value', 'Unit'], REPEATED), tr(['Sodium', '', 'mmol/l'])]);
    const rows = `<w:sdt><w:sdtContent>${tr([`<w:tc>${p('Results')}${inner}<w:p/></w:tc>`, 'Side'])}</w:sdtContent></w:sdt>`;
    const text = await textOf(`<w:sdt><w:sdtContent>${tbl([rows])}</w:sdtContent></w:sdt>`);
    expect(text).toContain('Test: Sodium | Value: [empty] | Unit: mmol/l');
    expect(text).toMatch(/^Results[^]+Side$/);
  });
});

describe('marks of Word', () => {
  it.each([
    ['a strike', run('none known', '<w:strike/>')],
    ['a double strike', run('none known', '<w:dstrike w:val="true"/>')],
    ['a style that strikes out', run('none known', '<w:rStyle w:val="Gone"/>')],
    ['a tracked deletion', '<w:del w:id="1"><w:r><w:delText>none known</w:delText></w:r></w:del>'],
    ['text that was moved away', `<w:moveFrom w:id="1">${run('none known')}</w:moveFrom>`],
  ])('strike text out: %s', async (_, struck) => {
    const styles =
      '<w:style w:type="character" w:styleId="Gone"><w:rPr><w:strike/></w:rPr></w:style>';
    const extraction = await read(p('Allergy: ', struck, ' penicillin'), { styles });
    expect(extraction.text).toBe('Allergy: none known penicillin');
    expect(marked(extraction, 'struck')).toEqual(['none known']);
  });

  it('leave alone what is not struck out any more', async () => {
    const extraction = await read(p(run('valid', '<w:strike w:val="0"/>')));
    expect(marked(extraction, 'struck')).toEqual([]);
  });

  it('say what a tracked change added', async () => {
    const extraction = await read(
      p(
        'Ramipril ',
        `<w:del w:id="1"><w:r><w:delText>5</w:delText></w:r></w:del><w:ins w:id="2">${run('10')}</w:ins>`,
        ' mg',
      ),
    );
    expect(extraction.text).toBe('Ramipril 510 mg');
    expect([marked(extraction, 'struck'), marked(extraction, 'inserted')]).toEqual([['5'], ['10']]);
  });

  it.each([
    [p('10', run('9', '<w:vertAlign w:val="superscript"/>'), '/l'), '10^9/l'],
    [p('10', run('9', '<w:position w:val="6"/>'), '/l'), '10^9/l'],
    [p('H', run('2', '<w:vertAlign w:val="subscript"/>'), 'O'), 'H2O'],
    [
      '<w:p><m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>9</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>',
      '10^9',
    ],
    [
      '<w:p><m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath></w:p>',
      '1/2',
    ],
    [
      `<w:p><m:oMath>${fraction(mathRun('140 − 60'), mathRun('72') + mathRun('·') + mathRun('0.9'))}</m:oMath></w:p>`,
      '(140 − 60)/(72·0.9)',
    ],
    [
      `<w:p><m:oMath>${mathRun('0.85·')}<m:d><m:e>${mathRun('140−60')}</m:e></m:d></m:oMath></w:p>`,
      '0.85·(140−60)',
    ],
    [
      `<w:p><m:oMath><m:d><m:dPr><m:begChr m:val="|"/><m:endChr m:val="|"/></m:dPr><m:e>${mathRun('x')}</m:e></m:d></m:oMath></w:p>`,
      '|x|',
    ],
    [
      `<w:p><m:oMath><m:rad><m:radPr/><m:deg/><m:e>${fraction(mathRun('a'), mathRun('b'))}</m:e></m:rad></m:oMath></w:p>`,
      '√(a/b)',
    ],
    [
      `<w:p><m:oMath><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:e>${mathRun('x')}</m:e></m:nary></m:oMath></w:p>`,
      '∑x',
    ],
    [
      `<w:p><m:oMath><m:eqArr><m:e>${mathRun('a=1')}</m:e><m:e>${mathRun('b=2')}</m:e></m:eqArr></m:oMath></w:p>`,
      'a=1; b=2',
    ],
    [
      `<w:p><m:oMath><m:func><m:fName>${mathRun('ln')}</m:fName><m:e>${mathRun('x')}</m:e></m:func></m:oMath></w:p>`,
      'ln x',
    ],
  ])('keep powers: %s', async (body, expected) => {
    expect(await textOf(body)).toBe(expected);
  });

  it.each([
    ['a character of its own', '<w:r><w:sym w:font="Symbol" w:char="F06D"/></w:r>'],
    ['a letter in the font', run('m', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>')],
    ['the private use area', run('\uf06d', '<w:rFonts w:ascii="Symbol"/>')],
    [
      'a field',
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> SYMBOL 109 \\f "Symbol" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ],
  ])('never lose µ as %s', async (_, sign) => {
    expect((await textOf(p('5 ', sign, 'g'))).replaceAll(/\s/g, '')).toMatch(/^5[μµ]g$/);
  });
});

describe('what stands beside the body', () => {
  const section = (references: string, more = ''): string =>
    `<w:sectPr>${references}${more}</w:sectPr>`;
  const reference = (kind: string, id: string, type = 'default'): string =>
    `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;

  it('is read: headers before their section, footers behind it, each distinct one once', async () => {
    const parts = {
      header1: p('City Hospital'),
      header2: p('City Hospital'),
      footer1: p('Allergy: PENICILLIN'),
      header3: p('First page only'),
    };
    const first = section(
      `${reference('header', 'header1')}${reference('footer', 'footer1')}${reference('header', 'header3', 'first')}`,
    );
    const last = section(reference('header', 'header2'));
    const extraction = await read(
      `${p('One')}<w:p><w:pPr>${first}</w:pPr></w:p>${p('Two')}${last}`,
      parts,
    );
    expect(extraction.text).toBe(
      '[header] City Hospital\n\nOne\n\n[footer] Allergy: PENICILLIN\n\nTwo',
    );
    expect(extraction.leftOut).toEqual([
      { kind: 'header', name: 'unused', count: 1, characters: 13 },
    ]);
    const titled = section(reference('header', 'header3', 'first'), '<w:titlePg/>');
    expect(await textOf(`${p('One')}${titled}`, parts)).toBe('[header] First page only\n\nOne');
  });

  it('is no number of a page that stands alone, and is one among words', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const page = `${mark('begin')}<w:r><w:instrText> PAGE \\* MERGEFORMAT </w:instrText></w:r>${mark('separate')}${run('2')}${mark('end')}`;
    const withFooter = (footer: string): Promise<string> =>
      textOf(`${p('One')}${section(reference('footer', 'footer1'))}`, { footer1: footer });
    expect(await withFooter(p(page))).toBe('One');
    expect(await withFooter(p('– ', page, ' –'))).toBe('One');
    expect(
      await withFooter(`<w:p><w:fldSimple w:instr="PAGE">${run('2')}</w:fldSimple></w:p>`),
    ).toBe('One');
    expect(await withFooter(p('Page ', page))).toBe('One\n\n[footer] Page 2');
    expect(
      await withFooter(
        p(
          `${mark('begin')}<w:r><w:instrText>PAGEREF x</w:instrText></w:r>${mark('separate')}${run('2')}${mark('end')}`,
        ),
      ),
    ).toBe('One\n\n[footer] 2');
    expect(await withFooter(p('2'))).toBe('One\n\n[footer] 2');
  });

  it('notes and comments stand behind the block that refers to them', async () => {
    const note = (kind: string, id: number, words: string): string =>
      `<w:${kind} w:id="${id}">${p(words)}</w:${kind}>`;
    const parts = {
      footnotes: `<w:footnote w:type="separator" w:id="0">${p('x')}</w:footnote>${note('footnote', 2, 'target 2 to 3')}`,
      endnotes: note('endnote', 1, 'from memory'),
      comments: `<w:comment w:id="0" w:author="Dr Lee">${p('check dose')}</w:comment><w:comment w:id="9" w:author="B">${p('orphan')}</w:comment>`,
    };
    const body =
      p(
        'INR 2.5',
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        ' today',
        '<w:r><w:commentReference w:id="0"/></w:r>',
      ) + p('Walks', '<w:r><w:endnoteReference w:id="1"/></w:r>');
    expect(await textOf(body, parts)).toBe(
      'INR 2.5 [note 1] today\n\n[note 1] target 2 to 3\n\n[comment] Dr Lee: check dose\n\n' +
        'Walks [note i]\n\n[note i] from memory\n\n[comment] B: orphan',
    );
  });

  it('text boxes, watermarks and both notations of a box are read once', async () => {
    const box = `<w:txbxContent>${p('Allergy: latex')}</w:txbxContent>`;
    const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const mark = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>';
    expect(await textOf(p('Body', both, mark))).toBe('Body\n\nAllergy: latex\n\nDRAFT');
  });

  it('pictures, charts and objects are counted', async () => {
    const drawing = (inner: string): string => `<w:r><w:drawing>${inner}</w:drawing></w:r>`;
    const extraction = await read(
      p(
        'Text',
        drawing('<pic:pic/>'),
        drawing('<c:chart r:id="x"/>'),
        '<w:r><w:object><v:imagedata/></w:object></w:r>',
      ),
    );
    expect(extraction.leftOut).toEqual([
      { kind: 'picture', count: 1 },
      { kind: 'chart', count: 1 },
      { kind: 'embedded-object', count: 1 },
    ]);
    expect(extraction.warnings.map(({ code }) => code)).toEqual(['left-out']);
  });
});

describe('forms of Word', () => {
  const field = (instruction: string, data: string, shown = ''): string =>
    `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> ${instruction} </w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown === '' ? '' : run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const control = (properties: string, content: string): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const box = (checked: 0 | 1, sign: string): string =>
    control(`<w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox>`, run(sign));

  it.each([
    [p(box(1, '☒'), ' Penicillin allergy'), '[x] Penicillin allergy'],
    [p(box(0, '☐'), ' Pregnant'), '[ ] Pregnant'],
    [p(box(0, '☒'), ' drawn otherwise'), '[x] drawn otherwise'],
    [p(field('FORMCHECKBOX', '<w:checkBox><w:checked/></w:checkBox>'), ' Yes'), '[x] Yes'],
    [p(field('FORMCHECKBOX', '<w:checkBox><w:default w:val="0"/></w:checkBox>'), ' No'), '[ ] No'],
    [p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', ' Yes'), '[x] Yes'],
    [p('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', ' No'), '[ ] No'],
    [p(run('\u00fe', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), ' Yes'), '[x] Yes'],
    [p('Name: ', field('FORMTEXT', '<w:textInput/>', 'Ann')), 'Name: Ann'],
    [p('Name: ', field('FORMTEXT', '<w:textInput/>', '\u2002\u2002\u2002')), 'Name: [empty]'],
    [
      p(
        'Ward: ',
        field(
          'FORMDROPDOWN',
          '<w:ddList><w:result w:val="1"/><w:listEntry w:val="A"/><w:listEntry w:val="B"/></w:ddList>',
        ),
      ),
      'Ward: B',
    ],
    [p('Sex: ', control('<w:dropDownList/>', run('female'))), 'Sex: female'],
    [
      p('Sex: ', control('<w:showingPlcHdr/><w:dropDownList/>', run('Choose an item.'))),
      'Sex: [empty]',
    ],
    [control('<w:showingPlcHdr/><w:text/>', p('Click here.')), '[empty]'],
  ])('are read with what is shown in them: %s', async (body, expected) => {
    expect(await textOf(body)).toBe(expected);
  });

  it('leave out what a field is to show, and count words that say what to fill in', async () => {
    const nested =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>' +
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> MERGEFIELD x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('unseen')}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('seen')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const extraction = await read(p(nested, control('<w:showingPlcHdr/>', run('Type here'))));
    expect(extraction.text).toBe('seen [empty]');
    expect(extraction.leftOut).toEqual([
      { kind: 'field', name: 'instruction', count: 1, characters: 6 },
      { kind: 'field', name: 'placeholder', count: 1, characters: 8 },
    ]);
  });
});

describe('lists and headings of Word', () => {
  const level = (at: number, format: string, text: string, look = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:rPr>${look}</w:rPr></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uf0b7', '<w:rFonts w:ascii="Symbol"/>')}${level(1, 'bullet', '\uf0a8', '<w:rFonts w:ascii="Wingdings"/>')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';
  const item = (words: string, id: number, at = 0, style = ''): string =>
    `<w:p><w:pPr>${style}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${run(words)}</w:p>`;

  it('have the numbers that are shown', async () => {
    const text = await textOf(
      [
        item('Ramipril', 1),
        item('daily', 1, 1),
        item('weekly', 1, 1),
        item('Aspirin', 1),
        item('once', 1, 1),
        item('x', 3),
        item('y', 2),
        item('z', 2, 1),
      ].join(''),
      { numbering },
    );
    expect(text.split(/\n+/)).toEqual([
      '1. Ramipril',
      '1.a) daily',
      '1.b) weekly',
      '2. Aspirin',
      '2.a) once',
      '7. x',
      '- y',
      '☐ z',
    ]);
  });

  it('are headings by the name of their style, with their number', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>';
    const { text, blocks } = await read(item('Befund', 1, 0, '<w:pStyle w:val="berschrift1"/>'), {
      styles,
      numbering,
    });
    expect(text).toBe('1. Befund');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading']);
  });
});

it.each([
  ['an escape', 'head%20er1.xml', '[header] City hospital\n\na'],
  ['no escape', 'head%er1.xml', 'a'],
  ['no address', 'http://[', 'a'],
])('reads a file whose parts are named with %s', async (_name, target, expected) => {
  const zip = await JSZip.loadAsync(
    await aDocx(`<w:p>${run('a')}</w:p><w:sectPr><w:headerReference r:id="header1"/></w:sectPr>`, {
      header1: `<w:p>${run('City hospital')}</w:p>`,
    }),
  );
  const names = 'word/_rels/document.xml.rels';
  const relations = (await zip.file(names)?.async('string')) ?? '';
  zip.file(names, relations.replace('header1.xml', target));
  const header = (await zip.file('word/header1.xml')?.async('string')) ?? '';
  zip.file('word/head er1.xml', header).remove('word/header1.xml');
  const bytes = await zip.generateAsync({ type: 'nodebuffer' });
  expect((await extractionOf(bytes, 'note.docx')).text).toBe(expected);
});

it('reads the words of a diagram behind its paragraph, and counts one whose words are not there', async () => {
  const point = (words: string, look = ''): string =>
    `<dgm:pt><dgm:t><a:p><a:r><a:rPr ${look}/><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
  const diagram = (id: string): string =>
    `<w:r><w:drawing><a:graphic><a:graphicData><dgm:relIds r:dm="${id}"/></a:graphicData></a:graphic></w:drawing></w:r>`;
  const parts = {
    diagramData1: `<dgm:ptLst>${point('Stop aspirin')}${point('7 days', 'strike="sngStrike"')}<dgm:pt><dgm:t><a:p/></dgm:t></dgm:pt></dgm:ptLst>`,
  };
  const extraction = await read(
    p('Before surgery', diagram('diagramData1'), diagram('diagramData9')),
    parts,
  );
  expect(extraction.text.split(/\n+/)).toEqual(['Before surgery', 'Stop aspirin', '7 days']);
  expect(marked(extraction, 'struck')).toEqual(['7 days']);
  expect(extraction.leftOut).toEqual([{ kind: 'chart', name: 'diagram', count: 1 }]);
});

it('counts ink, formulas of older programs and documents that lie elsewhere', async () => {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const { leftOut } = await read(
    `<w:p>${run('a')}<w:r><w:drawing><w14:contentPart/></w:drawing></w:r>${field('begin')}<w:r><w:instrText>EQ \\f(1,2)</w:instrText></w:r>${field('end')}<w:subDoc r:id="r9"/></w:p>`,
  );
  expect(leftOut).toEqual([
    { kind: 'picture', count: 1, name: 'ink' },
    { kind: 'field', count: 1, name: 'EQ' },
    { kind: 'linked-content', count: 1, name: 'subDoc' },
  ]);
});

it('reads a file whose side parts are damaged, and counts them', async () => {
  const extraction = await read(p('Text'), { comments: '<w:broken' });
  expect(extraction.text).toBe('Text');
  expect(extraction.leftOut).toEqual([{ kind: 'comment', name: 'damaged', count: 1 }]);
});
