import { expect, it } from 'vitest';
import { FACT_CLASSES } from '../../omissions/omission.js';
import { judgeDraft, type Judgement } from '../../judge-draft.js';

/** As a C-CDA document is rendered: a title, who it is about, and a table below it. */
const SOURCE = `ALLERGIES, ADVERSE REACTIONS, ALERTS

Substance | Reaction | Status
Substance: Penicillin | Reaction: Hives | Status: Active
Substance: Aspirin | Reaction: Wheezing | Status: Active

PAST MEDICAL HISTORY

See History of Present Illness.

FAMILY HISTORY

Father (deceased)

Diagnosis | Age At Onset
Diagnosis: Myocardial Infarction (cause of death) | Age At Onset: 57
Diagnosis: Diabetes | Age At Onset: 40

SOCIAL HISTORY

Social History Element | Description | Effective Dates
Social History Element: smoking | Description: 1 pack per day | Effective Dates: 1947 - 1972
Social History Element: Alcohol consumption | Description: None | Effective Dates: 1973 -

Condition

Code: Lung cancer | Clinical status: [empty] | Verification status: refuted
Code: Asthma | Clinical status: active | Verification status: confirmed

HOSPITAL COURSE

Mr Everyman came with dark stools and was transfused with two units.
`;

function judged(text: string): Judgement {
  const draft = { text, sections: [], mustKeep: [...FACT_CLASSES], mustAnswer: [] };
  return judgeDraft(SOURCE, [{ text: SOURCE, limit: null }], draft);
}

function statusOf(text: string): string | undefined {
  return judged(text).statements[0]?.status;
}

it('what a table below "Family history" tells is not said of the patient', () => {
  expect(statusOf('Diabetes.')).not.toBe('supported');
  expect(statusOf('He had a myocardial infarction at 57.')).not.toBe('supported');
  const [, after] = judged('His father had diabetes. He had a myocardial infarction.').statements;
  expect(after?.status).not.toBe('supported');
  expect(statusOf('His father had a myocardial infarction.')).not.toBe('contradicted');
});

it('what is over by the dates of its row is not said to go on', () => {
  expect(statusOf('He currently smokes one pack per day.')).not.toBe('supported');
});

it('a reaction belongs to the substance of its row', () => {
  expect(statusOf('Penicillin causes wheezing.')).not.toBe('supported');
  expect(statusOf('Penicillin (hives) and aspirin (wheezing).')).toBe('supported');
});

it('a value of "none" denies what its row names', () => {
  expect(statusOf('He drinks no alcohol.')).toBe('supported');
  expect(statusOf('He drinks alcohol.')).not.toBe('supported');
});

it('what a status says is refuted is denied', () => {
  expect(statusOf('He has lung cancer.')).toBe('contradicted');
  expect(statusOf('He has asthma.')).toBe('supported');
});

it('neither relatives, reactions, references nor titles are diagnoses that a draft leaves out', () => {
  const { omissions } = judged(
    'Penicillin (hives) and aspirin (wheezing). Asthma. He does not drink.',
  );
  expect(omissions.filter((each) => each.class === 'diagnosis')).toEqual([]);
});
