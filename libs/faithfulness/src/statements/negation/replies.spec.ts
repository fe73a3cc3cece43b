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

  it.each([
    ['Do you feel short of breath?', "Uh, just when I'm working.", 'Denies shortness of breath.'],
    ['Any chest pain?', 'Slight cramps. They go away after an hour.', 'He denies chest pain.'],
    ['Do you have headaches?', 'Every once in a while.', 'No headaches.'],
    ['Any dizziness?', 'Sometimes in the morning.', 'She has no dizziness.'],
  ])('takes less than was asked for no denial: %s %s', (asked, reply, draft) => {
    const source = `Doctor: ${asked}\nPatient: ${reply}`;
    expect(judgeSentence(source, draft)).toMatchObject({ status: 'contradicted' });
  });

  it.each(['Just the usual, no pain.', "Sometimes I think so, but I don't have any."])(
    'takes nothing that denies later for a yes: %s',
    (reply) => {
      const source = `Doctor: Any chest pain?\nPatient: ${reply}`;
      expect(judgeSentence(source, 'He denies chest pain.').status).not.toBe('contradicted');
    },
  );
});
