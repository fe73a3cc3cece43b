import { describe, expect, it } from 'vitest';
import type { SentenceEvidence } from '../evidence/evidence.js';
import { judgeDraft } from '../judge-draft.js';
import type { Topic } from '../topics.js';

const COMPLAINT = 'Seen in the clinic with pain of the knee for a week.';
const KNIE = 'Frau Beispiel stellte sich mit Knieschmerzen seit einer Woche vor.';
const asked = (question: string): string => `Doctor: ${question}\nPatient: No.`;

function one(source: string, topic: Topic, text: string): SentenceEvidence | undefined {
  const section = { start: 0, end: text.length, title: '', topic, terms: [] };
  const draft = { text, sections: [section], mustKeep: [], mustAnswer: [] };
  return judgeDraft(source, [{ text: source, limit: null }], draft).statements[0];
}

describe('that there is none at all', () => {
  it.each([
    ['allergies', `${COMPLAINT} No allergy to latex.`, 'No known allergies.'],
    ['allergies', `${COMPLAINT} Not allergic to penicillin.`, 'No known allergies.'],
    ['allergies', asked('Are you allergic to penicillin?'), 'No known drug allergies.'],
    ['allergies', `${COMPLAINT} No known allergies except penicillin.`, 'No known allergies.'],
    ['medication', asked('Do you take any aspirin?'), 'None.'],
    ['medication', asked('Do you take any medication for the pain?'), 'Takes no medication.'],
    ['procedures', `${COMPLAINT} She has had no hysterectomy.`, 'No prior surgeries.'],
    ['procedures', asked('Any surgery on your back?'), 'None.'],
    ['immunizations', `${COMPLAINT} No flu shot this year.`, 'No immunizations.'],
    ['family-history', asked('Any family history of breast cancer?'), 'None.'],
    ['past-history', `${COMPLAINT} No history of diabetes.`, 'No past medical history.'],
    ['social-history', `${COMPLAINT} Denies smoking.`, 'None.'],
    ['procedures', `${KNIE} Keine Appendektomie.`, 'Keine Voroperationen.'],
  ] as const)('is not said where a single one is denied (%s: %s)', (topic, source, text) => {
    const found = one(source, topic, text);
    expect(found?.status).not.toBe('supported');
    expect(found?.status).not.toBe('contradicted');
  });

  it.each([
    ['allergies', asked('Are you allergic to anything?'), 'No known allergies.'],
    ['allergies', asked('Any allergies to medications that you know of?'), 'None.'],
    ['allergies', `${COMPLAINT} She has no known allergies and takes ramipril 5 mg.`, 'NKDA'],
    ['medication', asked('Do you take any medicine on a daily basis?'), 'None.'],
    ['medication', `${COMPLAINT} She takes no regular medication.`, 'Takes no medication.'],
    ['procedures', asked('Have you had any surgeries in the past?'), 'None.'],
    ['immunizations', asked('Have you had your vaccinations?'), 'None.'],
    ['family-history', asked('Any medical problems that run in the family?'), 'None.'],
    ['past-history', asked('Do you have any other medical conditions?'), 'None.'],
    ['review-of-systems', asked('Any other symptoms?'), 'None.'],
    ['allergies', `${KNIE} Keine Allergien.`, 'Keine Allergien bekannt.'],
    ['allergies', `${KNIE} Allergien sind nicht bekannt.`, 'Keine Allergien.'],
    ['medication', `${KNIE} Nimmt keine Medikamente ein.`, 'Keine Medikamente.'],
    ['procedures', `${KNIE} Keine Voroperationen.`, 'Keine Voroperationen.'],
  ] as const)('is said where all are denied (%s: %s)', (topic, source, text) => {
    expect(one(source, topic, text)?.status).toBe('supported');
  });

  it('is contradicted by one that there is, whatever else is denied', () => {
    const source = `${COMPLAINT} Allergic to sulfa drugs. Not allergic to penicillin.`;
    expect(one(source, 'allergies', 'No known allergies.')?.status).toBe('contradicted');
  });
});

describe('what was not given', () => {
  it('is no answer to what somebody takes', () => {
    const source = `${COMPLAINT} No antibiotics, no salbutamol.`;
    expect(one(source, 'medication', 'Not mentioned.')?.status).toBe('not-found');
    expect(one(source, 'medication', 'No medication.')?.status).toBe('unsupported');
  });

  it('nor is what a child weighs', () => {
    const source = 'Born at 37 weeks, 2,890 g. Seen in the clinic at 2610 g with jaundice.';
    expect(one(source, 'medication', 'Not mentioned.')?.status).toBe('not-found');
    expect(one(`${source} Metamizol 1 g.`, 'medication', 'Not mentioned.')?.status).toBe(
      'contradicted',
    );
  });
});
