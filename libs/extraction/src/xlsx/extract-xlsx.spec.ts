import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { endOf, extractionOf } from '../../test/read-document.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Sheet {
  /** Rows of the sheet in XML. */
  readonly rows: string;
  readonly before?: string;
  readonly behind?: string;
  readonly state?: string;
  /** By type: what the sheet refers to. */
  readonly parts?: Readonly<Record<string, string>>;
}

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="&quot;&lt;&quot;0.0"/><numFmt numFmtId="165" formatCode="#,##0.0"/><numFmt numFmtId="166" formatCode=";;;"/></numFmts>
<fonts><font/><font><b/></font><font><strike/></font><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill/></fills>
<cellXfs><xf/><xf fontId="1"/><xf fontId="2"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf fontId="3"/><xf numFmtId="9"/><xf numFmtId="166"/></cellXfs></styleSheet>`;
const STRINGS = `<sst xmlns="${MAIN}"><si><r><t>10</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>9</t></r><r><t>/l</t></r></si><si><r><rPr><strike/></rPr><t>none known</t></r><r><t xml:space="preserve"> penicillin</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si></sst>`;

async function aWorkbook(
  sheets: Readonly<Record<string, Sheet>>,
  properties = '',
): Promise<Buffer> {
  const zip = new JSZip();
  const rels = (list: readonly string[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
  const rel = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  );
  zip.file('_rels/.rels', rels([rel('r1', 'officeDocument', 'xl/workbook.xml')]));
  const entries = Object.entries(sheets);
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${properties}<sheets>${entries.map(([name, { state }], at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"${state === undefined ? '' : ` state="${state}"`}/>`).join('')}</sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    rels([
      ...entries.map((_, at) => rel(`s${at}`, 'worksheet', `worksheets/sheet${at}.xml`)),
      rel('st', 'styles', 'styles.xml'),
      rel('ss', 'sharedStrings', 'sharedStrings.xml'),
    ]),
  );
  zip.file('xl/styles.xml', STYLES);
  zip.file('xl/sharedStrings.xml', STRINGS);
  for (const [at, [, sheet]] of entries.entries()) {
    const { rows, before = '', behind = '', parts = {} } = sheet;
    zip.file(
      `xl/worksheets/sheet${at}.xml`,
      `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`,
    );
    const types = Object.keys(parts);
    for (const type of types) zip.file(`xl/parts/${type}${at}.xml`, parts[type] ?? '');
    zip.file(
      `xl/worksheets/_rels/sheet${at}.xml.rels`,
      rels(types.map((type) => rel(type, type.replace(/\d$/, ''), `../parts/${type}${at}.xml`))),
    );
  }
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

/** A row from column A; numbers are numbers, null is no cell at all. */
function row(
  number: number,
  values: readonly (string | number | null)[],
  attributes = '',
  style = 0,
): string {
  const cells = values.map((value, at) => {
    const address = `${String.fromCharCode(65 + at)}${number}`;
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
    if (value.startsWith('<')) return value.replace('<c', `<c r="${address}"`);
    return `<c r="${address}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`;
  });
  return `<row r="${number}" ${attributes}>${cells.join('')}</row>`;
}

const HEAD = ['Drug', 'Morning', 'Noon', 'Evening'];

async function linesOf(sheet: Sheet): Promise<readonly string[]> {
  const { text } = await extractionOf(await aWorkbook({ Plan: sheet }), 'plan.xlsx');
  return text.split(/\n+/);
}

describe('a workbook', () => {
  it('keeps empty cells: an evening dose stays one, and each cell has its place', async () => {
    const bytes = await aWorkbook({
      Plan: {
        rows:
          row(1, HEAD, '', 1) +
          row(2, ['Ramipril 5 mg', null, null, 1]) +
          row(3, ['Insulin', 4, '', 6]),
      },
    });
    const { text, blocks, runs, mediaType } = await extractionOf(bytes, 'plan.xlsx');
    expect(text.split('\n')).toEqual([
      'Plan',
      '',
      'Drug | Morning | Noon | Evening',
      'Drug: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1',
      'Drug: Insulin | Morning: 4 | Noon: [empty] | Evening: 6',
    ]);
    const table = blocks.find(({ kind }) => kind === 'table');
    const dose = table?.kind === 'table' ? table.cells[7] : undefined;
    expect(runs.find(({ start }) => start === dose?.start)?.place).toEqual({
      kind: 'block',
      path: [0, 1, 3],
    });
    expect(mediaType).toMatch(/spreadsheetml.sheet$/);
  });

  it('shows numbers as the file does, and dates in an order that nobody mistakes', async () => {
    const cells = [
      '<c s="3"><v>46000</v></c>',
      '<c s="4"><v>0.3</v></c>',
      '<c s="5"><v>1234.56</v></c>',
      '<c s="7"><v>0.35</v></c>',
      '<c><v>0.30000000000000004</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="s"><v>0</v></c>',
      '<c t="s"><v>2</v></c>',
    ];
    expect(await linesOf({ rows: row(1, cells) + row(2, cells) })).toContain(
      '2025-12-09 | <0.3 | 1234.6 | 35% | 0.3 | TRUE | #N/A | 10^9/l | 東京',
    );
  });

  it('counts days from 1904 where the workbook does', async () => {
    const bytes = await aWorkbook(
      { Plan: { rows: row(1, ['<c s="3"><v>44538</v></c>']) } },
      '<workbookPr date1904="1"/>',
    );
    expect((await extractionOf(bytes, 'a.xlsx')).text).toContain('2025-12-09');
  });

  it('marks what is struck out, and what nobody sees', async () => {
    const bytes = await aWorkbook({
      Plan: {
        before: '<cols><col min="3" max="3" hidden="1"/></cols>',
        rows:
          row(1, [
            '<c t="s"><v>1</v></c>',
            '<c s="2" t="inlineStr"><is><t>Digoxin</t></is></c>',
            'column',
          ]) +
          row(2, ['row', 'of the list'], 'hidden="1"') +
          row(3, [
            '<c s="6" t="inlineStr"><is><t>white</t></is></c>',
            '<c s="8"><v>47.11</v></c>',
            'x',
          ]),
      },
    });
    const { text, runs } = await extractionOf(bytes, 'plan.xlsx');
    const marked = (mark: 'struck' | 'hidden'): string[] =>
      runs.filter((run) => run[mark] && !run.added).map(({ start, end }) => text.slice(start, end));
    expect(marked('struck')).toEqual(['none known', 'Digoxin']);
    expect(marked('hidden')).toEqual(['column', 'row', 'of the list', 'white', '47.11', 'x']);
  });

  it.each([
    [
      'kept in view',
      {
        before: '<sheetViews><sheetView><pane ySplit="1" state="frozen"/></sheetView></sheetViews>',
      },
    ],
    ['filtered', { behind: '<autoFilter ref="A1:C3"/>' }],
    ['a table', { parts: { table: `<table xmlns="${MAIN}" ref="A1:C3"/>` } }],
  ])('takes a row for names of columns that is %s', async (_name, more) => {
    const rows =
      row(1, ['Drug', 'Dose', 'Remark']) +
      row(2, ['Ramipril', null, 'evening']) +
      row(3, ['A', 'B', 'C']);
    expect(await linesOf({ rows, ...more })).toContain(
      'Drug: Ramipril | Dose: [empty] | Remark: evening',
    );
  });

  it('joins merged cells, and reads a title as one', async () => {
    const lines = await linesOf({
      rows:
        row(1, ['Medication plan']) +
        row(2, HEAD, '', 1) +
        row(3, ['Insulin', 'before meals', null, 4]) +
        row(4, [null, 1, null, 2]) +
        row(6, ['Signed', 'Dr. Muster']),
      behind:
        '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:C3"/></mergeCells>',
    });
    expect(lines).toEqual([
      'Plan',
      'Medication plan',
      'Drug | Morning | Noon | Evening',
      'Drug: Insulin | Morning / Noon: before meals | Evening: 4',
      'Drug: Insulin | Morning: 1 | Noon: [empty] | Evening: 2',
      'Signed | Dr. Muster',
    ]);
  });

  it.each([
    ['bold', {}, 1],
    [
      'kept in view',
      {
        before: '<sheetViews><sheetView><pane ySplit="2" state="frozen"/></sheetView></sheetViews>',
      },
      0,
    ],
  ])('reads names of two rows that are %s', async (_name, more, style) => {
    const lines = await linesOf({
      rows:
        row(1, ['Drug', 'Doses', null, null], '', style) +
        row(2, [null, 'Morning', 'Noon', 'Evening'], '', style) +
        row(3, ['Ramipril', 1, null, 'half']),
      behind: '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:D1"/></mergeCells>',
      ...more,
    });
    expect(lines.at(-1)).toBe(
      'Drug: Ramipril | Doses – Morning: 1 | Doses – Noon: [empty] | Doses – Evening: half',
    );
  });

  it('leaves no trace of a hidden row in what is seen, and keeps names beside a hidden column', async () => {
    const bytes = await aWorkbook({
      Plan: {
        before: '<cols><col min="4" max="4" hidden="1"/></cols>',
        rows:
          row(1, ['Drug', 'Morning', 'Evening', 'Price']) +
          row(2, ['Ramipril', 1, null, 2]) +
          row(3, ['Aspirin', 1, null, 3], 'hidden="1"'),
      },
    });
    const { text, runs } = await extractionOf(bytes, 'plan.xlsx');
    const seen = runs
      .filter(({ hidden }) => !hidden)
      .map(({ start, end }) => text.slice(start, end));
    expect(seen.join(' ')).toBe(
      'Plan Drug | Morning | Evening | [empty] Drug: Ramipril | Morning: 1 | Evening: [empty] | [empty]',
    );
  });

  it('counts macros, and sheets that it cannot read', async () => {
    const zip = await JSZip.loadAsync(
      await aWorkbook({ Plan: { rows: row(1, ['K', 6.1]) }, Gone: { rows: row(1, ['a']) } }),
    );
    zip.file('xl/vbaProject.bin', 'x').remove('xl/worksheets/sheet1.xml');
    const bytes = await zip.generateAsync({ type: 'nodebuffer' });
    const { leftOut } = await extractionOf(bytes, 'plan.xlsx');
    expect(leftOut).toEqual([
      { kind: 'section', count: 1, name: 'sheet' },
      { kind: 'script', count: 1, name: 'vbaProject' },
    ]);
  });

  it('keeps what a merged cell covers as text that is not seen', async () => {
    const bytes = await aWorkbook({
      Plan: {
        rows: row(1, HEAD, '', 1) + row(2, ['Insulin', 'before meals', 12, 4]),
        behind: '<mergeCells><mergeCell ref="B2:C2"/></mergeCells>',
      },
    });
    const { text, runs } = await extractionOf(bytes, 'plan.xlsx');
    const hidden = runs.filter((run) => run.hidden);
    expect(hidden.map(({ start, end }) => text.slice(start, end))).toEqual(['12']);
  });

  it.each([
    ['&amp;CMeier &amp;&amp;Lange', 'Meier &Lange'],
    ['&amp;C&amp;12Ward 3', 'Ward 3'],
    ['&amp;C&amp;K00-014Ward 3&amp;K', 'Ward 3'],
  ])('reads a header without its codes: %s', async (header, shown) => {
    const behind = `<headerFooter><oddHeader>${header}</oddHeader></headerFooter>`;
    expect(await linesOf({ rows: row(1, ['K', 6.1]), behind })).toContain(`[header] ${shown}`);
  });

  it('reads comments, text boxes and margins, and counts what it does not read', async () => {
    const bytes = await aWorkbook({
      Plan: {
        rows: row(1, ['K', 6.1]),
        behind:
          '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"Ward 3&amp;RPage &amp;P</oddHeader></headerFooter>',
        parts: {
          comments: `<comments xmlns="${MAIN}"><commentList><comment ref="B1"><text><r><t>haemolysed</t></r></text></comment></commentList></comments>`,
          drawing:
            '<wsDr xmlns:a="a"><sp><a:p><a:r><a:t>boxed</a:t></a:r></a:p></sp><pic/><graphicFrame/></wsDr>',
          ctrlProp: '<formControlPr objectType="CheckBox" checked="Checked"/>',
        },
      },
      Secret: { rows: row(1, ['not seen']), state: 'hidden' },
    });
    const { text, leftOut } = await extractionOf(bytes, 'plan.xlsx');
    expect(text.split(/\n+/)).toEqual([
      'Plan',
      expect.stringMatching(/^\[header\] Ward 3\s+Page$/),
      'K | 6.1',
      '[comment] B1: haemolysed',
      'boxed',
    ]);
    expect(text).not.toContain('not seen');
    expect(leftOut).toEqual([
      { kind: 'picture', count: 1 },
      { kind: 'chart', count: 1 },
      { kind: 'field', count: 1 },
      { kind: 'hidden-sheet', count: 1, characters: 7 },
    ]);
  });

  it('reads the words of a diagram, and counts those that are not there', async () => {
    const frame =
      '<graphicFrame><graphic><graphicData uri="http://x/diagram"/></graphic></graphicFrame>';
    const zip = await JSZip.loadAsync(
      await aWorkbook({
        Plan: {
          rows: row(1, ['K']),
          parts: { drawing: `<wsDr>${frame}${frame}<graphicFrame/></wsDr>` },
        },
      }),
    );
    zip.file(
      'xl/parts/_rels/drawing0.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="${RELATIONS}/diagramData" Target="../diagrams/data1.xml"/></Relationships>`,
    );
    zip.file(
      'xl/diagrams/data1.xml',
      '<dataModel><pt><t><p><r><t>Stop aspirin</t></r></p></t></pt></dataModel>',
    );
    const bytes = await zip.generateAsync({ type: 'nodebuffer' });
    const { text, leftOut } = await extractionOf(bytes, 'plan.xlsx');
    expect(text.split(/\n+/)).toEqual(['Plan', 'K', 'Stop aspirin']);
    expect(leftOut).toEqual([
      { kind: 'chart', name: 'diagram', count: 1 },
      { kind: 'chart', count: 1 },
    ]);
  });

  describe('boxes over the cells', () => {
    const vml = (shapes: string): string =>
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">${shapes}</xml>`;
    const shape = (
      id: number,
      { type = 'Checkbox', label = '', more = '', at = '0, 5, 0, 2, 1, 30, 1, 2', style = '' },
    ): string =>
      `<v:shape id="_x0000_s${id}" style="${style}"><v:textbox><div><font>${label}</font></div></v:textbox><x:ClientData ObjectType="${type}"><x:Anchor>${at}</x:Anchor>${more}</x:ClientData></v:shape>`;
    const ticked = '<x:Checked>1</x:Checked>';
    const control = (id: number, part: string): string =>
      `<mc:AlternateContent xmlns:mc="mc"><mc:Choice><control shapeId="${id}" r:id="${part}" xmlns:r="${RELATIONS}" name="x"/></mc:Choice></mc:AlternateContent>`;

    it('have their label and state, by both parts that say it', async () => {
      const bytes = await aWorkbook({
        Consent: {
          rows: row(1, ['Patient', 'Erika']),
          behind: `<controls>${control(1025, 'ctrlProp1')}${control(1026, 'ctrlProp2')}${control(1027, 'ctrlProp3')}${control(1028, 'ctrlProp4')}</controls>`,
          parts: {
            ctrlProp1: '<formControlPr objectType="CheckBox" checked="Checked"/>',
            ctrlProp2: '<formControlPr objectType="CheckBox"/>',
            ctrlProp3: '<formControlPr objectType="CheckBox" checked="Checked"/>',
            ctrlProp4: '<formControlPr objectType="Drop"/>',
            drawing:
              '<wsDr xmlns:a="a"><sp><nvSpPr><cNvPr id="1025"/></nvSpPr><a:p><a:r><a:t>Penicillin allergy</a:t></a:r></a:p></sp></wsDr>',
            vmlDrawing: vml(
              shape(1026, { label: 'Pregnant', at: '0, 5, 3, 2, 1, 30, 4, 2' }) +
                shape(1025, { label: 'Penicillin allergy', more: ticked }) +
                shape(1027, { label: 'Latex', at: '0, 5, 5, 2, 1, 30, 6, 2' }) +
                shape(1028, { type: 'Drop' }) +
                shape(1029, {
                  type: 'Radio',
                  label: 'yes',
                  more: ticked,
                  at: '0, 0, 7, 0, 1, 0, 8, 0',
                }) +
                shape(1030, { type: 'Note', label: 'a comment' }) +
                shape(1031, {
                  label: 'gone',
                  style: 'visibility:hidden',
                  at: '0, 0, 9, 0, 1, 0, 9, 9',
                }),
            ),
          },
        },
      });
      const { text, leftOut, runs } = await extractionOf(bytes, 'consent.xlsx');
      expect(text.split(/\n+/)).toEqual([
        'Consent',
        'Patient | Erika',
        '[x] Penicillin allergy',
        '[ ] Pregnant',
        '[?] Latex',
        '[x] yes',
        '[ ] gone',
      ]);
      expect(leftOut).toEqual([{ kind: 'field', count: 1 }]);
      expect(runs.at(-1)?.hidden).toBe(true);
      const box = runs.find(({ start }) => start === text.indexOf('Pregnant'));
      expect(box?.place).toEqual({ kind: 'block', path: [0, 3, 0] });
    });

    it('without words of their own are named by the cells beside them', async () => {
      const bytes = await aWorkbook({
        Consent: {
          rows:
            row(1, [null, 'Diabetes', '<c t="b"><v>1</v></c>']) +
            row(2, ['Asthma', null]) +
            row(3, ['Gout']),
          parts: {
            vmlDrawing: vml(
              shape(1, { more: ticked, at: '0, 5, 0, 2, 1, 30, 1, 2' }) +
                shape(2, { at: '1, 5, 0, 18, 2, 30, 1, 18' }) +
                shape(3, { more: '<x:Checked>2</x:Checked>', at: '0, 5, 2, 2, 1, 30, 3, 0' }),
            ),
          },
        },
      });
      const { text } = await extractionOf(bytes, 'consent.xlsx');
      expect(text.split(/\n+/).slice(-3)).toEqual(['[x] Diabetes', '[ ] Asthma', '[?] Gout']);
    });

    it('are counted where their drawing cannot be read', async () => {
      const bytes = await aWorkbook({
        Consent: {
          rows: row(1, ['x']),
          behind: `<controls>${control(1025, 'ctrlProp1')}</controls>`,
          parts: {
            ctrlProp1: '<formControlPr objectType="CheckBox" checked="Checked"/>',
            control1: '<x/>',
            vmlDrawing: '<xml><br></xml>',
          },
        },
      });
      expect((await extractionOf(bytes, 'consent.xlsx')).leftOut).toEqual([
        { kind: 'field', count: 1 },
        { kind: 'field', count: 1, name: 'ActiveX' },
      ]);
    });
  });

  it('shows a formula whose result is not in the file, and says so', async () => {
    const bytes = await aWorkbook({
      Plan: {
        rows: row(1, [
          'Sum',
          '<c><f>A2+A3</f></c>',
          '<c t="str"><f>B1</f><v>ok</v></c>',
          '<c><f>A4</f><v></v></c>',
          '<c t="str"><f>C1</f><v></v></c>',
        ]),
      },
    });
    const { text, warnings } = await extractionOf(bytes, 'plan.xlsx');
    expect(text).toContain('Sum | =A2+A3 | ok | =A4');
    expect(warnings.map(({ code, detail }) => [code, detail])).toEqual([
      ['formulas-not-calculated', { formulas: 2 }],
    ]);
  });

  it('is not wider or longer than what is in it', async () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    const { text } = await extractionOf(
      await aWorkbook({ Plan: { rows: row(1, [1]) + far } }),
      'a.xlsx',
    );
    expect(text.split(/\n+/)).toEqual(['Plan', '1', '2']);
  });

  it('is refused when it unpacks to more than the limit, or has no words', async () => {
    const bytes = await aWorkbook({ Plan: { rows: row(1, ['a']) } });
    expect(await endOf(bytes, 'a.xlsx', { limits: { maxUnpackedBytes: 500 } })).toBe(
      'too-much-unpacked: 500',
    );
    expect(await endOf(await aWorkbook({ Plan: { rows: '' } }), 'a.xlsx')).toBe('empty');
    expect(await endOf(bytes, 'a.docx')).toBe('type-mismatch: xlsx docx');
  });
});
