import { ProfileNotFound, Profiles } from '@app/summaries';
import { describe, expect, it } from 'vitest';
import type { SetItem } from './evaluation-set.js';
import { SetAssignments } from './set-assignments.js';

const assignments = new SetAssignments(Profiles.load(), 'visit-note');

function item(change: Partial<SetItem> = {}): SetItem {
  return { id: 'a', source: 'A cough.', target: 'Cough.', ...change };
}

function sectionsFor(change: Partial<SetItem>): readonly string[] {
  return assignments.of(item(change)).sections.map(({ id }) => id);
}

describe('an item of a set', () => {
  it('is written with all that a summary of its profile has, where it names no section', () => {
    const { profile, sections, whereCopied } = assignments.of(item());
    const always = sections.filter(({ id }) => !whereCopied?.includes(id));
    expect(always).toEqual(profile.sections.filter(({ onRequest }) => !onRequest));
  });

  it.each(['GENHX', 'genhx', 'history-of-present-illness', 'History-of-Present-Illness'])(
    'is written with one section by any of its names: %s',
    (section) => {
      expect(sectionsFor({ section })).toEqual(['history-of-present-illness']);
    },
  );

  it('names a section of its own profile', () => {
    expect(sectionsFor({ section: 'summary', profile: 'general' })).toEqual(['summary']);
    expect(assignments.problemOf(item({ section: 'GENHX', profile: 'general' }))).toContain(
      'the profile general has no section with this name; it has summary',
    );
  });

  it('is described without a word of its own where its section is unknown', () => {
    const problem = assignments.problemOf(item({ section: 'Mrs. Smith' }));
    expect(problem).toContain('GENHX');
    expect(problem).not.toContain('Smith');
    expect(assignments.problemOf(item({ section: 'CC' }))).toBeNull();
    expect(() => assignments.of(item({ profile: 'unheard-of' }))).toThrow(ProfileNotFound);
  });
});
