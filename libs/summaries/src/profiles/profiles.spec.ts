import { describe, expect, it } from 'vitest';
import { Profile, Profiles } from './profiles.js';
import { sectionNamed } from '../generation/section-names.js';

const profiles = Profiles.load().all();

it('has for every built-in profile but the general one words that suggest it', () => {
  for (const { id, fileNameWords } of profiles) {
    expect(fileNameWords.length > 0).toBe(id !== 'general');
  }
});

it('says in German what each is for', () => {
  for (const { translations } of profiles) {
    expect(translations['de']).toMatchObject({
      title: expect.stringMatching(/\S/),
      description: expect.stringMatching(/\S/),
    });
  }
});

it('has no word that suggests two profiles', () => {
  const words = profiles.flatMap(({ fileNameWords }) => fileNameWords);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

describe('the sections of a profile', () => {
  const visit = Profiles.load().get('visit-note');
  const [first] = visit.sections;

  it('have a title in German in every built-in profile', () => {
    for (const { translations } of profiles.flatMap(({ sections }) => sections)) {
      expect(translations['de']).toMatch(/\S/);
    }
  });

  it('are found by what others call them, in any case', () => {
    expect(sectionNamed(visit.sections, 'genhx')?.id).toBe('history-of-present-illness');
    expect(sectionNamed(visit.sections, 'Allergies')?.id).toBe('allergies');
    expect(sectionNamed(visit.sections, 'horoscope')).toBeNull();
  });

  // runs are compared by the hash of their profile
  it('have no field for what most of them do not do', () => {
    const general = Profiles.load().get('general');
    for (const section of general.sections) {
      for (const field of ['copies', 'copiesBelow', 'whereCopied', 'insteadOf'])
        expect(section).not.toHaveProperty(field);
    }
  });

  it.each([
    ['two sections of one name', [first, { ...first, id: 'other', alsoKnownAs: ['subjective'] }]],
    ['no section that is written unasked', [{ ...first, onRequest: true }]],
    ['no section at all', []],
    ['a section in the place of one that it lacks', [{ ...first, insteadOf: 'horoscope' }]],
    ['a section in its own place', [{ ...first, insteadOf: first?.id }]],
    ['sentences beside rows', [{ ...first, copies: ['recorded-medication', 'allergies'] }]],
  ])('make no profile with %s', (_, sections) => {
    expect(Profile.safeParse(visit).success).toBe(true);
    expect(Profile.safeParse({ ...visit, sections }).success).toBe(false);
  });
});
