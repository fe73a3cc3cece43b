import { describe, expect, it } from 'vitest';
import { guessProfile } from './guess-profile.js';

const profiles = [
  { id: 'general', title: 'General', fileNameWords: [] },
  { id: 'visit-note', title: 'Visit note', fileNameWords: ['visit', 'note', 'ambulanz'] },
  {
    id: 'discharge-summary',
    title: 'Discharge summary',
    fileNameWords: ['discharge', 'entlassung', 'discharge note'],
  },
  { id: 'contract', title: 'Contract', fileNameWords: ['lease', 'vertrag'] },
];

describe('the profile guessed from a file name', () => {
  it.each([
    ['Visit-Note_2026.pdf', 'visit-note'],
    ['entlassung Müller.docx', 'discharge-summary'],
    ['Entlassungsbrief.docx', 'discharge-summary'],
    ['MIETVERTRAG.PDF', 'general'],
    ['Vertrag 3.rtf', 'contract'],
    ['lease.txt', 'contract'],
  ])('of %s is %s', (name, profile) => {
    expect(guessProfile(name, profiles).profile).toBe(profile);
  });

  it('follows the longest word, which says most', () => {
    expect(guessProfile('discharge note 4.pdf', profiles).profile).toBe('discharge-summary');
  });

  it('is the one for any text where no word speaks, and is not called a guess then', () => {
    expect(guessProfile('please read.txt', profiles)).toEqual({
      profile: 'general',
      guessed: false,
    });
    expect(guessProfile('visit.txt', profiles).guessed).toBe(true);
  });
});
