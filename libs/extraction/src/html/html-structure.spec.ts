import { describe, expect, it } from 'vitest';
import { cpuMsOf } from '../../../../test/support/took.js';
import { extractionOf, warningsOf } from '../../test/read-document.js';

async function textOf(html: string): Promise<string> {
  return (await extractionOf(`<!doctype html><html><body>${html}`, 'note.html')).text;
}

describe('a table of a page', () => {
  it('has a line a row, each value behind the name of its column, and every gap', async () => {
    const text = await textOf(
      '<table><caption>Plan</caption><thead><tr><th>Drug<th>Morning<th>Noon<th>Evening</thead>' +
        '<tfoot><tr><td>Metformin<td>1<td></td><td>1</tfoot>' +
        '<tbody><tr><td>Ramipril 5 mg<td></td><td>&nbsp;</td><td>1</table>',
    );
    expect(text).toBe(
      'Plan\nDrug | Morning | Noon | Evening\n' +
        'Drug: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1\n' +
        'Drug: Metformin | Morning: 1 | Noon: [empty] | Evening: 1',
    );
  });

  it('as Outlook writes it has its rows, whatever paragraphs are in its cells', async () => {
    const cell = (words: string): string =>
      `<td width=99 valign=top style='border:solid 1.0pt'><p class=MsoNormal><span lang=DE>${words}<o:p></o:p></span></p></td>`;
    const rows = [
      ['Sodium', '140', 'mmol/l'],
      ['Potassium', '', 'mmol/l'],
    ].map((row) => `<tr>${row.map(cell).join('\n ')}</tr>`);
    expect(await textOf(`<table class=MsoNormalTable>${rows.join('\n')}</table>`)).toBe(
      'Sodium | 140 | mmol/l\nPotassium | [empty] | mmol/l',
    );
  });

  it('repeats what covers several rows, and knows header cells of rows from those of columns', async () => {
    const text = await textOf(
      '<table><tr><td></td><th colspan=2>Dose</th></tr><tr><td></td><th>Morning<th>Evening</tr>' +
        '<tr><th rowspan=2>Ramipril<td>5 mg<td></td></tr><tr><td colspan=2>none</table>',
    );
    expect(text.split('\n').slice(2)).toEqual([
      'Ramipril | Dose – Morning: 5 mg | Dose – Evening: [empty]',
      'Ramipril | Dose – Morning / Dose – Evening: none',
    ]);
    expect(
      await textOf('<table><tr><th scope=row>Name<td>Smith<tr><th scope=row>Sex<td>female</table>'),
    ).toBe('Name | Smith\nSex | female');
  });

  it('that only arranges a mail is read block by block, the table in it row by row', async () => {
    const text = await textOf(
      '<table role=presentation><tr><td><table><tr><td><h2>Results</h2><p>Dear colleague,</p>' +
        '<table border=1><tr><th>Test<th>Value<tr><td>Potassium<td></td></table></td></tr>' +
        '<tr><td>Regards</td></tr></table></td></tr></table>',
    );
    expect(text).toBe(
      'Results\n\nDear colleague,\n\nTest | Value\nTest: Potassium | Value: [empty]\n\nRegards',
    );
  });

  it('whose spans are absurd costs nothing', async () => {
    const text = await textOf(
      `<table>${'<tr><td colspan=99999 rowspan=99999>a</td></tr>'.repeat(3)}</table>`,
    );
    expect(text).toContain('a');
  });

  it('in a table in a table, 20,000 deep, is read in a moment', async () => {
    const deep = '<table><tr><td>'.repeat(20_000);
    const took = await cpuMsOf(async () => {
      const { text, warnings } = await extractionOf(`<html>${deep}innermost`, 'note.html');
      expect(text).toBe('innermost');
      expect(warnings.map(({ code }) => code)).toEqual(['tables-flattened']);
    });
    expect(took).toBeLessThan(5_000);
  });
});

describe('marks of a page', () => {
  it.each([
    '<del>none known</del>',
    '<s>none known</s>',
    '<strike>none known</strike>',
    '<span style="text-decoration: line-through">none known</span>',
    '<u style="text-decoration-line:underline line-through"><b>none known</b></u>',
  ])('strike text out: %s', async (struck) => {
    const { text, runs } = await extractionOf(
      `<html><p>Allergy: ${struck} penicillin`,
      'note.html',
    );
    expect(text).toBe('Allergy: none known penicillin');
    expect(runs.map(({ start, end, struck: how }) => [text.slice(start, end), how])).toEqual([
      ['Allergy:', undefined],
      ['none known', 'explicit'],
      ['penicillin', undefined],
    ]);
  });

  it('say what was added', async () => {
    const { text, runs } = await extractionOf('<html><p>5 <ins>10</ins> mg', 'note.html');
    expect(runs.filter((run) => run.inserted).map((run) => text.slice(run.start, run.end))).toEqual(
      ['10'],
    );
  });

  it.each([
    ['10<sup>9</sup>/l', '10^9/l'],
    ['10<span style="vertical-align:super;font-size:8pt">-3</span>', '10^-3'],
    ['INR 2.5<a href="#fn1"><sup>1</sup></a>', 'INR 2.5 [note 1]'],
    ['INR 10<sup><a href="#fn1" id="r">1</a></sup>', 'INR 10 [note 1]'],
    ['10<a href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>', '10 [note 1]'],
    ['H<sub>2</sub>O', 'H2O'],
    ['<math><msup><mn>10</mn><mn>9</mn></msup><mo>/</mo><mi>l</mi></math>', '10^9/l'],
    ['<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> tablet', '1/2 tablet'],
  ])('keep powers apart from notes: %s', async (html, expected) => {
    expect(await textOf(`<p>${html}</p>`)).toBe(expected);
  });
});

describe('fields of a page', () => {
  it('are read with what is shown in them, and their labels', async () => {
    const text = await textOf(
      '<p><input type=checkbox id=p checked><label for=p>Penicillin allergy</label></p>' +
        '<p><label>Pregnant <input type=checkbox></label></p>' +
        '<p><label for=y>Yes</label><input type=radio id=y><label for=n>No</label><input type=radio id=n checked></p>' +
        '<p>Weight <input value="70"> kg, height <input> cm</p>' +
        '<p>Ward <select><option>Choose<option selected>3 B</select><select><option>first<option>second</select></p>' +
        '<p><textarea>as\nneeded</textarea></p>',
    );
    expect(text.split('\n\n')).toEqual([
      '[x] Penicillin allergy',
      '[ ] Pregnant',
      '[ ] Yes [x] No',
      'Weight 70 kg, height [empty] cm',
      'Ward 3 B first',
      'as\nneeded',
    ]);
  });

  it('are counted where they show nothing, as are entries that were not chosen', async () => {
    const { leftOut } = await extractionOf(
      '<html><p>x<input type=hidden value="secret"><select><option>one<option>two</select>',
      'note.html',
    );
    expect(leftOut).toEqual([
      { kind: 'value', name: 'hidden', count: 1, characters: 6 },
      { kind: 'value', name: 'option', count: 1, characters: 3 },
    ]);
  });

  it('keep their label where it is struck out or stands in another cell', async () => {
    const { text, runs } = await extractionOf(
      '<html><input type=checkbox id=a checked><label for=a><del>Penicillin</del> Latex</label>',
      'note.html',
    );
    expect(text).toBe('[x] Penicillin Latex');
    expect(runs.some(({ struck }) => struck)).toBe(true);
    expect(
      await textOf(
        '<table><tr><td><label for=w>Weight</label><td><input id=w value=70><tr><td>Height<td></table>',
      ),
    ).toBe('Weight | 70\nHeight | [empty]');
  });
});

describe('lists of a page', () => {
  it('have the numbers that are shown', async () => {
    const text = await textOf(
      '<ol start=3><li>Ramipril<li>Aspirin<ol type=a><li>daily<li>weekly</ol></ol>' +
        '<ol reversed type=I><li>x<li value=7>y</ol><ul><li><p>z</p></ul>',
    );
    expect(text.split(/\n+/)).toEqual([
      '3. Ramipril',
      '4. Aspirin',
      'a. daily',
      'b. weekly',
      'II. x',
      'VII. y',
      '- z',
    ]);
  });
});

it('keeps line ends and indentation where the page shows them', async () => {
  expect(await textOf('<div style="white-space:pre-wrap">Na  140\n  K  4</div>')).toBe(
    'Na  140\n  K  4',
  );
});

it('counts what it leaves out, and what a comment says', async () => {
  const extraction = await extractionOf(
    '<html><head><title>Letter of Ann</title></head><body><!-- old: 5 mg --><!--[if mso]>x<![endif]-->' +
      '<p>Text <img alt="✅"> <img src=a.png alt="ECG"><img width=1 height=1><svg><text>abc</text></svg></p><script>x()</script><iframe></iframe>',
    'note.html',
  );
  expect(extraction.text).toBe('Text ✅');
  expect(extraction.leftOut).toEqual([
    { kind: 'comment', name: 'html', count: 1, characters: 7 },
    { kind: 'picture', count: 1, characters: 3 },
    { kind: 'picture', name: 'svg', count: 1, characters: 3 },
    { kind: 'script', count: 1 },
    { kind: 'embedded-object', name: 'iframe', count: 1 },
    { kind: 'header', name: 'title', count: 1, characters: 11 },
  ]);
  expect(warningsOf(extraction).map(([code]) => code)).toEqual(['active-content', 'left-out']);
});

it('counts the segments of a message that its page names as not read', async () => {
  const { leftOut } = await extractionOf(
    '<html><head><meta name="unread-segment" content="AL1 2"><meta name="unread-segment" content="x"></head><body>Potassium 6.1</body></html>',
    'result.html',
  );
  expect(leftOut).toEqual([{ kind: 'segment', name: 'AL1', count: 2 }]);
});

it('takes a first row of bold words for the names of the columns, unless a label below is bold too', async () => {
  const row = (cells: readonly string[]): string =>
    `<tr>${cells.map((cell) => `<td><p class="MsoNormal">${cell}</p></td>`).join('')}</tr>`;
  const head = ['<b>Drug</b>', '<span style="font-weight:700">M</span>', '<strong>E</strong>'];
  expect(await linesOf(`<table>${row(head)}${row(['ASS', '', 'one'])}</table>`)).toEqual([
    'Drug | M | E',
    'Drug: ASS | M: [empty] | E: one',
  ]);
  expect(
    await linesOf(`<table>${row(['Drug', 'M', 'E'])}${row(['ASS', '', 'one'])}</table>`),
  ).toEqual(['Drug | M | E', 'ASS | [empty] | one']);
});

async function linesOf(html: string): Promise<readonly string[]> {
  return (await extractionOf(html, 'note.html')).text.split('\n');
}
