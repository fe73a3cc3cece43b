import { describe, expect, it } from 'vitest';
import { bestAnswer } from './best-answer.js';
import { CandidateJudge } from './candidate-judge.js';
import { Profiles } from '../profiles/profiles.js';

/** By the name of an answer what the check finds in it. */
const JUDGED = new Map([
  ['clean', { open: 0, omitted: 9 }],
  ['one', { open: 1, omitted: 3 }],
  ['one, whole', { open: 1, omitted: 1 }],
  ['two', { open: 2, omitted: 0 }],
]);

async function best(answers: readonly string[], most: number): Promise<[string, number]> {
  let asked = 0;
  const answer = await bestAnswer(answers[0] ?? '', {
    most,
    ask: async (candidate) => {
      asked += 1;
      return answers[candidate] ?? '';
    },
    judge: (each) => JUDGED.get(each) ?? { open: 9, omitted: 9 },
  });
  return [answer, asked];
}

describe('the best of several answers', () => {
  it.each([
    ['is the first where nothing is found against it', ['clean', 'one'], 3, 'clean', 0],
    [
      'is the first without a finding, and no other is asked for',
      ['one', 'clean', 'x'],
      3,
      'clean',
      1,
    ],
    ['has the fewest unsupported sentences', ['two', 'one', 'x'], 3, 'one', 2],
    ['then the fewest omissions', ['one', 'one, whole'], 2, 'one, whole', 1],
    ['is the first where no other is better', ['one', 'two', 'x'], 3, 'one', 2],
    ['is the only one that may be asked for', ['two', 'clean'], 1, 'two', 0],
  ])('%s', async (_name, answers, most, expected, asked) => {
    expect(await best(answers, most)).toEqual([expected, asked]);
  });
});

it('judges an answer by what its section asks for', () => {
  const profile = Profiles.load().get('visit-note');
  const section = profile.sections.find(({ id }) => id === 'allergies');
  if (!section) throw new Error('no section');
  const source = 'Allergies: penicillin causes a rash. Takes lisinopril 10 mg daily.';
  const judge = new CandidateJudge(source, profile);
  expect(judge.judge(section, 'Penicillin causes a rash.').open).toBe(0);
  expect(judge.judge(section, 'Not mentioned.').open).toBe(1);
  expect(judge.judge(section, 'Latex causes hives.').open).toBe(1);
});
