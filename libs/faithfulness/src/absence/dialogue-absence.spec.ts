import { describe, expect, it } from 'vitest';
import type { EvidenceStatus } from '../evidence/evidence.js';
import { judgeDraft } from '../judge-draft.js';
import type { Topic } from '../topics.js';

function statusOf(source: string, topic: Topic, text = 'Not mentioned.'): EvidenceStatus {
  const { statements } = judgeDraft(source, [{ text: source, limit: null }], {
    text,
    sections: [{ title: '–', topic, terms: [], start: 0, end: text.length }],
    mustKeep: [],
    mustAnswer: [],
  });
  const [found] = statements;
  if (!found) throw new Error('no sentence');
  return found.status;
}

describe('"Not mentioned." of a talk', () => {
  it.each<[string, Topic, string]>([
    [
      'a question back stands between question and answer',
      'allergies',
      'Doctor: Are you allergic to anything?\nPatient: Me?\nDoctor: Yes.\nPatient: No, I am not.',
    ],
    [
      'the answer is that nobody knows',
      'procedures',
      'Doctor: Has he had any operations?\nGuest_family: I have no idea, I only look after him.',
    ],
    [
      'what was found stands in a sentence that is answered',
      'imaging',
      "Doctor: Okay so we took some x-rays and it looks like you don't have any fractures which is good\nPatient: okay good",
    ],
    [
      'what was ordered has shown something',
      'results',
      'Doctor: So we were able to get a CT of your side and it showed a small stone.\nPatient: Oh no.',
    ],
    [
      'the transcript gives the words of the examiner to the other speaker',
      'examination',
      'Patient: so on your shoulder exam you have limited range of motion and there is tenderness over the bone\nDoctor: mm-hmm',
    ],
    [
      'a disease is only suspected',
      'diagnoses',
      'Doctor: This may well be a case of gout.\nPatient: I see.',
    ],
    [
      'a system was asked for and is well',
      'review-of-systems',
      'Doctor: Any diabetes or thyroid trouble?\nPatient: No, none of that.',
    ],
    [
      'nothing has changed',
      'past-history',
      'Doctor: Has anything changed since last spring?\nPatient: No, everything is the same.',
    ],
  ])('is contradicted where %s', (_, topic, source) => {
    expect(statusOf(source, topic)).toBe('contradicted');
  });

  it.each<[string, Topic, string]>([
    [
      'it is what the family has',
      'past-history',
      'Doctor: Who was ill?\nPatient: My mother had a stroke, and my cousins had breast cancer.',
    ],
    [
      'it runs in the family',
      'diagnoses',
      'Doctor: Do any diseases run in your family, such as diabetes?\nPatient: No, none.',
    ],
    [
      'the word only looks like a test',
      'results',
      'Doctor: We got some golf in, did you see the final? It was a clear win.\nPatient: I did, quick and good.',
    ],
    [
      'it was only ordered, and may show something',
      'results',
      "Doctor: I'm going to get a CT of your side, and if the CT shows a stone we will talk.\nPatient: Okay.",
    ],
  ])('is not contradicted where %s', (_, topic, source) => {
    expect(statusOf(source, topic)).toBe('not-found');
  });
});

describe('"Not mentioned." of a letter', () => {
  it.each<[string, Topic, string]>([
    [
      'short forms of diseases',
      'diagnoses',
      'Dear colleague, NSTEMI, AKI on CKD. Mr Holt, ward 5.',
    ],
    [
      'a course without any known word',
      'course',
      'Mrs Tamm, 70 years, patient of ward 3. The leg was elevated and dressed each morning by the nurses.',
    ],
    [
      'findings without a heading',
      'imaging',
      'CT abdomen of Mr Holt, patient 4711: the gallbladder wall appears thickened throughout.',
    ],
  ])('is contradicted by %s', (_, topic, source) => {
    expect(statusOf(source, topic)).toBe('contradicted');
  });

  it('is believed of a request where the letter asks for nothing', () => {
    const letter =
      'Mr Holt, 60 years, patient of our practice. Hypertension for ten years. Lives with his wife in town.';
    expect(statusOf(letter, 'question')).toBe('not-found');
    expect(statusOf(`${letter} Could you see him soon?`, 'question')).toBe('contradicted');
  });
});
