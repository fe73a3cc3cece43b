import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { endOf, extractionOf } from '../../test/read-document.js';

const SPACES = ['office', 'style', 'text', 'table', 'draw', 'form', 'fo', 'dc', 'field', 'svg']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ');
const STYLES = `<office:automatic-styles>
<style:style style:name="Struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="Child" style:family="text" style:parent-style-name="Struck"/>
<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Down" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="White" style:family="text"><style:text-properties fo:color="#FFFFFF"/></style:style>
<style:style style:name="Dark" style:family="table-cell"><style:table-cell-properties fo:background-color="#000080"/></style:style>
<style:style style:name="Bold" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>
</office:automatic-styles>`;

async function anOdt(
  text: string,
  { styles = '', more = {} }: { styles?: string; more?: Readonly<Record<string, string>> } = {},
): Promise<Buffer> {
  const zip = new JSZip();
  zip.file('mimetype', 'application/vnd.oasis.opendocument.text', { compression: 'STORE' });
  zip.file(
    'content.xml',
    `<office:document-content ${SPACES}>${STYLES}<office:body><office:text>${text}</office:text></office:body></office:document-content>`,
  );
  zip.file(
    'styles.xml',
    `<office:document-styles ${SPACES}><office:master-styles>${styles}</office:master-styles></office:document-styles>`,
  );
  for (const [name, content] of Object.entries(more)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

async function linesOf(text: string, styles = ''): Promise<readonly string[]> {
  return (await extractionOf(await anOdt(text, { styles }), 'a.odt')).text.split(/\n+/);
}

const cell = (words: string, attributes = '', style = ''): string =>
  `<table:table-cell ${attributes}>${words === '' ? '<text:p/>' : `<text:p ${style}>${words}</text:p>`}</table:table-cell>`;
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.join('')}</table:table-row>`;
const NAMES = ['Drug', 'Morning', 'Noon', 'Evening'];
const HEAD = `<table:table-header-rows>${row(...NAMES.map((name) => cell(name)))}</table:table-header-rows>`;

describe('a table of an OpenDocument text', () => {
  it('keeps empty cells, and joins merged ones', async () => {
    expect(
      await linesOf(
        `<table:table>${HEAD}${row(cell('Ramipril 5 mg'), cell(''), '<table:table-cell/>', cell('1'))}${row(cell('Insulin', 'table:number-rows-spanned="2"'), cell('before meals', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>', cell('4'))}${row('<table:covered-table-cell/>', cell('1'), cell(''), cell('2'))}</table:table>`,
      ),
    ).toEqual([
      'Drug | Morning | Noon | Evening',
      'Drug: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1',
      'Drug: Insulin | Morning / Noon: before meals | Evening: 4',
      'Drug: Insulin | Morning: 1 | Noon: [empty] | Evening: 2',
    ]);
  });

  it('takes a bold row for the names of columns, white letters on a dark ground too', async () => {
    const { text, runs } = await extractionOf(
      await anOdt(
        `<table:table>${row(...['Drug', 'Dose', 'Remark'].map((name) => cell(`<text:span text:style-name="White">${name}</text:span>`, 'table:style-name="Dark"', 'text:style-name="Bold"')))}${row(cell('Ramipril'), cell(''), cell('evening'))}</table:table>`,
      ),
      'a.odt',
    );
    expect(text).toContain('Drug: Ramipril | Dose: [empty] | Remark: evening');
    expect(runs.some(({ hidden }) => hidden)).toBe(false);
  });
});

describe('the text of an OpenDocument', () => {
  it('marks what is struck out, changed or not seen', async () => {
    const { text, runs } = await extractionOf(
      await anOdt(
        `<text:tracked-changes><text:changed-region text:id="d"><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info><text:p>none known</text:p></text:deletion></text:changed-region><text:changed-region text:id="i"><text:insertion/></text:changed-region></text:tracked-changes><text:p>Allergy: <text:change text:change-id="d"/><text:change-start text:change-id="i"/>penicillin<text:change-end text:change-id="i"/>, <text:span text:style-name="Child">latex</text:span> <text:span text:style-name="Gone">secret</text:span> <text:span text:style-name="White">white</text:span></text:p>`,
      ),
      'a.odt',
    );
    const marked = (mark: 'struck' | 'hidden' | 'inserted'): string[] =>
      runs.filter((run) => run[mark]).map(({ start, end }) => text.slice(start, end));
    expect(text).toBe('Allergy: none known penicillin, latex secret white');
    expect(marked('struck')).toEqual(['none known', 'latex']);
    expect(marked('inserted')).toEqual(['penicillin']);
    expect(marked('hidden')).toEqual(['secret white']);
  });

  it('keeps powers, notes, comments, lists and text boxes', async () => {
    expect(
      await linesOf(
        '<text:h text:outline-level="2">Labs</text:h><text:p>10<text:span text:style-name="Up">9</text:span>/l, H<text:span text:style-name="Down">2</text:span>O, INR 2.5<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>on warfarin</text:p></text:note-body></text:note><office:annotation><dc:creator>Dr. Muster</dc:creator><text:p>repeat</text:p></office:annotation><draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p><text:list text:style-name="L"><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>deep</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>two</text:p></text:list-item></text:list>',
      ),
    ).toEqual([
      'Labs',
      '10^9/l, H2O, INR 2.5 [note 1]',
      '[note 1] on warfarin',
      '[comment] Dr. Muster:',
      'repeat',
      'boxed',
      '1. one',
      'a) deep',
      '2. two',
    ]);
  });

  it.each(['-5', '0', '1e999', 'x', '999999999'])(
    'counts a list that begins with %s',
    async (start) => {
      const style = `<text:list text:style-name="L"><text:list-item><text:p>one</text:p><text:list><text:list-item text:start-value="${start}"><text:p>deep</text:p></text:list-item></text:list></text:list-item></text:list>`;
      expect((await linesOf(style)).at(-1)).toMatch(/^(?:-5|0|a|[a-z]{7})\) deep$/);
    },
  );

  it('reads headers first and footers last, each once', async () => {
    expect(
      await linesOf(
        '<text:p>Text</text:p>',
        '<style:master-page><style:header><text:p>City hospital</text:p></style:header><style:header-first><text:p>City hospital</text:p></style:header-first><style:footer><text:p>Allergy: PENICILLIN</text:p></style:footer></style:master-page>',
      ),
    ).toEqual(['[header] City hospital', 'Text', '[footer] Allergy: PENICILLIN']);
  });

  it('reads no number of a page that stands alone in a footer, and one among words', async () => {
    const footer = (words: string): string =>
      `<style:master-page><style:footer><text:p>${words}</text:p></style:footer></style:master-page>`;
    const number = '<text:page-number text:select-page="current">1</text:page-number>';
    const read = (words: string): Promise<readonly string[]> =>
      linesOf('<text:p>Text</text:p>', footer(words));
    expect(await read(number)).toEqual(['Text']);
    expect(await read(`<text:span>${number}</text:span>`)).toEqual(['Text']);
    expect(await read(`Page ${number} of <text:page-count>3</text:page-count>`)).toEqual([
      'Text',
      '[footer] Page 1 of 3',
    ]);
    expect(await read('1')).toEqual(['Text', '[footer] 1']);
  });

  it('gives fields of forms with their state', async () => {
    expect(
      await linesOf(
        '<office:forms><form:form><form:checkbox form:id="c1" form:label="Penicillin allergy" form:current-state="checked"/><form:checkbox form:id="c2" form:label="Pregnant"/><form:text form:id="t1" form:current-value=""/></form:form></office:forms><text:p><draw:control draw:control="c1"/></text:p><text:p><draw:control draw:control="c2"/></text:p><text:p>Name: <draw:control draw:control="t1"/></text:p><text:p><field:fieldmark field:type="vnd.oasis.opendocument.field.FORMCHECKBOX"><field:param field:name="Checkbox_Checked" field:value="true"/></field:fieldmark> Consent</text:p>',
      ),
    ).toEqual(['[x] Penicillin allergy', '[ ] Pregnant', 'Name: [empty]', '[x] Consent']);
  });

  it('counts pictures and objects', async () => {
    const { leftOut } = await extractionOf(
      await anOdt(
        '<text:p>a<draw:frame><draw:image/></draw:frame><draw:frame><draw:object/><draw:image/></draw:frame></text:p>',
      ),
      'a.odt',
    );
    expect(leftOut).toEqual([
      { kind: 'picture', count: 1 },
      { kind: 'embedded-object', count: 1 },
    ]);
  });

  it('reads the title of the document where a field shows it, and what has a meaning of its own', async () => {
    expect(
      await linesOf(
        '<text:p><text:title>Discharge letter</text:title>: <text:meta>no known allergies</text:meta><draw:rect><svg:title>Frame 1</svg:title><text:p>boxed</text:p></draw:rect></text:p>',
      ),
    ).toEqual(['Discharge letter: no known allergies', 'boxed']);
  });

  it('counts what merged cells hide, and reads a table whose first row is empty', async () => {
    const { text, leftOut } = await extractionOf(
      await anOdt(
        `<table:table>${row()}${row(cell('Insulin', 'table:number-columns-spanned="2"'), '<table:covered-table-cell><text:p>12 IU</text:p></table:covered-table-cell>')}</table:table>`,
      ),
      'a.odt',
    );
    expect(text).toContain('Insulin');
    expect(leftOut).toEqual([{ kind: 'value', name: 'covered-cell', count: 1, characters: 4 }]);
  });

  it('counts macros', async () => {
    const more = { 'Basic/Standard/Module1.xml': '<module/>' };
    const { leftOut } = await extractionOf(await anOdt('<text:p>a</text:p>', { more }), 'a.odt');
    expect(leftOut).toEqual([{ kind: 'script', count: 1 }]);
  });

  it('is refused under a password, beyond the limit, or without words', async () => {
    const manifest =
      '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>';
    const locked = await anOdt('<text:p>a</text:p>', {
      more: { 'META-INF/manifest.xml': manifest },
    });
    expect(await endOf(locked, 'a.odt')).toBe('encrypted: odt');
    const open = await anOdt('<text:p>a</text:p>');
    expect(await endOf(open, 'a.odt', { limits: { maxUnpackedBytes: 500 } })).toBe(
      'too-much-unpacked: 500',
    );
    expect(await endOf(await anOdt(''), 'a.odt')).toBe('empty');
  });
});
