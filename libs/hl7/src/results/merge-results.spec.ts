import { describe, expect, it } from 'vitest';
import { readMessage } from '../message/hl7-message.js';
import { hasValidResults, mergeResults } from './merge-results.js';
import { readResults } from './read-results.js';
import type { ResultReport } from './result-report.js';
import { rowsOf, shownText } from './test/shown-page.js';
import { writeResults } from './write-results.js';

function report(...segments: readonly string[]): ResultReport {
  const lines = ['MSH|^~\\&|LAB|H|C|D|1||ORU^R01|1|P|2.5', ...segments];
  const message = readMessage(Buffer.from(lines.join('\r')), 'ASCII');
  if (!message) throw new Error('There is no message.');
  return readResults(message);
}

function pageOf(...reports: readonly ResultReport[]): string {
  return writeResults(mergeResults(reports), { notesAlone: true })?.text ?? '';
}

/** `K: 6.1 [status]` for each row. */
const rows = (...reports: readonly ResultReport[]): readonly string[] =>
  rowsOf(pageOf(...reports)).map((row) => `${row['Test']}: ${row['Value']} [${row['Status']}]`);

const obr = (number: string, service = 'E^Electrolytes', status = 'F'): string =>
  `OBR|1||${number}^LAB|${service}|||2026${'|'.repeat(18)}${status}`;
const PANEL = report(
  obr('F1'),
  'OBX|1|NM|K^K||6.1|mmol/l|3-5|HH|||F',
  'OBX|2|NM|Na^Na||140||||||F',
);

describe('a later message of a report', () => {
  it.each([
    [
      'OBX|1|NM|K^K||5.1|mmol/l|3-5|H|||C',
      'K: 5.1 [C (corrected; before: 6.1, flag HH (critically high))]',
    ],
    [
      'OBX|1|NM|K^K||6.1|mmol/l|3-5|H|||C',
      'K: 6.1 [C (corrected; before: 6.1, flag HH (critically high))]',
    ],
    ['OBX|1|NM|K^K||6.1|mmol/l|3-5|HH|||F', 'K: 6.1 [F (final)]'],
    ['OBX|1|NM|K^K||6.1|mval/l|3-5|HH|||C', 'K: 6.1 [C (corrected; before: 6.1 mmol/l)]'],
    ['OBX|1|NM|K^K||||||||U', 'K: 6.1 [U (final, value unchanged)]'],
    ['OBX|1|NM|K^K|||mmol/l|3-5|HH|||X', 'K:  [X (no result possible; before: 6.1)]'],
    ['OBX|1|NM|K^K||||||||D', 'K: [deleted by its sender] 6.1 [D (deleted)]'],
    ['OBX|1|NM|K^K||||||||W', 'K: [withdrawn as wrong by its sender] 6.1 [W (wrong, withdrawn)]'],
  ])('changes one result and keeps the others: %s', (obx, row) => {
    expect(rows(PANEL, report(obr('F1'), obx))).toEqual([row, 'Na: 140 [F (final)]']);
  });

  it('is read together in time, however many results it has', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `OBX|${at}|NM|T${at}^T${at}||1||||||F`);
    const long = report(obr('F1'), ...lines);
    const [group] = mergeResults([long, report(obr('F1', undefined, 'X'), ...lines)]).groups;
    expect(group?.items).toHaveLength(20_000);
  });

  it('says every earlier value, and the same again changes nothing', () => {
    const corrections = ['5.1', '5.2', '5.2'].map((value) =>
      report(obr('F1'), `OBX|1|NM|K^K||${value}|mmol/l|3-5|HH|||C`),
    );
    expect(rows(PANEL, ...corrections)[0]).toBe(
      'K: 5.2 [C (corrected; before: 5.1; before that: 6.1)]',
    );
    const [first, second] = corrections;
    if (!first || !second) throw new Error('There are no corrections.');
    expect(pageOf(PANEL, ...corrections)).toBe(pageOf(PANEL, first, second));
  });

  it('strikes out all that was said of what was wrong', () => {
    const corrected = report(obr('F1'), 'OBX|1|NM|K^K||5.1|mmol/l|3-5|HH|||C');
    const page = pageOf(PANEL, corrected, report(obr('F1'), 'OBX|1|NM|K^K||||||||W'));
    expect(page).toContain('<del>5.1; 6.1</del>');
    expect(page.replace(/<del>.*?<\/del>/g, '')).not.toMatch(/5\.1|6\.1/);
  });

  it('adds what is new, and leaves the same test of another report alone', () => {
    const later = report(
      obr('F2', 'E^Electrolytes'),
      'OBX|1|NM|K^K||4||||||F',
      obr('F1'),
      'OBX|1|NM|Cl^Cl||100||||||F',
    );
    expect(rows(PANEL, later)).toEqual([
      'K: 6.1 [F (final)]',
      'Na: 140 [F (final)]',
      'Cl: 100 [F (final)]',
      'K: 4 [F (final)]',
    ]);
  });

  it('knows results by their sub-id', () => {
    const culture = report(
      obr('F1'),
      'OBX|1|CE|O^Org|1|^E. coli||||||F',
      'OBX|2|CE|O^Org|2|^Proteus||||||F',
    );
    expect(rows(culture, report(obr('F1'), 'OBX|1|CE|O^Org|2|^Klebsiella||||||C'))).toEqual([
      'Org: E. coli [F (final)]',
      'Org: Klebsiella [C (corrected; before: Proteus)]',
    ]);
  });

  it('says all earlier values where it is not clear which is meant', () => {
    const twice = report(
      obr('F1'),
      'OBX|1|NM|G^Glucose||90||||||F',
      'OBX|2|NM|G^Glucose||95||||||F',
    );
    expect(rows(twice, report(obr('F1'), 'OBX|1|NM|G^Glucose||92||||||C'))).toEqual([
      'Glucose: 92 [C (corrected; before: 90; before that: 95)]',
    ]);
  });

  it('is final where it says so, and what it does not repeat stays preliminary', () => {
    const early = report(obr('F1', 'E^E', 'P'), 'OBX|1|NM|K^K||6||||||', 'OBX|2|NM|Na^Na||140');
    expect(rows(early, report(obr('F1', 'E^E', 'F'), 'OBX|1|NM|K^K||6.1||||||F'))).toEqual([
      'K: 6.1 [F (final; before: 6, preliminary)]',
      'Na: 140 [P (preliminary)]',
    ]);
  });

  it('takes a note with the value that it was about', () => {
    const noted = report(obr('F1'), 'OBX|1|NM|K^K||6.1', 'NTE|1||hemolysed');
    const row = rowsOf(
      pageOf(noted, report(obr('F1'), 'OBX|1|NM|K^K||4.1||||||C', 'NTE|1||drawn again')),
    )[0];
    expect(row).toMatchObject({
      Note: 'drawn again',
      Status: 'C (corrected; before: 6.1, note: hemolysed)',
    });
  });

  it('replaces a text as a whole, and keeps others', () => {
    const film = report(
      obr('F1'),
      'OBX|1|TX|1^Findings||No fracture.',
      'OBX|2|TX|1^Findings||Clear.',
      'OBX|3|TX|2^Impression||Well.',
    );
    const later = report(obr('F1', 'E^E', 'C'), 'OBX|1|TX|1^Findings||A fracture.||||||C');
    expect(pageOf(film, later)).toContain(
      'Findings:\nStatus: C (corrected; before: another text)\nA fracture.\n\nImpression:\nWell.',
    );
  });

  it('cancels a report with what was in it', () => {
    const merged = mergeResults([PANEL, report(obr('F1', 'E^Electrolytes', 'X'))]);
    expect(hasValidResults(merged)).toBe(false);
    expect(writeResults(merged, { notesAlone: true })?.text).toContain(
      '[cancelled by its sender] <del>6.1</del>',
    );
    expect(
      hasValidResults(
        mergeResults([PANEL, report(obr('F2'), 'OBX|1|NM|K^K||4'), report(obr('F1', 'E', 'X'))]),
      ),
    ).toBe(true);
  });

  it('says of a file that it lies beside the earlier message', () => {
    const withFile = report(obr('F1'), 'OBX|1|NM|K^K||6', 'OBX|2|ED|R^Report||^AP^PDF^A^x');
    const later = report(obr('F1'), 'OBX|1|NM|K^K||6.1||||||C');
    expect(shownText(pageOf(withFile, later, later))).toContain(
      'Report|[file attached to an earlier message: AP/PDF]',
    );
  });
});
