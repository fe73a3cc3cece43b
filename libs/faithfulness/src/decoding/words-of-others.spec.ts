import { describe, expect, it } from 'vitest';
import { wordsOfOthers } from './words-of-others.js';

const WOMAN =
  'Doctor: Do you have children?\nPatient: I had my son in August, and I have back pain since giving birth.';

describe('words that mean somebody else than the patient', () => {
  it('are those of the other sex, by what tells hers', () => {
    const found = wordsOfOthers(WOMAN);
    for (const word of ['he', 'his', 'him', 'himself', 'male', 'man', 'mr']) {
      expect(found?.words).toContain(word);
    }
    for (const word of ['she', 'her', 'female', 'son']) expect(found?.words).not.toContain(word);
  });

  it('may stand behind whoever is or may be of that sex', () => {
    const found = wordsOfOthers(WOMAN);
    for (const word of ['son', 'brother', 'partner', 'doctor', 'child', 'bundle']) {
      expect(found?.antecedents).toContain(word);
    }
    for (const word of ['mother', 'sister', 'wife']) expect(found?.antecedents).not.toContain(word);
  });

  it('are no nouns that the source has', () => {
    const found = wordsOfOthers('A 58-year-old man with chest pain. Lives with a lady of his age.');
    expect(found?.words).toContain('she');
    expect(found?.words).toContain('woman');
    expect(found?.words).not.toContain('lady');
  });

  it('are not those that are other words too', () => {
    const found = wordsOfOthers('A 58-year-old man who missed a dose.');
    for (const word of ['miss', 'ms']) expect(found?.words).not.toContain(word);
  });

  it('are none where the sex is not told, or the language is another', () => {
    expect(wordsOfOthers('Patient: I have a cough.')).toBeNull();
    expect(wordsOfOthers('Der Patient ist ein 58-jähriger Mann. Er hat Husten.')).toBeNull();
  });
});
