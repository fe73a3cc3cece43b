import { describe, expect, it } from 'vitest';
import { type MessagePart, partsOf } from '../content/message-parts.js';
import { readMessage } from '../message/hl7-message.js';
import { rowsOf, shownText } from './test/shown-page.js';

function partsIn(...segments: readonly string[]): readonly MessagePart[] {
  const lines = ['MSH|^~\\&|LAB|H|C|D|1||ORU^R01|1|P|2.5||||||UNICODE UTF-8', ...segments];
  const message = readMessage(Buffer.from(lines.join('\r')), 'ASCII');
  if (!message) throw new Error('There is no message.');
  return partsOf(message).parts;
}

/** Of the one document. */
function textOf(...segments: readonly string[]): string {
  const [part, ...others] = partsIn(...segments);
  if (part?.kind !== 'text' || others.length > 0) throw new Error('It is not one text.');
  return part.text;
}

function segment(name: string, fields: Readonly<Record<number, string>>): string {
  const last = Math.max(...Object.keys(fields).map(Number));
  return [name, ...Array.from({ length: last }, (_, at) => fields[at + 1] ?? '')].join('|');
}

const OBR =
  'OBR|1||F1^LAB|24326-1^Electrolytes^LN|||20260115083000+0100|||||||||||||||20260115094500||LAB|F';

describe('a result', () => {
  it('is a row with all that was said of it', () => {
    const page = textOf(
      'PID|1||7^^^H^MR',
      OBR,
      'OBX|1|NM|2823-3^Potassium^LN||6.1|mmol/l^^UCUM|3.5-5.1|HH|||F',
      'NTE|1||hemolysed',
      'OBX|2|CE|600-7^Culture^LN||112283007^E. coli^SCT||||||P|||20260115090000',
      'OBX|3|SN|33914-3^eGFR^LN||<^10|ml/min|> 60|LL~A|||C',
    );
    expect(shownText(page)).toContain(
      'Electrolytes\nCollected: 2026-01-15 08:30:00 +0100\nResult time: 2026-01-15 09:45:00\nStatus of the report: F (final)',
    );
    const collected = '2026-01-15 08:30:00 +0100 (collected)';
    expect(rowsOf(page)).toEqual([
      {
        Test: 'Potassium',
        Value: '6.1',
        Unit: 'mmol/l',
        'Reference range': '3.5-5.1',
        Flag: 'HH (critically high)',
        Status: 'F (final)',
        Time: collected,
        Note: 'hemolysed',
      },
      {
        Test: 'Culture',
        Value: 'E. coli',
        Unit: '',
        'Reference range': '',
        Flag: '',
        Status: 'P (preliminary)',
        Time: '2026-01-15 09:00:00',
        Note: '',
      },
      {
        Test: 'eGFR',
        Value: '<10',
        Unit: 'ml/min',
        'Reference range': '> 60',
        Flag: 'LL (critically low); A (abnormal)',
        Status: 'C (corrected)',
        Time: collected,
        Note: '',
      },
    ]);
  });

  it.each([
    ['NM', '0.30', '0.30'],
    ['NM', '<0.01', '<0.01'],
    ['SN', '>^100', '>100'],
    ['SN', '^1^:^128', '1:128'],
    ['SN', '^2^-^5', '2-5'],
    ['SN', '^3^+', '3+'],
    ['ST', 'r\\T\\d \\XC2B5\\g 5 \u03bcg', 'r&d µg 5 \u03bcg'],
    ['ST', 'a~b', 'a\nb'],
    ['CE', '11^^L', '11'],
    ['CE', '^Anti-D', 'Anti-D'],
    ['CWE', '1^Positive^L^2^Pos.^L', 'Positive (Pos.)'],
    ['CNE', '1^A~2^B', 'A; B'],
    ['DT', '20260115', '2026-01-15'],
    ['TM', '0830', '08:30'],
    ['TS', '202601150830', '2026-01-15 08:30'],
    ['DTM', '2026011508', '2026-01-15 08 h'],
    ['DTM', 'in March', 'in March'],
    ['XPN', 'Doe&van^Jane', 'Doe van Jane'],
    ['NA', '1^2^3', '1, 2, 3'],
    ['ZZ', 'what^ever', 'what ever'],
    ['', '5', '5'],
    ['RP', 'http://pacs/1^^IM^JPEG', '[pointer, not fetched: http://pacs/1, IM/JPEG]'],
  ])('of type %j %j is %j', (type, raw, shown) => {
    const page = textOf('OBX|1|NM|1^First||1', `OBX|2|${type}|2^Second||${raw}|u`);
    expect(rowsOf(page).at(-1)).toMatchObject({ Test: 'Second', Value: shown });
  });

  it('names a file where it stands', () => {
    const [page] = partsIn('OBX|1|NM|1^A||1', 'OBX|2|ED|2^Scan||^AP^PDF^A^%PDF-');
    if (page?.kind !== 'text') throw new Error('There is no page.');
    expect(rowsOf(page.text)[1]).toMatchObject({ Test: 'Scan', Value: '[file attached: AP/PDF]' });
  });

  it('is told apart by its sub-id', () => {
    const page = textOf('OBX|1|CE|1^Organism|1|^E. coli', 'OBX|2|CE|1^Organism|2|^Proteus');
    expect(rowsOf(page).map((row) => row['Sub-ID'])).toEqual(['1', '2']);
  });

  it('is preliminary where its report is', () => {
    const page = textOf(`OBR|1||F1|CBC${'|'.repeat(21)}P`, 'OBX|1|NM|1^Hb||13');
    expect(rowsOf(page)[0]).toMatchObject({ Status: 'P (preliminary), of the whole report' });
  });

  it('that was deleted or wrong is struck out', () => {
    const page = textOf('OBX|1|NM|1^K||6.1||||||D', 'OBX|2|NM|2^Na||140||||||W');
    expect(page).toContain('[deleted by its sender] <del>6.1</del>');
    expect(page).toContain('[withdrawn as wrong by its sender] <del>140</del>');
    expect(rowsOf(page).map((row) => row['Status'])).toEqual([
      'D (deleted)',
      'W (wrong, withdrawn)',
    ]);
  });

  it('cannot write the page', () => {
    const page = textOf(
      'PID|1||7',
      'NTE|1||<b>patient</b>',
      'OBR|1||F1|1^<script>1</script>|||||||||<i>||||"<u>"',
      'NTE|1||</table>',
      'OBX|1|NM|1^</td><script>||<5 & >3|"<a>"|<9|<|||F',
      'NTE|1||<img>',
      `OBX|2|TX|2^</pre>||</pre>\\H\\<hr>\\N\\${'x'.repeat(300)}`,
    );
    const names = [...page.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name = '']) => name);
    const ours = '!DOCTYPE html head meta body h2 h3 p br table thead tbody tr th td pre'.split(
      ' ',
    );
    expect(names.filter((name) => !ours.includes(name))).toEqual([]);
    expect(rowsOf(page)[0]).toMatchObject({ Value: '<5 & >3', 'Reference range': '<9' });
  });
});

it('a text that was wrong is struck out', () => {
  const page = textOf('OBX|1|TX|1^Chest||A fracture.~Of the hip.||||||W');
  expect(page).toContain(
    '<pre>\n[withdrawn as wrong by its sender] <del>A fracture.\nOf the hip.</del></pre>',
  );
});

describe('a report', () => {
  it('says its specimen, its reason and what was noted, in order', () => {
    const page = textOf(
      'PID|1||7',
      'NTE|1||Of the patient.',
      'ORC|RE',
      'NTE|1||Of the order.',
      segment('OBR', {
        3: 'F1',
        4: 'CUL^Culture',
        7: '20260115',
        13: 'Fever',
        14: '20260116',
        15: 'UR&Urine&L^^midstream',
        31: '^Sepsis?',
      }),
      'NTE|1||Of the report.',
      'OBX|1|CE|600-7^Organism||^E. coli',
      'NTE|1||First line.\\.br\\Second line.~Third line.',
      segment('SPM', { 4: 'BLD^Blood', 8: 'LA^Left arm', 17: '20260115', 24: 'HEM^Hemolysed' }),
      'NTE|1||Of the specimen.',
    );
    expect(shownText(page).split('\n').filter(Boolean)).toEqual([
      'Note on patient: Of the patient.',
      'Culture',
      'Collected: 2026-01-15',
      'Specimen received: 2026-01-16',
      'Specimen: UR Urine L midstream',
      'Clinical information: Fever',
      'Reason: Sepsis?',
      'Specimen: Blood',
      'Specimen site: Left arm',
      'Specimen collected: 2026-01-15',
      'Specimen condition: Hemolysed',
      'Note on order: Of the order.',
      'Note: Of the report.',
      'Note on specimen: Of the specimen.',
      'Test|Value|Unit|Reference range|Flag|Status|Time|Note',
      'Organism|E. coli|||||2026-01-15 (collected)|First line. Second line. Third line.',
    ]);
  });

  it('names what of the message is not read', () => {
    const page = textOf('OBX|1|NM|1^K||6.1', 'AL1|1', 'DG1|1', 'DG1|2', 'ZXX|1', 'NTE|1||Odd.');
    expect(shownText(page)).toContain(
      'Segments of the message that are not read: AL1, DG1 (2), ZXX',
    );
    expect(shownText(page)).toContain('Note on ZXX: Odd.');
    expect(page).toContain('<meta name="unread-segment" content="DG1 2">');
  });

  it('has texts between its rows, and long notes under them', () => {
    const note = 'Long. '.repeat(60).trim();
    const page = textOf(
      'OBX|1|NM|1^Hb||13',
      `NTE|1||${note}`,
      'OBX|2|FT|2^Film||Anisocytosis.\\.br\\\\.in+2\\Some  spherocytes.',
      'OBX|3|NM|3^Ht||40',
    );
    const shown = shownText(page);
    const order = [
      'Hb|13',
      `Note on Hb: ${note}`,
      'Film',
      'Anisocytosis.\n  Some  spherocytes.',
      'Ht|40',
    ];
    const places = order.map((text) => shown.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it('of text alone stays text, with its heading, its names and its notes', () => {
    const text = textOf(
      'OBR|1||F1|CXR^Chest|||20260115083000|||||||||||||||20260115||RAD|P',
      'OBX|1|TX|1^Findings||Clear lungs.||||||P',
      'OBX|2|TX|1^Findings||No effusion.||||||P',
      'OBX|3|TX|2&IMP^Impression||Normal.||||||F',
      'NTE|1||Read twice.',
    );
    expect(text).toBe(
      [
        'Chest\nObserved: 2026-01-15 08:30:00; Result time: 2026-01-15; Status of the report: P (preliminary)',
        'Findings:\nStatus: P (preliminary)\nClear lungs.\nNo effusion.',
        'Impression (IMP):\nStatus: F (final)\nNormal.',
        'Note on Impression (IMP): Read twice.',
      ].join('\n\n'),
    );
  });
});
