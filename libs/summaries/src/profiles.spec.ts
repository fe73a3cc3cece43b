import { expect, it } from 'vitest';
import { Profiles } from './profiles.js';

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
