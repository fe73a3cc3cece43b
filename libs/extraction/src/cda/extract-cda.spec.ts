import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encryptedPdf } from '../../../../test/support/encrypted-pdf.js';
import { endOf, extractionOf, pieces, warningsOf } from '../../test/read-document.js';
import { cpuMsOf } from '../../../../test/support/took.js';

const HEADER = `<title>Referral Note</title>
  <effectiveTime value="20240307121600-0500"/>
  <confidentialityCode code="R"/>
  <languageCode code="en-US"/>
  <recordTarget><patientRole>
    <id root="1.2.3" extension="MRN-4711"/><id nullFlavor="NI"/>
    <patient><name><given>Isabella</given><family>Jones</family></name>
      <administrativeGenderCode code="F"/><birthTime value="19470501"/></patient>
  </patientRole></recordTarget>
  <author><assignedAuthor><assignedPerson><name>Henry Seven</name></assignedPerson></assignedAuthor></author>`;

function aCda(body: string, header = ''): string {
  return `<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${header}<component>${body}</component></ClinicalDocument>`;
}

function sections(...contents: readonly string[]): string {
  const all = contents.map((content) => `<component><section>${content}</section></component>`);
  return aCda(`<structuredBody>${all.join('')}</structuredBody>`);
}

function packed(content: string, attributes: string): string {
  return aCda(`<nonXMLBody><text ${attributes}>${content}</text></nonXMLBody>`, HEADER);
}

const base64 = (bytes: string | Buffer): string => Buffer.from(bytes).toString('base64');

describe('a CDA document', () => {
  it('gives its header, then every section in order with those inside it', async () => {
    const xml = aCda(
      `<structuredBody>
        <component><section><title>Problems</title><text>Asthma</text>
          <component><section><title>Resolved</title><text>Measles</text></section></component>
        </section></component>
        <component><section><title>Plan</title><text>Rest</text></section></component>
      </structuredBody>`,
      HEADER,
    );
    const extraction = await extractionOf(xml, 'note.xml');
    expect(extraction.text).toBe(
      'Referral Note\nPatient: Isabella Jones, female, born 1947-05-01\nDate: 2024-03-07 12:16 -0500\nAuthor: Henry Seven\n\n' +
        'Problems\n\nAsthma\n\nResolved\n\nMeasles\n\nPlan\n\nRest',
    );
    expect(
      pieces(extraction)
        .slice(4)
        .map(([, place]) => place),
    ).toEqual([
      { kind: 'section', section: [1], block: [] },
      { kind: 'section', section: [1], block: [] },
      { kind: 'section', section: [1, 1], block: [] },
      { kind: 'section', section: [1, 1], block: [] },
      { kind: 'section', section: [2], block: [] },
      { kind: 'section', section: [2], block: [] },
    ]);
    expect(extraction.mediaType).toBe('application/hl7-cda+xml');
  });

  it('names each author and each patient of its header', async () => {
    const more =
      '<recordTarget><patientRole><patient><name>Twin B</name></patient></patientRole></recordTarget><author><assignedAuthor><assignedPerson><name>Ada Eight</name></assignedPerson></assignedAuthor></author>';
    const { text } = await extractionOf(
      aCda(
        '<structuredBody><component><section><text>a</text></section></component></structuredBody>',
        HEADER + more,
      ),
      'note.xml',
    );
    expect(text).toBe(
      'Referral Note\nPatient: Isabella Jones, female, born 1947-05-01\nPatient: Twin B\nDate: 2024-03-07 12:16 -0500\nAuthor: Henry Seven\nAuthor: Ada Eight\n\na',
    );
  });

  it('states its title, kind, date, confidentiality and the patient’s identifiers', async () => {
    const { stated } = await extractionOf(
      aCda(
        '<structuredBody><component><section><text>a</text></section></component></structuredBody>',
        HEADER,
      ),
      'note.xml',
    );
    expect(stated).toEqual({
      title: 'Referral Note',
      date: '2024-03-07 12:16 -0500',
      confidentiality: 'R',
      language: 'en-US',
      patientIdentifiers: [{ authority: '1.2.3', identifier: 'MRN-4711' }],
      patients: [
        {
          name: 'Isabella Jones',
          birthDate: '1947-05-01',
          identifiers: [{ authority: '1.2.3', identifier: 'MRN-4711' }],
        },
      ],
    });
  });

  it('keeps tables in rows, lists in items and line breaks', async () => {
    const { text } = await extractionOf(
      sections(
        `<text><table><thead><tr><th>Drug</th><th>Dose</th></tr></thead>
           <tbody><tr><td>Aspirin<br/>tablet</td><td>5 mg</td></tr></tbody></table>
         <list><caption>Advice</caption><item>rest</item><item>drink</item></list>
         <list listType="ordered" styleCode="LittleRoman"><item>one</item><item>two</item></list>
         <paragraph>a<br/>b</paragraph>H<sub>2</sub>O</text>`,
      ),
      'note.xml',
    );
    expect(text).toBe(
      'Drug | Dose\nDrug: Aspirin tablet | Dose: 5 mg\n\nAdvice\n\n- rest\n- drink\ni. one\nii. two\n\na\nb\n\nH2O',
    );
  });

  it('tells why there is no text, and what coded entries negate or leave open', async () => {
    const extraction = await extractionOf(
      sections(
        '<title>Allergies</title><text nullFlavor="NI"/>',
        `<title>Procedures</title><text>Colonoscopy refused</text>
         <entry><procedure negationInd="true"><effectiveTime nullFlavor="UNK"/></procedure></entry>`,
        '<title>Images</title><entry><act/></entry>',
        '<title>History</title><text><content revised="delete">wrong</content>right<renderMultiMedia/></text>',
      ),
      'note.xml',
    );
    expect(extraction.text).toBe(
      'Allergies\n\n[no information (NI)]\n\nProcedures\n\nColonoscopy refused\n\nImages\n\nHistory\n\nwrongright',
    );
    expect(warningsOf(extraction)).toEqual([
      ['negated-entries', { entries: 1 }],
      ['absent-values', { values: 1 }],
      ['sections-without-text', { sections: 1 }],
    ]);
    expect(extraction.leftOut).toEqual([
      { kind: 'picture', count: 1 },
      { kind: 'entry', count: 1 },
    ]);
  });

  it('is read under any prefix, with a style sheet and comments before it', async () => {
    const xml =
      '<?xml-stylesheet href="http://127.0.0.1/a.xsl"?><!-- c --><h:ClinicalDocument xmlns:h="urn:hl7-org:v3"><h:component><h:structuredBody><h:component><h:section><h:text>words</h:text></h:section></h:component></h:structuredBody></h:component></h:ClinicalDocument>';
    expect((await extractionOf(xml, 'note.ccda')).text).toBe('words');
    expect((await extractionOf(xml, 'note.ccd')).text).toBe('words');
  });

  it('is read in the encoding that it states', async () => {
    const xml = sections('<text>Müdigkeit</text>').replace('?>', ' encoding="iso-8859-1"?>');
    const extraction = await extractionOf(Buffer.from(xml, 'latin1'), 'note.xml');
    expect([extraction.text, extraction.warnings]).toEqual(['Müdigkeit', []]);
  });
});

describe('a narrative', () => {
  const linesOf = async (text: string): Promise<readonly string[]> => {
    const extraction = await extractionOf(sections(`<text>${text}</text>`), 'note.xml');
    return extraction.text.split(/\n+/);
  };
  const HEAD = '<thead><tr><th>Drug</th><th>Morning</th><th>Noon</th><th>Evening</th></tr></thead>';

  it('keeps empty cells: an evening dose stays one', async () => {
    const xml = sections(
      `<text><table>${HEAD}<tbody><tr><td>Ramipril 5 mg</td><td/><td> </td><td>1</td></tr></tbody></table></text>`,
    );
    const { text, blocks, runs } = await extractionOf(xml, 'note.xml');
    expect(text.split('\n')).toContain(
      'Drug: Ramipril 5 mg | Morning: [empty] | Noon: [empty] | Evening: 1',
    );
    const table = blocks.find((block) => block.kind === 'table');
    const dose = table?.cells.at(-1);
    expect(text.slice(dose?.start, dose?.end)).toBe('1');
    const place = runs.find(({ start }) => start === dose?.start)?.place;
    expect(place).toEqual({ kind: 'section', section: [1], block: [0, 1, 3] });
  });

  it('gives every row what its cells of several rows and columns say', async () => {
    expect(
      await linesOf(
        `<table>${HEAD}<tbody><tr><td rowspan="2">Insulin</td><td colspan="2">before meals</td><td>4</td></tr><tr><td>1</td><td/><td>2</td></tr></tbody></table>`,
      ),
    ).toEqual([
      'Drug | Morning | Noon | Evening',
      'Drug: Insulin | Morning / Noon: before meals | Evening: 4',
      'Drug: Insulin | Morning: 1 | Noon: [empty] | Evening: 2',
    ]);
  });

  it.each([
    [
      'a bold cell',
      '<td styleCode="Bold">Drug</td><td styleCode="Bold">Dose</td><td styleCode="xBold Bold">Remark</td>',
    ],
    [
      'bold words',
      ['Drug', 'Dose', 'Remark']
        .map((name) => `<td><content styleCode="Bold">${name}</content></td>`)
        .join(''),
    ],
  ])('takes the first row for names of columns: %s', async (_name, head) => {
    expect(
      await linesOf(
        `<table><tbody><tr>${head}</tr><tr><td>Ramipril</td><td/><td>evening</td></tr></tbody></table>`,
      ),
    ).toContain('Drug: Ramipril | Dose: [empty] | Remark: evening');
  });

  it('shows the foot of a table behind its body, and what stands between its rows before it', async () => {
    expect(
      await linesOf(
        '<table><caption>Labs</caption><thead><tr><th>Test</th><th>Value</th></tr></thead><tfoot><tr><td>Sum</td><td>2</td></tr></tfoot><tbody><tr><td>K</td><td>6.1</td></tr></tbody><paragraph>stray</paragraph></table>',
      ),
    ).toEqual(['stray', 'Labs', 'Test | Value', 'Test: K | Value: 6.1', 'Test: Sum | Value: 2']);
  });

  it('marks what a revision has deleted or inserted, rows too', async () => {
    const { text, runs } = await extractionOf(
      sections(
        `<text><paragraph>Allergy: <content revised="delete">none known</content> <content revised="insert">penicillin</content></paragraph><table><tr revised="delete"><td>Digoxin</td><td>1</td></tr><tr><td>Ramipril</td><td>2</td></tr></table></text>`,
      ),
      'note.xml',
    );
    const marked = (mark: 'struck' | 'inserted'): string[] =>
      runs.filter((run) => run[mark]).map(({ start, end }) => text.slice(start, end));
    expect(marked('struck')).toEqual(expect.arrayContaining(['none known', 'Digoxin']));
    expect(marked('struck').join(' ')).not.toContain('Ramipril');
    expect(marked('inserted')).toEqual(['penicillin']);
  });

  it('keeps powers apart from notes, and notes with what they are of', async () => {
    expect(
      await linesOf(
        '<paragraph>WBC 6 × 10<sup>9</sup>/l, INR 2.5<footnoteRef IDREF="w"/> and 3.1<footnote ID="x">repeat</footnote></paragraph><paragraph>Plan</paragraph><footnote ID="w">on warfarin</footnote>',
      ),
    ).toEqual([
      'WBC 6 × 10^9/l, INR 2.5 [note 1] and 3.1 [note 2]',
      '[note 2] repeat',
      'Plan',
      '[note 1]',
      '[note 1] on warfarin',
    ]);
  });

  it('reads lists in lists and tables in items', async () => {
    expect(
      await linesOf(
        '<list listType="ordered"><item>Labs<list><item>K</item></list></item><item><table><tr><td>a</td><td/><td>c</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table></item></list>',
      ),
    ).toEqual(['1. Labs', '- K', '2.', 'a | [empty] | c', 'a | b | c']);
  });

  it('counts pictures and reads what stands under them', async () => {
    const extraction = await extractionOf(
      sections(
        '<text>See <renderMultiMedia referencedObject="m1"><caption>Chest film</caption></renderMultiMedia></text>',
      ),
      'note.xml',
    );
    expect(extraction.text).toBe('See\n\nChest film');
    expect(extraction.leftOut).toEqual([{ kind: 'picture', count: 1 }]);
  });
});

describe('a file packed into a CDA document', () => {
  it.each([
    ['RTF', base64('{\\rtf1 Lungs clear}'), 'mediaType="text/rtf" representation="B64"'],
    ['HTML', base64('<html><p>Lungs clear'), 'mediaType="text/html" representation="B64"'],
    ['text in base 64', base64('Lungs clear'), 'mediaType="text/plain" representation="B64"'],
    ['text as it is', 'Lungs clear', 'mediaType="text/plain"'],
    [
      'deflated text',
      base64(deflateRawSync('Lungs clear')),
      'representation="B64" compression="DF"',
    ],
    ['zipped text', base64(gzipSync('Lungs clear')), 'representation="B64" compression="GZ"'],
    [
      'another CDA document',
      base64(sections('<text>Lungs clear</text>')),
      'mediaType="text/xml" representation="B64"',
    ],
  ])('is read behind the header: %s', async (_name, content, attributes) => {
    const extraction = await extractionOf(packed(content, attributes), 'note.xml');
    expect(extraction.text).toMatch(/^Referral Note\n[\s\S]*\n\nLungs clear$/);
    expect(extraction.warnings[0]?.code).toBe('nested-document');
  });

  it('is read with its pages and boxes, and opened with the password', async () => {
    const xml = packed(
      base64(encryptedPdf('Lungs clear', 'sesame')),
      'mediaType="application/pdf" representation="B64"',
    );
    expect(await endOf(xml, 'note.xml')).toBe('encrypted: pdf');
    const extraction = await extractionOf(xml, 'note.xml', { password: 'sesame' });
    expect(extraction.pages).toBe(1);
    expect(pieces(extraction).at(-1)).toEqual([
      'Lungs clear',
      {
        kind: 'page',
        page: 1,
        box: [expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number)],
      },
    ]);
  });

  it.each([
    [
      'lies elsewhere',
      '<reference value="http://127.0.0.1/a.pdf"/>',
      '',
      'nested-unreadable: other',
    ],
    [
      'is a picture',
      base64(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      'representation="B64"',
      'no-text: image',
    ],
    [
      'is of an unknown type',
      base64(Buffer.from([1, 2, 3, 0, 5])),
      'representation="B64"',
      'nested-unreadable: binary',
    ],
    ['is no base 64', '%%%', 'representation="B64"', 'broken'],
    [
      'is compressed in an unknown way',
      base64('abc'),
      'representation="B64" compression="Z"',
      'nested-unreadable: archive',
    ],
    [
      'is not of its stated type',
      base64('words'),
      'mediaType="application/pdf" representation="B64"',
      'type-mismatch: text pdf',
    ],
    ['is not there', ' ', '', 'empty'],
  ])('refuses one that %s', async (_name, content, attributes, code) => {
    expect(await endOf(packed(content, attributes), 'note.xml')).toBe(code);
  });

  it('refuses more than may be unpacked before it is unpacked', async () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, 32));
    const limits = { maxUnpackedBytes: 10_000_000 };
    const xml = packed(base64(bomb), 'representation="B64" compression="DF"');
    const took = await cpuMsOf(async () => {
      expect(await endOf(xml, 'note.xml', { limits })).toBe('too-much-unpacked: 10000000');
    });
    expect(took).toBeLessThan(2_000);
  });

  it('refuses documents in documents beyond the limit', async () => {
    let xml = sections('<text>innermost</text>');
    for (let depth = 0; depth < 3; depth += 1) xml = packed(base64(xml), 'representation="B64"');
    expect(await endOf(xml, 'note.xml', { limits: { maxNesting: 3 } })).toBe('extracted');
    expect(await endOf(xml, 'note.xml', { limits: { maxNesting: 2 } })).toBe('nested-too-deep: 2');
  });
});

describe('XML that attacks its reader', () => {
  const laughs = Array.from(
    { length: 20 },
    (_, number) => `<!ENTITY l${number + 1} "&l${number};&l${number};&l${number};">`,
  ).join('');
  const doctype = (subset: string): string =>
    `<!DOCTYPE ClinicalDocument [${subset}]>${sections('<text>&l20;</text>').replace(/^<\?.*?\?>/, '')}`;

  it.each([
    ['a billion laughs', doctype(`<!ENTITY l0 "ha">${laughs}`)],
    ['a file from the disk', doctype('<!ENTITY l20 SYSTEM "file:///etc/passwd">')],
    ['a request', doctype('<!ENTITY % p SYSTEM "http://127.0.0.1:9/x">%p;')],
    [
      'a declaration longer than a reader’s first look',
      doctype(`<!ENTITY l20 "${'a'.repeat(40_000)}">`),
    ],
    [
      'a document type alone',
      `<!DOCTYPE ClinicalDocument SYSTEM "http://127.0.0.1/cda.dtd">${sections('<text>a</text>').replace(/^<\?.*?\?>/, '')}`,
    ],
  ])('is refused unresolved: %s', async (_name, xml) => {
    expect(await endOf(xml, 'note.xml')).toBe('declares-entities');
  });

  it('is refused with elements 100,000 deep', async () => {
    const xml = sections(`<text>${'<content>'.repeat(100_000)}</text>`);
    expect(await endOf(xml, 'note.xml')).toBe('elements-too-deep: 256');
  });

  it.each([
    ['an end tag is missing', '<ClinicalDocument xmlns="urn:hl7-org:v3"><a></ClinicalDocument>'],
    ['an entity is not declared', sections('<text>&unknown;</text>')],
    ['a prefix is not declared', sections('<text><x:b/></text>')],
  ])('is broken where %s', async (_name, xml) => {
    expect(await endOf(xml, 'note.xml')).toBe('broken');
  });

  it('has no text where only its header speaks', async () => {
    expect(await endOf(aCda('<structuredBody/>', HEADER), 'note.xml')).toBe('empty');
  });
});
