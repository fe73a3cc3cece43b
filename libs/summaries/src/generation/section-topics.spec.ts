import { describe, expect, it } from 'vitest';
import { Profiles, ProfileSection } from '../profiles/profiles.js';
import { mustKeepOf, topicOf } from './section-topics.js';

const profiles = Profiles.load();

function sectionOf(id: string, title: string, alsoKnownAs: readonly string[] = []): ProfileSection {
  return ProfileSection.parse({ id, title, alsoKnownAs, request: 'Write it.' });
}

describe('what a section asks for', () => {
  it('is said in every section of every built-in profile', () => {
    const silent = profiles
      .all()
      .flatMap(({ id, sections }) =>
        sections.filter(({ topic }) => topic === undefined).map((one) => `${id}: ${one.id}`),
      );
    expect(silent).toEqual([]);
  });

  it.each([
    ['meds', 'What she takes', [], 'medication'],
    ['a', 'Current medications at home', [], 'medication'],
    ['b', 'Past surgical history', [], 'procedures'],
    ['c', 'Family history', [], 'family-history'],
    ['d', 'Teil vier', ['GENHX'], 'history'],
    ['e', 'Entlassungsmedikation', [], 'medication'],
    ['f', 'Allergien und Unverträglichkeiten', [], 'allergies'],
    ['g', 'Weiteres Vorgehen', [], 'follow-up'],
    ['follow-up', 'What comes next', [], 'follow-up'],
    ['h', 'Horoscope', [], null],
  ])('is found in its names: %s "%s" %j', (id, title, names, topic) => {
    expect(topicOf(sectionOf(id, title, names))).toBe(topic);
  });

  it('is what the profile says, whatever the title is', () => {
    const section = { ...sectionOf('a', 'Allergies'), topic: 'results' as const };
    expect(topicOf(section)).toBe('results');
  });
});

describe('what readers must not miss', () => {
  it('is of a contract where all sections ask for one, and of a patient elsewhere', () => {
    const contract = mustKeepOf(profiles.get('plain-language-contract'));
    expect(contract).toEqual(['party', 'amount', 'date', 'obligation', 'termination']);
    const clinical = mustKeepOf(profiles.get('discharge-summary'));
    expect(clinical).toContain('treatment-limitation');
    expect(clinical).not.toContain('party');
  });

  it('is what the profile names, where it does', () => {
    expect(mustKeepOf(profiles.get('patient-question'))).toEqual([]);
    expect(mustKeepOf({ sections: [], mustKeep: ['allergy'] })).toEqual(['allergy']);
  });
});
