import { describe, expect, it } from 'vitest';
import { FakeEngine } from '../../../../test/support/fake-engine.js';
import { assign } from '../requests/assignment.js';
import { Generation, type GeneratedText } from '../generation/generation.js';
import { planReads } from '../generation/planning.js';
import { Profiles } from '../profiles/profiles.js';
import { Source } from '../sources/source.js';
import { evidenceOf } from '../tracing/evidence-of.js';
import { draftToJudge } from '../tracing/judged-draft.js';
import { COPIED_ROWS_MAX } from './copied-sections.js';

const profiles = Profiles.load();

const DISCHARGE = `Discharge summary

Course
She was treated for heart failure with intravenous diuretics and improved over five days.

Discharge medications

Medication | Dose | Route | Frequency | Status
Medication: Metoprolol succinate | Dose: 50 mg | Route: oral | Frequency: once daily | Status: Active
Medication: Apixaban | Dose: 5 mg | Route: oral | Frequency: twice daily | Status: Active
Medication: Warfarin | Dose: 3 mg | Route: oral | Frequency: once daily | Status: Discontinued

Follow-up
Cardiology clinic in two weeks.`;
const REFERRAL = `Dear colleague,

Thank you for seeing this woman with palpitations.

Current medications:
- Bisoprolol 2.5 mg once daily
- Ramipril 5 mg once daily

Allergies: penicillin - rash

With kind regards`;
const VISIT = `Electrolytes

Test | Value | Unit | Reference range | Flag | Status | Time
Test: Potassium | Value: 5.9 | Unit: mmol/L | Reference range: 3.5-5.1 | Flag: H | Status: F (final) | Time: 2026-01-15 08:30
Test: Sodium | Value: 140 | Unit: mmol/L | Reference range: 135-145 | Flag: [empty] | Status: F (final) | Time: 2026-01-15 08:30`;

function sourceOf(...texts: readonly string[]): Source {
  return new Source(
    texts.map((text, at) => ({
      documentId: `d${at}`,
      extractionId: `e${at}`,
      extraction: {
        text,
        runs: [{ start: 0, end: text.length, place: { kind: 'line', line: 1 } }],
        warnings: [],
        extractor: { name: 'text', version: 1, libraries: {} },
      },
    })),
  );
}

interface Written {
  readonly written: GeneratedText;
  /** The sections that the engine was asked for. */
  readonly asked: readonly (string | null)[];
}

async function write(
  profileId: string,
  read: string | Source,
  sections: readonly string[] | null = null,
): Promise<Written> {
  const profile = profiles.get(profileId);
  const assignment = assign(profile, sections);
  const engine = new FakeEngine({ answer: () => ['She improved.'] });
  const signal = AbortSignal.timeout(20_000);
  const source = typeof read === 'string' ? sourceOf(read) : read;
  const { text } = source;
  const plan = await planReads(source, assignment, engine, signal);
  const listener = { reading: () => undefined, text: () => undefined };
  const written = await new Generation(assignment, engine, listener, signal, 1).write(text, plan);
  const { calls } = written.receipt;
  expect(engine.requests).toHaveLength(calls.length);
  return { written, asked: calls.map(({ section }) => section) };
}

function bodyOf({ text, sections }: GeneratedText, id: string): string {
  const { start = 0, end = 0 } = sections.find((section) => section.id === id) ?? {};
  return text.slice(start, end);
}

/** Each line of a section, with what the check makes of it and the places that it names. */
function marks(profileId: string, source: string, written: GeneratedText, id: string) {
  const { start = 0, end = 0 } = written.sections.find((section) => section.id === id) ?? {};
  return evidenceOf(sourceOf(source), draftToJudge(written, profiles.get(profileId), []))
    .evidence.filter((sentence) => sentence.start >= start && sentence.end <= end)
    .map((sentence) => ({
      text: written.text.slice(sentence.start, sentence.end),
      status: sentence.status,
      findings: sentence.findings.map(({ code }) => code),
      places: sentence.spans.map((span) => source.slice(span.start, span.end)),
    }));
}

const PLAN = `Medikationsplan

Wirkstoff | Stärke | Form | Morgens | Mittags | Abends
Wirkstoff: Ramipril | Stärke: 5 mg | Form: Tabl | Morgens: 1 | Mittags: [empty] | Abends: 1
Wirkstoff: Metformin | Stärke: 1000 mg | Form: Tabl | Morgens: 1 | Mittags: [empty] | Abends: 1`;
const CHANGES = `Discharge medications:
NEW
- Apixaban 5 mg twice daily
STOPPED
- Aspirin 75 mg once daily
- Clopidogrel 75 mg once daily`;

const STAY = `Ward 4, heart failure

12 March Admission
Breathless for four days, swollen legs.
Home medication: bisoprolol 5 mg, torasemide 10 mg, ramipril 5 mg.

14 March Ramipril stopped because of potassium 5.9. Torasemide to 20 mg. Feels better.

16 March Goes home with her daughter. No ibuprofen any more.`;

describe('the medication of a record without a list for discharge', () => {
  it('is what the record says of drugs, each line supported by its places', async () => {
    const { written, asked } = await write('discharge-summary', STAY);
    expect(asked).toEqual(['admission', 'diagnoses', 'course', 'condition', 'follow-up']);
    expect(written.sections.map(({ id }) => id)).not.toContain('medications');
    expect(written.text).toContain('\n\nMedication in the record, word for word\n- 12 March, Home');
    const found = marks('discharge-summary', STAY, written, 'recorded-medication');
    expect(found.map(({ text }) => text)).toEqual([
      '- 12 March, Home medication: bisoprolol 5 mg, torasemide 10 mg, ramipril 5 mg.',
      '- 14 March Ramipril stopped because of potassium 5.9.',
      '- 14 March: Torasemide to 20 mg.',
      '- 16 March: No ibuprofen any more.',
    ]);
    expect(found.map(({ status }) => status)).toEqual(Array(found.length).fill('supported'));
    expect(found[2]?.places).toEqual(['14 March', 'Torasemide to 20 mg.']);
  });

  it('lacks no allergy and no drug, in German too', async () => {
    const stay = `Station 4

12.03.2026 Aufnahme
Luftnot seit vier Tagen.
Allergien: Clarithromycin (Exanthem).
Medikation zu Hause: Bisoprolol 5 mg 1-0-0, Ramipril 5 mg 1-0-0.

14.03. Ramipril abgesetzt wegen Kalium 5,9. Candesartan 8 mg 1-0-0 begonnen.`;
    const { written } = await write('discharge-summary', stay);
    expect(bodyOf(written, 'recorded-medication')).toContain('- 12.03.2026, Allergien: Clarithr');
    const draft = draftToJudge(written, profiles.get('discharge-summary'), []);
    const { omissions } = evidenceOf(sourceOf(stay), draft);
    expect(omissions.map((one) => one.class)).not.toContain('allergy');
    expect(omissions.map((one) => one.class)).not.toContain('medication');
  });

  it('is the list for discharge where there is one, and asked of the model where nothing is said', async () => {
    const listed = `${STAY}\n\nTTO: bisoprolol 5 mg, torasemide 20 mg.`;
    const { written } = await write('discharge-summary', listed);
    expect(bodyOf(written, 'medications')).toBe('- bisoprolol 5 mg\n- torasemide 20 mg');
    expect(written.sections.map(({ id }) => id)).not.toContain('recorded-medication');
    const none = 'Admitted with a cough. It went by itself.';
    expect((await write('discharge-summary', none)).asked).toContain('medications');
  });

  it('is copied below its own title where the list is asked for by name', async () => {
    const { written, asked } = await write('discharge-summary', STAY, ['medications']);
    expect(asked).toEqual([]);
    expect(written.sections.map(({ id }) => id)).toEqual(['recorded-medication']);
    expect(written.text).toMatch(/^Medication in the record, word for word\n- 12 March, Home/);
    const none = await write('discharge-summary', 'Admitted with a cough.', ['medications']);
    expect(none.asked).toEqual(['medications']);
    expect(none.written.text).toBe('She improved.');
  });

  it('leaves out of a long record what says nothing new of a drug, and the receipt says how much', async () => {
    const shifts = Array.from({ length: 99 }, (_, at) => `- 08:${at} morphine 2 mg given`);
    const { written } = await write('discharge-summary', `${STAY}\n\n${shifts.join('\n')}`);
    expect(bodyOf(written, 'recorded-medication').split('\n')).toHaveLength(6);
    expect(written.receipt.copied).toMatchObject([{ rows: 6, rowsLeftOut: 97 }]);
  });
});

const LETTER = `Dear colleagues,

Thank you for seeing Mrs Dotted, 81, who has fallen four times.
Tabs: bendroflumethiazide 2.5, doxazosin 4, temazepam 10 nocte. Codeine -> vomiting.
I've stopped bendroflumethiazide today. Please advise on the others.`;

describe('the medication of a letter without a list', () => {
  it('is what the letter says of drugs and allergies, changes too', async () => {
    const { written, asked } = await write('referral-letter', LETTER);
    expect(asked).toEqual(['question', 'history', 'request']);
    expect(bodyOf(written, 'recorded-medication').split('\n')).toEqual([
      '- Tabs: bendroflumethiazide 2.5, doxazosin 4, temazepam 10 nocte.',
      '- Codeine -> vomiting.',
      "- I've stopped bendroflumethiazide today.",
    ]);
  });

  it('is the list where there is one, with the allergies', async () => {
    const listed = 'Medication:\n- ramipril 5 mg od\n- aspirin 75 mg od\nAllergies: penicillin';
    const { written } = await write('referral-letter', listed);
    expect(written.sections.map(({ id }) => id)).not.toContain('recorded-medication');
    expect(bodyOf(written, 'medications').split('\n')).toContain('- Allergies: penicillin');
  });

  it.each([
    'I have stopped aspirin today.',
    'This morning he was given clopidogrel.',
    'She is allergic to penicillin.',
  ])('is list and sentence where the letter says more than its list: %s', async (sentence) => {
    const listed = 'Medication:\n- ramipril 5 mg od\n- aspirin 75 mg od';
    const { written } = await write('referral-letter', `${listed}\n\n${sentence}`);
    expect(bodyOf(written, 'recorded-medication').split('\n')).toEqual([
      '- Medication: ramipril 5 mg od',
      '- Medication: aspirin 75 mg od',
      `- ${sentence}`,
    ]);
  });
});

describe('a section that is copied', () => {
  it('is supported by its rows alone: a line that somebody edits is judged', async () => {
    const { written } = await write('discharge-summary', CHANGES);
    const [first] = marks('discharge-summary', CHANGES, written, 'medications');
    expect(first).toMatchObject({
      status: 'supported',
      places: ['NEW', 'Apixaban 5 mg twice daily'],
    });
    const text = written.text.replace('Apixaban 5 mg', 'Apixaban 8 mg');
    const [edited] = marks('discharge-summary', CHANGES, { ...written, text }, 'medications');
    expect(edited?.status).not.toBe('supported');
  });

  it('is written by the model where the source tells of more', async () => {
    const imaging = `${VISIT}\n\nThe chest X-ray shows no infiltrate.`;
    expect((await write('visit-note', imaging)).asked).toContain('objective-results');
    expect((await write('visit-note', imaging, ['laboratory'])).asked).toEqual([]);
    const dialogue = 'Doctor: What do you take?\nPatient: Metoprolol 50 mg.';
    expect((await write('visit-note', dialogue, ['medications'])).asked).toEqual(['medications']);
  });

  it('has as many rows as its limit, and the receipt says how many more there are', async () => {
    const rows = Array.from(
      { length: COPIED_ROWS_MAX + 3 },
      (_, at) => `Test: T${at} | Value: ${at}`,
    );
    const { written } = await write('visit-note', ['Test | Value', ...rows].join('\n'), [
      'laboratory',
    ]);
    expect(written.text.split('\n')).toHaveLength(COPIED_ROWS_MAX);
    expect(written.receipt.copied).toMatchObject([{ rows: COPIED_ROWS_MAX, rowsLeftOut: 3 }]);
  });

  it('of two documents has what both say once, with both places, and where they differ both', async () => {
    const source = sourceOf(
      'Discharge medications:\n- Ramipril 5 mg once daily\n- Aspirin 75 mg once daily',
      '- Warfarin 3 mg\n\nTTOs:\n- ramipril  5 MG once daily\n- Aspirin 150 mg once daily',
    );
    const { written } = await write('discharge-summary', source);
    expect(bodyOf(written, 'medications').split('\n')).toEqual([
      '- Ramipril 5 mg once daily',
      '- Aspirin 75 mg once daily',
      '- Aspirin 150 mg once daily',
    ]);
    const first = evidenceOf(
      source,
      draftToJudge(written, profiles.get('discharge-summary'), []),
    ).evidence.find(({ start, end }) => written.text.slice(start, end).includes('Ramipril'));
    expect(first?.spans.map((span) => span.source)).toEqual([0, 1]);
  });

  it('is the same of the same source', async () => {
    const [one, other] = [
      await write('discharge-summary', DISCHARGE),
      await write('discharge-summary', DISCHARGE),
    ];
    expect(one.written.text).toBe(other.written.text);
    expect(one.written.receipt.copied).toEqual(other.written.receipt.copied);
  });

  it('has the rows of the source, and the model is asked for the others', async () => {
    const { written, asked } = await write('discharge-summary', DISCHARGE);
    expect(bodyOf(written, 'medications')).toBe(
      [
        '- Metoprolol succinate 50 mg oral once daily',
        '- Apixaban 5 mg oral twice daily',
        '- Discontinued: Warfarin 3 mg oral once daily',
      ].join('\n'),
    );
    expect(asked).toEqual(['admission', 'diagnoses', 'course', 'condition', 'follow-up']);
    const [copied] = written.receipt.copied;
    expect(copied).toMatchObject({ section: 'medications', rows: 3, rowsLeftOut: 0 });
    expect(copied?.spans.map(({ start, end }) => DISCHARGE.slice(start, end).slice(0, 21))).toEqual(
      ['Medication: Metoprolo', 'Medication: Apixaban ', 'Medication: Warfarin '],
    );
  });

  it.each([
    ['discharge-summary', DISCHARGE, 'medications'],
    ['referral-letter', REFERRAL, 'medications'],
    ['visit-note', VISIT, 'objective-results'],
    ['referral-letter', PLAN, 'medications'],
    ['discharge-summary', CHANGES, 'medications'],
  ])('of %s is supported by its rows', async (profile, source, section) => {
    const { written } = await write(profile, source);
    const found = marks(profile, source, written, section);
    expect(found).toHaveLength(bodyOf(written, section).split('\n').length);
    for (const { text, status, findings, places } of found) {
      const [, name = ''] = /^- (?:\w+: )?(\w+)/.exec(text) ?? [];
      expect([text, status, findings]).toEqual([text, 'supported', []]);
      expect(places.join('\n')).toContain(name);
    }
  });
});
