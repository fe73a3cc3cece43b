import { describe, expect, it } from 'vitest';
import { extractionOf, pieces, warningsOf } from '../../test/read-document.js';

describe('HTML', () => {
  it('is read as a person would see it, each block with its path', async () => {
    const extraction = await extractionOf(
      '<!doctype html><html><head><title>t</title><style>p{}</style></head><body><h1>Report</h1>' +
        '<p>Heart <b>rate</b>\n 70</p><script>steal()</script><pre>a\n  b</pre></body></html>',
      'note.html',
    );
    expect(extraction.text).toBe('Report\n\nHeart rate 70\n\na\n  b');
    expect(pieces(extraction)[1]).toEqual(['Heart rate 70', { kind: 'block', path: [1, 1] }]);
    expect(warningsOf(extraction)).toEqual([
      ['active-content', { scripts: 1, embedded: 0 }],
      ['left-out', { templates: 0, pictures: 0, titles: 1 }],
    ]);
  });

  it('keeps cells of a table row on one line', async () => {
    const { text } = await extractionOf(
      '<html><table><tr><th>Drug<th>Dose<tr><td>A<td>5 mg</table>',
      'note.htm',
    );
    expect(text).toBe('Drug | Dose\nDrug: A | Dose: 5 mg');
  });

  it('reads what is typed into a form', async () => {
    const { text } = await extractionOf(
      '<html><p>Weight <input value="70"> kg <input type="hidden" value="no"><input type="checkbox" value="no">',
      'form.html',
    );
    expect(text).toBe('Weight 70 kg [ ]');
  });

  it('follows a page nested 100,000 deep, and one 300,000 wide', async () => {
    const deep = await extractionOf(`<html>${'<b>'.repeat(100_000)}deep`, 'note.html');
    expect(deep.text).toBe('deep');
    const wide = await extractionOf(`<html>${'<b></b>'.repeat(300_000)}wide`, 'note.html');
    expect(wide.text).toBe('wide');
  });

  it('believes the character set that the page states', async () => {
    const page = '<html><meta charset="windows-1251"><p>\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2';
    expect((await extractionOf(Buffer.from(page, 'latin1'), 'note.html')).text).toBe('Привет');
  });

  it('counts addresses elsewhere and opens none of them', async () => {
    const { warnings } = await extractionOf(
      `<html><body background="//x.example/b.png"><a href="https://x.example/">a</a><a href="#here">b</a>
       <img src="http://x.example/p.gif"><link rel="stylesheet" href="https://x.example/s.css">
       <p style="background: url('https://x.example/c.png')">c</p><img src="data:image/png;base64,AA">`,
      'note.html',
    );
    expect(warnings.find(({ code }) => code === 'remote-content')?.detail).toEqual({
      links: 1,
      loaded: 4,
    });
  });
});

describe('text of a page that nobody sees', () => {
  it.each([
    '<p hidden>secret</p>',
    '<p style="display:none">secret</p>',
    '<p style="color: red; DISPLAY: None !important">secret</p>',
    '<p style="visibility: hidden">secret</p>',
    '<p style="opacity:0">secret</p>',
    '<span style="font-size:0">secret</span>',
    '<span style="font-size: 1px">secret</span>',
    '<div style="height:0;overflow:hidden">secret</div>',
    '<div style="position:absolute; left:-9999px">secret</div>',
    '<span style="mso-hide:all">secret</span>',
    '<span style="color:#fff">secret</span>',
    '<font color="white">secret</font>',
    '<span style="color: rgb(250, 250, 250)">secret</span>',
    '<div style="background-color:#000000"><i style="color:black">secret</i></div>',
    '<table bgcolor="#003366"><tr><td style="color:#036">secret</table>',
    '<div hidden><p style="color:blue">secret</p></div>',
  ])('is marked as hidden and told of: %s', async (html) => {
    const extraction = await extractionOf(`<html><p>seen</p>${html}<p>end</p>`, 'note.html');
    expect(extraction.runs.map(({ hidden }) => hidden ?? false)).toEqual([false, true, false]);
    expect(extraction.text.replaceAll(/\s+/g, ' ')).toBe('seen secret end');
    expect(warningsOf(extraction)).toEqual([['hidden-text', { runs: 1 }]]);
  });

  it.each([
    '<p style="display:block">open</p>',
    '<div style="background:#036"><p style="color:white">open</p></div>',
    '<body bgcolor="black" text="white"><p>open</p></body>',
    '<p style="opacity:0.5;font-size:10px">open</p>',
    '<p style="color:unheard-of">open</p>',
    '<p style="text-indent:-10px;overflow:hidden;height:20px">open</p>',
  ])('is not taken to be hidden where it is seen: %s', async (html) => {
    const extraction = await extractionOf(`<html>${html}`, 'note.html');
    expect(extraction.runs.map(({ hidden }) => hidden)).toEqual([undefined]);
    expect(extraction.text).toBe('open');
  });
});
