import { describe, expect, it } from 'vitest';
import { profileSha256 } from './profile-sha256.js';
import { Profile, type ProfileSection } from './profiles.js';

const SECTION: ProfileSection = {
  id: 'plan',
  title: 'Plan',
  translations: { de: 'Plan' },
  request: 'Write the plan.',
  alsoKnownAs: ['P'],
  topic: 'follow-up',
  terms: ['clinic'],
  copies: ['sentences'],
  copiesBelow: ['follow-up'],
  onRequest: false,
  whereCopied: true,
  outputTokens: 64,
};
const PROFILE: Profile = {
  id: 'note',
  version: 3,
  title: 'Note',
  description: 'A note.',
  translations: { de: { title: 'Notiz', description: 'Eine Notiz.' } },
  fileNameWords: ['note'],
  approvals: 2,
  legallyResponsible: true,
  mustKeep: ['allergy'],
  instructions: 'Write.',
  sections: [SECTION],
};
const hashWith = (change: Partial<Profile>): string => profileSha256({ ...PROFILE, ...change });
const hashWithSection = (change: Partial<ProfileSection>): string =>
  hashWith({ sections: [{ ...SECTION, ...change }] });

describe('the hash of a profile', () => {
  it('is the one that records of earlier runs have', () => {
    expect(profileSha256(Profile.parse(PROFILE))).toBe(
      'e5ba0307d62314a92229e0eb8f8b019ee2b3956c87204bb3d3bcc01f27b5e4b2',
    );
  });

  it.each<Partial<Profile>>([
    { translations: {} },
    { fileNameWords: [] },
    { approvals: 1 },
    { legallyResponsible: false },
    { mustKeep: [] },
  ])('is the same with %o', (change) => {
    expect(hashWith(change)).toBe(profileSha256(PROFILE));
  });

  it.each<Partial<ProfileSection>>([
    { translations: {} },
    { alsoKnownAs: [] },
    { topic: 'course' },
    { terms: [] },
  ])('is the same with %o in a section', (change) => {
    expect(hashWithSection(change)).toBe(profileSha256(PROFILE));
  });

  it('is another with what can change a text', () => {
    const hashes = [
      profileSha256(PROFILE),
      ...[{ id: 'letter' }, { version: 4 }, { title: 'A' }, { description: 'A' }].map(hashWith),
      hashWith({ instructions: 'A' }),
      hashWith({ sections: [] }),
      ...[{ id: 'a' }, { title: 'A' }, { request: 'A' }, { outputTokens: 65 }].map(hashWithSection),
      hashWithSection({ onRequest: true }),
      hashWithSection({ copies: ['allergies'] }),
      hashWithSection({ copiesBelow: ['course'] }),
      hashWithSection({ insteadOf: 'course' }),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
