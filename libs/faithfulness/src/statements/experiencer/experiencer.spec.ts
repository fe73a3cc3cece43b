import { describe, expect, it } from 'vitest';
import { findEvidence } from '../../evidence/find-evidence.js';

type Case = readonly [source: string, asItIs: string, broken: string];

const LETTER = `FAMILY HISTORY
Father: myocardial infarction at 50
Mother: breast cancer

DIAGNOSES
Pneumonia`;
const VISIT = `Doctor: Any illnesses in the family?
Patient: My mother had ovarian cancer.
Doctor: And you?
Patient: I have asthma.`;

const CASES: readonly Case[] = [
  ['Her brother had a stroke at 60.', 'Her brother had a stroke at 60.', 'She had a stroke at 60.'],
  ['She had a stroke at 60. Her brother helps.', 'She had a stroke.', 'Her brother had a stroke.'],
  ['His aunt was treated for tuberculosis.', 'Aunt with tuberculosis.', 'He had tuberculosis.'],
  ['Diabetes in her mother. She has asthma.', 'She has asthma.', 'She has diabetes.'],
  ['He has gout, his father has lupus.', 'Father with lupus.', 'Father with gout.'],
  ['Lives with her husband, who has dementia.', 'Husband has dementia.', 'She has dementia.'],
  ['His roommate has tuberculosis.', 'Roommate with tuberculosis.', 'He has tuberculosis.'],
  ['His wife reports that he had a seizure.', 'He had a seizure.', 'His wife had a seizure.'],
  ['Her neighbour was admitted with influenza.', 'Neighbour with influenza.', 'She has influenza.'],
  ['Breast cancer (mother, aunt). Has gout.', 'She has gout.', 'She has breast cancer.'],
  ['Both of his parents had a stroke.', 'His parents had a stroke.', 'He had a stroke.'],
  ['Family history of glaucoma.', 'Family history of glaucoma.', 'The patient has glaucoma.'],
  ['Asthma since childhood. Her sister is well.', 'She has asthma.', 'Her sister has asthma.'],
  ['Her sister has a pacemaker and a rash.', 'Sister with a rash.', 'The patient has a rash.'],
  [
    'The social worker, on metformin for years, met her.',
    'Social worker on metformin.',
    'She is on metformin.',
  ],
  [
    'Her carer reports having migraine.',
    'Her carer has migraine.',
    'The patient reports migraine.',
  ],
  [
    'Cares for her mother-in-law, who had a stroke.',
    'Mother-in-law had a stroke.',
    'She had a stroke.',
  ],
  ['Lives with his stepfather, who has gout.', 'His stepfather has gout.', 'He has gout.'],
  [
    'PMH: gout. FHx: glaucoma in an aunt.',
    'Aunt with glaucoma.',
    'Past medical history includes glaucoma.',
  ],
  [
    'Doctor: Who is it that has the gout?\nPatient: My husband.',
    'Her husband has gout.',
    'She has gout.',
  ],
  [
    'Doctor: Anyone in the family with gout?\nPatient: My mother.',
    'Mother with gout.',
    'The patient has gout.',
  ],
  [
    'Positive for glaucoma on the maternal side.',
    "Glaucoma on the mother's side.",
    'She has glaucoma.',
  ],
  ['His father takes warfarin.', 'His father takes warfarin.', 'He takes warfarin.'],
  [
    'The patient in the next bed has influenza.',
    'Another patient has influenza.',
    'He has influenza.',
  ],
  [LETTER, 'His mother had breast cancer.', 'His father had breast cancer.'],
  [LETTER, 'He has pneumonia.', 'He had a myocardial infarction.'],
  [LETTER, 'Family history of breast cancer.', 'Family history: mother with pneumonia.'],
  [VISIT, 'Mother had ovarian cancer.', 'The patient had ovarian cancer.'],
  [VISIT, 'She has asthma.', 'Family history of asthma.'],
];

describe('whom it happened to', () => {
  it.each(CASES)('%s | %s | %s', (source, asItIs, broken) => {
    const [right] = findEvidence(source, asItIs, []);
    expect(right?.findings).toEqual([]);
    const [wrong] = findEvidence(source, broken, []);
    expect(wrong?.status).toBe('contradicted');
    expect(wrong?.findings.map(({ code }) => code)).toContain('experiencer');
  });

  it.each([
    ['a brother of the mother is an uncle', "My mom's brother has gout.", 'Uncle with gout.'],
    ['some of the family are a member', 'Gout runs in the family.', 'Family history of gout.'],
    ['it happened to both', 'The son has asthma. The patient has asthma too.', 'She has asthma.'],
    [
      'somebody tells it',
      'Accompanied by her son. She has asthma.',
      'Her son says she has asthma.',
    ],
    ['a child is told of', 'Guest_family: He is my son. He has asthma.', 'The patient has asthma.'],
    ['a helper does it', 'The social worker organised a wheelchair.', 'She got a wheelchair.'],
    ['a letter begins', 'Dear colleague, he has gout.', 'He has gout.'],
    ['a child is the patient', 'Child: Ben, 6 years, with asthma.', 'He has asthma.'],
    ['“family physician” is no family', 'Her family physician treated gout.', 'She has gout.'],
  ])('no doubt is raised where %s', (_, source, draft) => {
    expect(findEvidence(source, draft, [])[0]?.findings).toEqual([]);
  });

  it('what is suspected is nobody’s yet', () => {
    const source = 'Father with gout.\n\nQuestion: is it that?';
    const [found] = findEvidence(source, 'He is sent with suspected gout.', []);
    expect(found?.findings.map(({ code }) => code)).not.toContain('experiencer');
  });

  it('a member may be named one sentence before what happened', () => {
    const source =
      'Doctor: And your father?\nPatient: My sister is well. I think it was a heart attack.';
    const [found] = findEvidence(source, 'His father had a heart attack.', []);
    expect(found?.status).not.toBe('contradicted');
  });

  it('does not vouch for a member having what who speaks has', () => {
    const source = "Patient: I had my son in August, and I've had back pain since.";
    const [found] = findEvidence(source, 'She has a son who has had back pain.', []);
    expect(found?.status).toBe('partly');
    expect(found?.findings.map(({ code }) => code)).toEqual(['experiencer']);
  });

  it('and of another member it stays contradicted', () => {
    const source = 'Patient: My mother had lymphoma. My father is fine.';
    const [found] = findEvidence(source, 'His father had lymphoma.', []);
    expect(found?.status).toBe('contradicted');
  });

  it('a line without a subject is not supported by what happened to another', () => {
    const [found] = findEvidence('Her brother had a stroke at 60.', 'Stroke at 60.', []);
    expect(found).toMatchObject({ status: 'partly', findings: [{ code: 'experiencer' }] });
  });

  it('and is contradicted in a section of the patient', () => {
    const sections = [{ start: 0, end: 13, topic: 'diagnoses' as const }];
    const [found] = findEvidence('Her brother had a stroke at 60.', 'Stroke at 60.', sections);
    expect(found?.status).toBe('contradicted');
  });

  it('a section of the family’s history is of the family', () => {
    const sections = [{ start: 0, end: 13, topic: 'family-history' as const }];
    const [found] = findEvidence('Her brother had a stroke at 60.', 'Stroke at 60.', sections);
    expect(found?.status).toBe('supported');
  });
});
