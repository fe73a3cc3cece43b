import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

describe('what was asked and answered', () => {
  it.each([
    ['Doctor: Any visual changes or motor changes.\nPatient: Nothing.', 'No visual changes.'],
    ['Doctor: Tremors or paralysis or-\nPatient: No.', 'Denies tremors or paralysis.'],
    [
      'Doctor: Do you work the day shift?\nPatient: No, I work the second shift.',
      'He works the second shift.',
    ],
    ['Patient: I have never felt palpitations like this.', 'She felt palpitations.'],
  ])('is read with its answer: %s', (source, draft) => {
    expect(['supported', 'partly']).toContain(judgeSentence(source, draft).status);
  });
});
