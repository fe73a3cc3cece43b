import { assign, Profiles } from '@app/summaries';
import { describe, expect, it } from 'vitest';
import { countFindings, type DraftFindings, judgeText, sectionsIn } from './draft-findings.js';

const profiles = Profiles.load();
const visit = profiles.get('visit-note');
const discharge = assign(profiles.get('discharge-summary'), null);
const history = assign(visit, ['history-of-present-illness']);

const SOURCE =
  'Doctor: What brings you here?\nPatient: A cough for five days. I am allergic to penicillin.';

const findingsIn = (...given: Parameters<typeof judgeText>): DraftFindings =>
  countFindings(judgeText(...given));

describe('what the check counts in a draft', () => {
  it('tells sentences that the source says from those that a person has to look at', () => {
    expect(findingsIn(SOURCE, 'Cough for 5 days. Cough for 9 days.', history)).toMatchObject({
      sentences: 2,
      supported: 1,
      unsupported: 1,
    });
  });

  it('counts what the draft leaves out, and what of it must be answered', () => {
    const without = findingsIn(SOURCE, 'Cough for five days.', history);
    expect(without).toMatchObject({ omitted: 1, toAnswer: 1 });
    const text = 'Cough for five days. Allergic to penicillin.';
    expect(findingsIn(SOURCE, text, history)).toMatchObject({ omitted: 0, toAnswer: 0 });
  });

  it('leaves the titles of sections out of the sentences', () => {
    const { sections } = discharge;
    const text = sections.map(({ title }) => `${title}\nHe coughs.`).join('\n\n');
    expect(findingsIn('He coughs.', text, discharge).sentences).toBe(sections.length);
  });

  it('counts an empty section as a sentence: it says that there is nothing', () => {
    expect(findingsIn(SOURCE, '', history)).toMatchObject({ sentences: 1, supported: 0 });
  });
});

describe('where the sections of a text stand', () => {
  it('is the whole for one that was asked for alone, and below its title for the one in its place', () => {
    const asked = assign(discharge.profile, ['medications']);
    expect(sectionsIn('Aspirin.', asked)).toMatchObject([{ id: 'medications', start: 0, end: 8 }]);
    const [title = ''] = asked.sections
      .filter(({ insteadOf }) => insteadOf)
      .map((one) => one.title);
    expect(sectionsIn(`${title}\n- Aspirin.`, asked)).toMatchObject([
      { id: 'recorded-medication', start: title.length + 1 },
    ]);
  });

  it('needs no title of a section that is written only where it is copied', () => {
    const usual = assign(visit, null);
    const always = usual.sections.filter(({ id }) => !usual.whereCopied?.includes(id));
    const written = always.map(({ title }) => `${title}\nCough.`).join('\n\n');
    const found = sectionsIn(written, usual).map(({ id }) => id);
    expect(found).toEqual(always.map(({ id }) => id));
    expect(found).not.toContain('medications');
  });

  it('needs no title of a section that another stands in the place of', () => {
    const written = discharge.sections.filter(({ id }) => id !== 'medications');
    const text = written.map(({ title }) => `${title}\nCough.`).join('\n\n');
    expect(sectionsIn(text, discharge).map(({ id }) => id)).toEqual(written.map(({ id }) => id));
  });

  const { sections } = discharge;
  const bodies = (text: string): readonly string[] =>
    sectionsIn(text, discharge).map(({ start, end }) => text.slice(start, end));

  it('is below their titles', () => {
    const text = sections.map(({ title, id }) => `${title}\nOf ${id}.\n\nMore.`).join('\n\n');
    expect(bodies(text)).toEqual(sections.map(({ id }) => `Of ${id}.\n\nMore.`));
  });

  it('is known of empty ones too, also at the end', () => {
    const text = sections.map(({ title }) => `${title}\n`).join('\n\n');
    expect(bodies(text)).toEqual(sections.map(() => ''));
    expect(bodies(text.trimEnd())).toEqual(sections.map(() => ''));
  });

  it('is below the titles of the language that it is written in', () => {
    const text = sections
      .map(({ title, translations, id }) => `${translations['de'] ?? title}\n${id}`)
      .join('\n\n');
    expect(text).toMatch(/^Aufnahmegrund\n/);
    expect(bodies(text)).toEqual(sections.map(({ id }) => id));
  });

  it('is the whole of one that stands alone, and unknown where a title is missing', () => {
    expect(sectionsIn('Cough.', history)).toMatchObject([{ start: 0, end: 6 }]);
    expect(bodies('He coughs.')).toEqual([]);
  });
});
