import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const ALLERGY = 'Allergies: cephalexin (hives, 2017). Tolerates meropenem. Walks with a stick.';
const LISTS = 'Antibiotics: vancomycin, cefepime\nAnalgesics: ketorolac, acetaminophen';
const CHANGES =
  'Clarithromycin 250 mg once a day is unchanged, irbesartan was increased, and metoprolol is paused until 26 November.';
const TABLE =
  'Apremilast 30 mg | psoriatic arthritis | discontinued 02/2023\nSecukinumab 150 mg | psoriatic arthritis | active';
const GERMAN =
  'Frau Beispiel nimmt weiter Ramipril 5 mg ein, Methotrexat ist seit dem Infekt pausiert. Gabapentin wird gegen die Polyneuropathie gegeben, Melatonin zum Schlafen.';

describe('what the source says of another drug', () => {
  it.each([
    [ALLERGY, 'Allergic to meropenem (hives).'],
    [LISTS, 'Antibiotics: vancomycin, ketorolac.'],
    [CHANGES, 'Clarithromycin is paused until 26 November.'],
    [TABLE, 'Apremilast is active.'],
    [GERMAN, 'Melatonin wird gegen die Polyneuropathie gegeben.'],
  ])('is not said of this one: %s | %s', (source, draft) => {
    const { status, codes } = judgeSentence(source, draft);
    expect(codes).toContain('drug');
    expect(['unsupported', 'contradicted']).toContain(status);
  });

  it.each([
    [ALLERGY, 'Allergic to cephalexin (hives).'],
    [ALLERGY, 'Tolerates meropenem.'],
    [LISTS, 'Antibiotics: vancomycin, cefepime.'],
    [CHANGES, 'Metoprolol is paused until 26 November.'],
    [TABLE, 'Secukinumab is active.'],
    [GERMAN, 'Gabapentin wird gegen die Polyneuropathie gegeben.'],
    // said in a clause further on, in which no other drug is named
    ['Dexamethasone was tried, no benefit, stopped. Creon was stopped.', 'Stopped: dexamethasone.'],
    // that somebody does well says nothing of one drug alone
    [
      'He is on metformin for diabetes. Doing well on lisinopril.',
      'He is doing well on metformin.',
    ],
    // nothing but its dose is said of it
    ['Metoprolol 25 mg daily. Lisinopril was continued.', 'Metoprolol was continued.'],
    // what is denied of one drug is not said of it
    ['Zopiclone was badly tolerated, furosemide is tolerated.', 'Zopiclone is not tolerated.'],
  ])('has nothing against what it says of the same: %s | %s', (source, draft) => {
    expect(judgeSentence(source, draft).codes).not.toContain('drug');
  });

  it('reads a line without end in a moment', () => {
    const line = 'metoprolol a, b, '.repeat(20_000);
    expect(judgeSentence(line, 'Metoprolol is paused, metoprolol is held.').codes).not.toContain(
      'drug',
    );
  });
});
