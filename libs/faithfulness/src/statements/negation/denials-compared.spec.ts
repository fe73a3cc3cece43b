import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

describe('a denial and a statement that are not of the same', () => {
  it.each([
    [
      'a place',
      'Doctor: Any pain in your jaw?\nPatient: No. I have a cramp.',
      'The pain is like a heavy pressure.',
    ],
    [
      'another place',
      'Doctor: Any belly pain?\nPatient: No. Only my chin hurts, there is pain over the chin.',
      'He complains of pain over the chin.',
    ],
    ['a part of the body', 'I have a lot of trouble with my foot.', 'She did not injure her foot.'],
    [
      'difficulty of another kind',
      'Patient: I had difficulty breathing last night.',
      'He reports no chest discomfort or difficulty with angina.',
    ],
    ['a time', 'I had blood in my stool about three years ago.', 'No recent blood in the stool.'],
    ['a measure', 'I take Allegra sometimes.', 'She has not been taking Allegra daily.'],
    ['what ended', 'My mom has stopped taking her metformin.', 'She is not on metformin.'],
    ['an exception', 'I only have a rash under the bandage.', 'No rash, except under the bandage.'],
    [
      'a test',
      'Your last PPD was negative, but we will do another one.',
      'PPD will be placed again.',
    ],
    ['an organ that is gone', 'Throat looks fine, no tonsils.', 'History of tonsillectomy.'],
    [
      'what a risk would be',
      'Doctor: Any numbness?\nPatient: No.',
      'Risks include bleeding, damage to nerves, numbness and infection.',
    ],
    [
      'a topic',
      'Doctor: Any bladder issues?\nPatient: No.',
      'With respect to her bladder, she is doing well.',
    ],
    [
      'the last time',
      'Doctor: When was the last time you urinated?\nPatient: A day ago.',
      'He has not urinated.',
    ],
    ['two words for it', 'I do not know my father.', 'She did not see her father.'],
    [
      'one end of a scale',
      'On a scale with ten being the worst, it is a ten.',
      'With 0 being no pain and 10 the worst, it is 10.',
    ],
  ])('do not contradict each other: %s', (_, source, draft) => {
    expect(judgeSentence(source, draft).status).not.toBe('contradicted');
  });

  it.each([
    ['I got stung by a wasp yesterday and my arm is red.', 'He was not stung by a wasp yesterday.'],
    ['Honestly, I am feeling a little bit better.', 'She is not feeling a bit better.'],
    ['I am on the diet.', 'She is not on the diet.'],
    [
      'The alarm went off and she was surrounded.',
      'The alarm went off and she was not surrounded.',
    ],
    ['Patient: My back pain is improving.', 'Her back pain is not improving.'],
    ['I have a very active lifestyle.', 'He is not very active.'],
    ["I didn't have any diarrhea today though.", 'She has had diarrhea today.'],
    ['Doctor: Any sudden weight loss?\nPatient: No.', 'History of weight loss.'],
    [
      'Not allergic to penicillin. No history of diabetes.',
      'No history of diabetes, allergic to penicillin.',
    ],
    ['Not allergic to latex. No fever.', 'Denies fever, allergic to latex.'],
  ])('and those that are: %s | %s', (source, draft) => {
    expect(judgeSentence(source, draft).status).toBe('contradicted');
  });
});

describe('how far a denial reaches', () => {
  it.each([
    [
      'nor',
      "I didn't really have any back pain.",
      'He had no therapy, nor did he report any back pain.',
    ],
    [
      'a thought',
      'Doctor: Do you think this could be heartburn?\nPatient: No.',
      'She does not think she has any heartburn.',
    ],
    [
      'nobody',
      'Doctor: Does anyone in your family have cancer?\nPatient: No.',
      'Nobody in the family was diagnosed with any type of cancer.',
    ],
    [
      'and',
      'It was not amplified and had favorable histology.',
      'It was not amplified and had favorable histology.',
    ],
    [
      'or',
      'Doctor: Has he had any fevers?\nPatient: Nope.',
      'He has not been ill or had any fevers.',
    ],
    [
      'as far as',
      'Doctor: Do you have a sore throat or earache?\nPatient: No.',
      'Negative as far as sore throat or earache.',
    ],
    [
      'as far as I know',
      'No one has any memory issues as far as I know or any seizures.',
      'No seizures in the family.',
    ],
    ['not that I recall', 'Doctor: Any fever?\nPatient: Not that I can recall.', 'Denies fever.'],
    [
      'a further question',
      'Doctor: Any fever?\nPatient: What?\nDoctor: That, or vomiting.\nPatient: No.',
      'Denies vomiting.',
    ],
    [
      'when you fell',
      'Doctor: When you fell, did you hear a pop?\nPatient: No.',
      'He denies hearing a pop.',
    ],
  ])('is read to its end: %s', (_, source, draft) => {
    expect(judgeSentence(source, draft).status).not.toBe('contradicted');
  });
});

it.each([
  ['Sulfa rash. Diabetic no. Seen with Dr Mock.', 'Not diabetic.'],
  ['Chest: dull right base, clubbing no.', 'No clubbing.'],
])('a no behind a thing denies it: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).toBe('supported');
  expect(judgeSentence(source, draft.replace(/^Not? /, 'He has ')).status).not.toBe('supported');
});

describe('what a denial leaves open', () => {
  it.each([
    ['what is not relieved', 'My back hurts badly.', 'Ice did not relieve the pain in his back.'],
    [
      'what would have been',
      'Doctor: Any vomiting?\nPatient: No. I would have cleaned up the vomit.',
      'She had no vomiting.',
    ],
    ['a condition', 'He may dive once pain-free. Pain now 3/10.', 'He may dive if he has no pain.'],
    ['until', 'The lift will not be ready before May.', 'Until the lift is ready, use the stairs.'],
    ['which ones', 'Foods have to be on the list.', 'Foods that are not on the list need consent.'],
    [
      'what was only discussed',
      'Dialysis was discussed but not attempted because of the clot.',
      'No dialysis was attempted.',
    ],
    ['a predicate', 'Cover is not necessary. Blood was not needed.', 'No blood was necessary.'],
    [
      'another clause',
      'No rash, no fever, gait steady.',
      'Neither rash nor fever, and his gait is steady.',
    ],
    [
      'a lack of one',
      'Too little sleep; alcohol every night.',
      'It is due to lack of sleep and alcohol.',
    ],
    ['a time', 'They gave me morphine for a while.', 'He has not had morphine in about a week.'],
    [
      'a part of a name',
      'Doctor: Any recent weight loss?\nPatient: No.',
      'The sensory loss reached the knee.',
    ],
    ['what follows a name', 'No mood disorders.', 'Her mood was good.'],
    [
      'one word',
      'Her boss asked if she was on drugs.',
      'He asked if she was on drugs; she said no.',
    ],
  ])('is neither said nor denied: %s', (_, source, draft) => {
    expect(judgeSentence(source, draft).status).not.toBe('contradicted');
  });

  it.each([
    [
      'missing',
      'Low sugar as a result of missing meals.',
      'Low sugar due to not eating her meals.',
    ],
    [
      'left out',
      '- Diabetes tablets: do not take them on the day.',
      'Diabetes tablets are left out on the day.',
    ],
    ['only once', 'No baths until the wound is dry.', 'Bathing only once the wound is dry.'],
    ['a list', 'No nuts, no seeds.', 'Nuts, seeds and bread are to be avoided.'],
    ['neg', 'Flu swab neg.', 'The flu swab was negative.'],
    ['excluded by', 'PE excluded by CT.', 'Pulmonary embolism was excluded.'],
    [
      'against',
      'We decided against surgery given his age.',
      'Because of his age no surgery was done.',
    ],
  ])('is denied in other words: %s', (_, source, draft) => {
    expect(judgeSentence(source, draft).status).not.toBe('contradicted');
  });
});

describe('a denial that changes what the source says', () => {
  it.each([
    [
      'common words',
      'I will send the order to the clinic.',
      'I will not send the order to the clinic.',
    ],
    [
      'a clause',
      'It helps when I get up and move.',
      'She denies that it helps when she gets up and moves.',
    ],
    ['a condition', 'MRI if surgery is planned.', 'MRI if surgery is not planned.'],
    ['with and without', 'She can walk without difficulty.', 'She can walk with difficulty.'],
    ['an operation', 'Doctor: Did you have a vasectomy?\nPatient: No.', 'He has had a vasectomy.'],
  ])('is found: %s', (_, source, draft) => {
    const { status, codes } = judgeSentence(source, draft);
    expect(status).toBe('contradicted');
    expect(codes).toContain('negation');
  });
});
