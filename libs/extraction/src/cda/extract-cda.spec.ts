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
        'Problems\nAsthma\n\nResolved\nMeasles\n\nPlan\nRest',
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
      'Drug\tDose\nAspirin tablet\t5 mg\n\nAdvice\n- rest\n- drink\n\ni. one\nii. two\n\na\nb\n\nH2O',
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
      'Allergies\n[no information (NI)]\n\nProcedures\nColonoscopy refused\n\nImages\n\nHistory\nright',
    );
    expect(warningsOf(extraction)).toEqual([
      ['negated-entries', { entries: 1 }],
      ['absent-values', { values: 1 }],
      ['sections-without-text', { sections: 1 }],
      ['left-out', { pictures: 1, deleted: 5 }],
    ]);
  });

  it('is read under any prefix, with a style sheet and comments before it', async () => {
    const xml =
      '<?xml-stylesheet href="http://127.0.0.1/a.xsl"?><!-- c --><h:ClinicalDocument xmlns:h="urn:hl7-org:v3"><h:component><h:structuredBody><h:component><h:section><h:text>words</h:text></h:section></h:component></h:structuredBody></h:component></h:ClinicalDocument>';
    expect((await extractionOf(xml, 'note.ccda')).text).toBe('words');
  });

  it('is read in the encoding that it states', async () => {
    const xml = sections('<text>Müdigkeit</text>').replace('?>', ' encoding="iso-8859-1"?>');
    const extraction = await extractionOf(Buffer.from(xml, 'latin1'), 'note.xml');
    expect([extraction.text, extraction.warnings]).toEqual(['Müdigkeit', []]);
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
    expect(await endOf(xml, 'note.xml')).toBe('nested-too-deep: 256');
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
