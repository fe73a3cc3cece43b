import { describe, expect, it } from 'vitest';
import { judgeSentence } from '../../test/judge-sentence.js';

const LIST = 'PMH: diabetes yes, hypertension no, asthma no.';
const SYSTEMS = 'ROS: (-) fever, (-) chills, (+) cough';
const FORM = 'Nausea: Y\nVomiting: N\nSmoker: N';

describe('a sign beside a name', () => {
  it.each([
    [LIST, 'He has hypertension.'],
    [LIST, 'He has asthma.'],
    [SYSTEMS, 'He has a fever.'],
    [SYSTEMS, 'He denies a cough.'],
    [FORM, 'He vomits.'],
    ['Fever (-), cough (+)', 'He has a fever.'],
    ['Diabetes +, hypertension -', 'He has hypertension.'],
    ['Diabetes: +, hypertension: -', 'He has hypertension.'],
    ['Fever ✗, cough ✓', 'He has a fever.'],
    ['Ø fever, ø chills', 'He has chills.'],
    ['Symptom: Fever | Present: N\nSymptom: Cough | Present: Y', 'He has a fever.'],
    ['Smoker: N. Alcohol: Y.', 'He smokes.'],
    ['Fever | -\nCough | +', 'He has a fever.'],
    ['Vorerkrankungen: Diabetes ja, Hypertonie nein.', 'Eine Hypertonie ist bekannt.'],
    ['Fieber (-), Husten (+)', 'Der Patient hat Fieber.'],
    ['Diabetes: +, Hypertonie: -', 'Eine Hypertonie ist bekannt.'],
  ])('of %j contradicts %j', (source, draft) => {
    expect(judgeSentence(source, draft)).toEqual({ status: 'contradicted', codes: ['negation'] });
  });

  it.each([
    [LIST, 'He has diabetes.'],
    [SYSTEMS, 'He has a cough.'],
    [FORM, 'He is nauseated.'],
    ['Fever (-), cough (+)', 'He has a cough.'],
    ['Stent Ø 3 mm in the LAD.', 'Stent of 3 mm in the LAD.'],
    ['Calcium | 2.3 | Flag: N', 'Calcium was 2.3.'],
    ['He was well- , uh , he had a cough - , yes.', 'He had a cough.'],
  ])('of %j supports %j', (source, draft) => {
    expect(judgeSentence(source, draft).status).toBe('supported');
  });
});
