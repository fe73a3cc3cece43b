import { expect, it } from 'vitest';
import { localizedProfiles } from './localized-profiles.js';

const profile = {
  id: 'visit-note',
  version: 1,
  title: 'Visit note',
  description: 'One visit.',
  translations: { de: { title: 'Besuchsnotiz', description: 'Ein Besuch.' } },
  fileNameWords: [],
  approvals: 1,
  sections: [
    { id: 'plan', title: 'Plan', translations: {}, onRequest: false, whereCopied: false },
    {
      id: 'labs',
      title: 'Laboratory',
      translations: { de: 'Labor' },
      onRequest: true,
      whereCopied: false,
    },
  ],
};

it('a profile is named in the reader’s language, or as it is where it has no other words', () => {
  expect(localizedProfiles('de', [profile])).toMatchObject([
    {
      id: 'visit-note',
      title: 'Besuchsnotiz',
      description: 'Ein Besuch.',
      sections: [{ title: 'Plan' }, { title: 'Labor' }],
    },
  ]);
  expect(localizedProfiles('fr', [profile])).toEqual([profile]);
});
