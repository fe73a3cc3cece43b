import { describe, expect, it } from 'vitest';
import { cpuMsOf } from '../../../../test/support/took.js';
import { extractionOf, warningsOf } from '../../test/read-document.js';

/** What stands on a page with the style sheet, each piece with what is said of it. */
async function marked(css: string, body: string, head = ''): Promise<readonly string[]> {
  const { text, runs } = await extractionOf(
    `<!doctype html><html><head>${head}<style>${css}</style></head><body>${body}</body></html>`,
    'note.html',
  );
  return runs.map(({ start, end, struck, hidden }) =>
    [text.slice(start, end), struck && 'struck', hidden && 'hidden'].filter(Boolean).join(': '),
  );
}

describe('a style sheet of a page', () => {
  const allergy = '<p>Allergy: <span class="old">none known</span> penicillin</p>';
  const struck = ['Allergy:', 'none known: struck', 'penicillin'];
  const valid = ['Allergy: none known penicillin'];

  it.each([
    ['.old { text-decoration: line-through }', struck],
    ['.OLD { TEXT-DECORATION: underline Line-Through red }', valid],
    ['p > span.old { text-decoration-line: line-through }', struck],
    ['SPAN { text-decoration: line-through }', struck],
    ['<!-- p.MsoNormal, span.old { mso-style-name:x; text-decoration:line-through; } -->', struck],
    ['@media screen { .old { text-decoration: line-through } }', struck],
    ['@media screen and (min-width: 600px) { .old { text-decoration: line-through } }', struck],
    ['@media screen and (max-width: 600px) { .old { text-decoration: line-through } }', valid],
    ['@media print { .old { text-decoration: line-through } }', valid],
    ['@supports (display: grid) { .old { text-decoration: line-through } }', struck],
    ['.old { display: none }', ['Allergy:', 'none known: hidden', 'penicillin']],
    [
      'p { visibility: hidden } .old { visibility: visible }',
      ['Allergy:: hidden', 'none known', 'penicillin: hidden'],
    ],
    ['.old { color: #fff }', ['Allergy:', 'none known: hidden', 'penicillin']],
  ])('marks what it strikes out or hides: %s', async (css, expected) => {
    const read = await marked(css, allergy);
    expect(read.filter((piece) => piece !== ': hidden')).toEqual(expected);
  });

  it.each([
    ['.old { text-decoration: line-through } span { text-decoration: none }', struck],
    ['span { text-decoration: none } span { text-decoration: line-through }', struck],
    ['#a .old { text-decoration: none } .old { text-decoration: line-through }', valid],
    ['#a .old { text-decoration: none } .old { text-decoration: line-through !important }', struck],
    [':where(#a) .old { text-decoration: none } .old { text-decoration: line-through }', struck],
    ['.old:not(.x) { text-decoration: line-through } .x, .old { text-decoration: none }', struck],
  ])('yields to the heavier rule: %s', async (css, expected) => {
    expect(await marked(css, `<div id=a>${allergy}</div>`)).toEqual(expected);
  });

  it('yields to the style of the element, unless it is stated to be important', async () => {
    const own = '<p>a <b class=old style="text-decoration:none">b</b></p>';
    expect(await marked('.old { text-decoration: line-through }', own)).toEqual(['a b']);
    expect(await marked('.old { text-decoration: line-through !important }', own)).toEqual([
      'a',
      'b: struck',
    ]);
    const both = '<p>a <b class=old style="text-decoration:none!important">b</b></p>';
    expect(await marked('.old { text-decoration: line-through !important }', both)).toEqual([
      'a b',
    ]);
  });

  it('is read of a mail, where its rules may begin at the body', async () => {
    const { text, runs } = await extractionOf(
      [
        'From: a@example.org',
        'Subject: Plan',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<html><head><style>body .old { text-decoration: line-through }</style></head>',
        '<body><p>Allergy: <span class=old>none known</span> penicillin</p></body></html>',
      ].join('\r\n'),
      'mail.eml',
    );
    const run = runs.find((one) => one.struck !== undefined);
    expect(text.slice(run?.start, run?.end)).toBe('none known');
  });

  it('raises and lowers, numbers items, and names the columns of a table in bold', async () => {
    const css =
      '.up { vertical-align: super } .low { list-style-type: lower-alpha } ' +
      '.head { font: bold 10pt/1.2 Arial } .pre { white-space: pre }';
    const { text } = await extractionOf(
      `<html><style>${css}</style><p>10<span class=up>9</span>/l</p><ol class=low><li>x</ol>` +
        '<table><tr class=head><td>Drug<td>M<td>E<tr><td>ASS<td><td>one</table><p class=pre>a  b</p>',
      'note.html',
    );
    expect(text.split(/\n+/)).toEqual([
      '10^9/l',
      'a. x',
      'Drug | M | E',
      'Drug: ASS | M: [empty] | E: one',
      'a  b',
    ]);
  });

  it('keeps the words of a label that it strikes out apart from the box', async () => {
    expect(
      await marked(
        '.gone { text-decoration: line-through }',
        '<input type=checkbox id=p checked><label for=p>Latex <i class=gone>Penicillin</i></label>',
      ),
    ).toContain('Penicillin: struck');
  });

  it('that is not in the file is told of, and so are rules that are not understood', async () => {
    const page = (head: string): Promise<unknown> =>
      extractionOf(`<html><head>${head}</head><body><p class=a>x</p>`, 'note.html').then(
        warningsOf,
      );
    const notApplied = (sheets: number, rules: number): unknown => [
      ['styles-not-applied', { sheets, rules }],
    ];
    expect(await page('<link rel=stylesheet href=a.css><link rel=icon href=b>')).toEqual(
      notApplied(1, 0),
    );
    expect(await page('<style>@import "a.css";</style>')).toEqual(notApplied(1, 0));
    expect(await page('<style>p { .b & { display: none } }</style>')).toEqual(notApplied(0, 1));
    expect(await page('<style>p:unheard-of { display: none }</style>')).toEqual(notApplied(0, 1));
    expect(await page('<style>p { text-decoration: var(--old) }</style>')).toEqual(
      notApplied(0, 1),
    );
    expect(await page('<style>p { color: var(--ink) }</style>')).toEqual([]);
    expect(await page('<style>p:unheard-of { color: red }</style>')).toEqual([]);
    expect(await page('<style>@media print { p:x { display: none } }</style>')).toEqual([]);
    expect(
      await page('<link rel=stylesheet media=print href=a.css><style>p{color:red}</style>'),
    ).toEqual([]);
  });

  it('that writes words is counted, one that draws bullets is not', async () => {
    const { leftOut } = await extractionOf(
      '<html><style>.no::before { content: "No " } .icon:before { content: "\\f101" } .box:before { content: "\\2610 " }</style>' +
        '<p class=no>allergies</p><p class=icon>a</p><p class=box>b</p>',
      'note.html',
    );
    expect(leftOut).toEqual([
      { kind: 'unknown-element', name: 'content', count: 2, characters: 3 },
    ]);
  });
});

describe('white letters', () => {
  it.each([
    ['th { background: darkblue; color: white }', undefined, []],
    ['th { background: #036 url(a.png) no-repeat; color: white }', undefined, []],
    ['th { background-color: teal } th { color: #fff }', undefined, []],
    ['th { background: none repeat scroll 0 0 transparent; color: white }', true, ['hidden-text']],
    ['th { background: rgba(0, 0, 0, 0); color: white }', true, ['hidden-text']],
    [
      'th { background: linear-gradient(90deg, #036, #048); color: white }',
      undefined,
      ['visibility-unchecked'],
    ],
    ['th { background: var(--head); color: white }', undefined, ['visibility-unchecked']],
    ['th { background: url(a.png); color: white }', undefined, ['visibility-unchecked']],
    ['th { background: url(a.png); color: black }', undefined, []],
    [
      'table { background: url(a.png) } th { background: white; color: white }',
      true,
      ['hidden-text'],
    ],
  ])(
    'are hidden on white alone, and told of where the ground is not known: %s',
    async (css, hidden, codes) => {
      const extraction = await extractionOf(
        `<html><style>${css}</style><table><tr><th>Drug</table>`,
        'note.html',
      );
      expect(extraction.runs.map((run) => run.hidden)).toEqual([hidden]);
      expect(warningsOf(extraction).map(([code]) => code)).toEqual(codes);
    },
  );

  it('in a cell with a picture behind it are told of', async () => {
    const extraction = await extractionOf(
      '<html><table><tr><td background=a.png><font color=white>Plan</font></table>',
      'note.html',
    );
    expect(warningsOf(extraction)).toEqual([['visibility-unchecked', { runs: 1 }]]);
  });
});

describe('letters of no size', () => {
  it('are seen again where an element in them has one', async () => {
    const { runs } = await extractionOf(
      '<html><div style="font-size:0"><p style="font-size:13px">seen</p><p>gone</p><p style="font-size:2em">gone</p></div>',
      'note.html',
    );
    expect(runs.map(({ hidden }) => hidden)).toEqual([undefined, true, true]);
  });
});

describe('a hostile style sheet', () => {
  const many = (count: number, one: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => one(index)).join('');
  const words = many(3000, () => '<p class="a b c">x</p>');

  const unmatched = 'nothing to tell';

  it.each([
    ['rules for everything', many(9_000, () => '* * * {display:none}'), words],
    [
      'siblings of siblings',
      many(2_000, () => 'q ~ p ~ p ~ p ~ p{display:none}'),
      `<i></i>${words}`,
    ],
    [
      'descendants of descendants',
      `${'* '.repeat(2_000)}b{display:none}`,
      `${'<i>'.repeat(3_000)}<b>x`,
    ],
    [
      'one class as long as the page',
      many(9_000, () => `[class*="${'a'.repeat(50)}b"]{display:none}`),
      `<p class="${'a'.repeat(1_000_000)}">x</p>`,
    ],
    ['more rules than may be', many(60_000, (index) => `.c${index}{display:none}`), words],
    ['longer than may be', `p{display:none}/*${'x'.repeat(1_100_000)}*/`, words],
    ['has in has', many(3_000, () => ':has(p ~ p):has(b ~ c){display:none}'), words],
    ['nested without end', `${'a{'.repeat(200_000)}display:none`, words],
    ['open brackets', `p{display:none}${'a('.repeat(300_000)}`, words],
    ['not not not', `${':not('.repeat(5_000)}p${')'.repeat(5_000)}{display:none}`, words],
    ['media of media', `${'@media screen{'.repeat(30_000)}p{display:none}`, words],
    [
      'conditions of a medium',
      `@media ${many(20, () => '((grid) or (hover)) and ')}(color){p{display:none}}`,
      words,
    ],
    ['siblings that are none', many(2_000, () => 'p ~ p ~ q{display:none}'), words, unmatched],
  ])(
    'costs little and is told of: %s',
    async (_, css, body, expected = 'styles-not-applied or hidden-text') => {
      let outcome = unmatched;
      const took = await cpuMsOf(async () => {
        const { text, warnings } = await extractionOf(
          `<!doctype html><html><style>${css}</style>${body}`,
          'note.html',
        );
        expect(text).toContain('x');
        if (warnings.some(({ code }) => /^(?:styles-not-applied|hidden-text)$/.test(code)))
          outcome = 'styles-not-applied or hidden-text';
      });
      expect(took).toBeLessThan(8_000);
      expect(outcome).toBe(expected);
    },
    30_000,
  );
});
