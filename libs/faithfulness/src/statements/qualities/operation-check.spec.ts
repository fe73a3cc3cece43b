import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

const NOTE = `Surgical Procedure
Laparoscopic appendectomy
Plan of Care
Planned Activity: Colonoscopy | Planned Date: April 21, 2000
Procedure Description
A technical narrative of a laparoscopic appendectomy follows.`;

it.each([
  [NOTE, 'Laparoscopic appendectomy, planned for April 21, 2000.'],
  ['Procedure: right knee arthroscopy\nPlan: sutures out.', 'Right knee arthroscopy is planned.'],
  ['Procedures: 1. Cholecystectomy. 2. Cholangiogram.', 'Cholecystectomy is scheduled.'],
  ['PROCEDURE PERFORMED: Cystoscopy.\nPLAN: CT on 3 May.', 'Cystoscopy will be arranged.'],
])('an operation that was done is not planned: %#', (source, draft) => {
  const { status, codes } = judgeSentence(source, draft);
  expect(status).toBe('contradicted');
  expect(codes).toContain('realization');
});

it.each([
  [NOTE, 'Colonoscopy is planned for April 21, 2000.'],
  ['Operation: hemiarthroplasty.\nDXA scan to be arranged by the GP.', 'A DXA scan is planned.'],
  ['Procedures: colonoscopy.\nPlan: repeat colonoscopy in May.', 'Colonoscopy is planned in May.'],
])('what is planned besides may be said to be: %#', (source, draft) => {
  expect(judgeSentence(source, draft).status).not.toBe('contradicted');
});
