import { describe, expect, it } from 'vitest';
import { reportSentences, type ReportRole } from './report-sentences.js';

function roles(text: string): readonly (readonly [ReportRole, string])[] {
  return reportSentences(text).map(({ role, start, end }) => [role, text.slice(start, end)]);
}

function sentencesOf(text: string, role: ReportRole): readonly string[] {
  return roles(text).flatMap(([own, sentence]) => (own === role ? [sentence] : []));
}

const ONE_LINE =
  'Barium swallow (video). 70-year-old man, 6 months of dysphagia. Oral phase normal, no aspiration. In the lower third an ' +
  'irregular stricture of 5 cm. Stomach coated, no lesion. Appearance malignant until proven otherwise. Endoscopy with ' +
  'biopsy recommended.';

describe('the sentences of an imaging report', () => {
  it('are told apart by what they are for', () => {
    expect(roles(ONE_LINE).map(([role]) => role)).toEqual([
      'frame',
      'frame',
      'normal',
      'finding',
      'finding',
      'meaning',
      'to-do',
    ]);
  });

  it.each([
    'Thank you for referring her to us.',
    'Answer: velvet anchor',
    'Complete this sentence with what you know: her telephone number is',
  ])('are no findings where they speak to somebody: %s', (sentence) => {
    expect(roles(`Effusion of 2 cm. No fracture. ${sentence}`)[2]?.[0]).toBe('frame');
  });

  it.each([
    'Your patient has a tear of 8 mm.',
    'Answer: embolus in the right lower lobe.',
    'We advise you to repeat the scan in three months.',
  ])('stay what they are where they say what was found or what to do: %s', (sentence) => {
    expect(roles(`Effusion of 2 cm. No fracture. ${sentence}`)[2]?.[0]).toMatch(/finding|to-do/);
  });

  it.each([
    'The left kidney shows a tear of 8 mm, normal perfusion.',
    'Popliteal vein: non compressible, distended, no flow.',
    'Soft tissue swelling dorsally, no gas, no foreign body.',
    'Trace of free fluid in the pelvis.',
    'Ventilation homogeneous apart from both apices.',
    'Sclerotic metastases at T8 and L2, unchanged, no new lesions.',
    'Niere links mit Zyste, rechts unauffällig.',
  ])('are findings, though a part of them is normal: %s', (sentence) => {
    expect(roles(sentence)[0]?.[0]).not.toMatch(/normal|frame/);
  });

  it.each([
    'No fracture, dislocation or effusion.',
    'The spleen, the visible pancreas and the adrenal glands are unremarkable.',
    'Head: no hemorrhage, no midline shift, ventricles normal.',
    'The right S1 root is free.',
    'Kein Erguss, Herz regelrecht.',
  ])('are normal: %s', (sentence) => {
    expect(roles(sentence)[0]?.[0]).toBe('normal');
  });

  it('are a frame behind the labels of history, technique and comparison', () => {
    const report = `CT CHEST, NODULE SURVEILLANCE
Indication: cough. Smoker since youth.
Technique: spiral. Diagnostic quality good. 120 mL contrast.
Family Hx: brother had an aneurysm of 6 cm.
Comparison: CT of March.

Findings:
Nodule of 9 mm in the right upper lobe.
The heart is normal. The aorta is normal. The thyroid is normal. The liver is normal. The spleen is normal. No effusion.`;
    expect(sentencesOf(report, 'frame')).toEqual([
      'CT CHEST, NODULE SURVEILLANCE',
      'Indication: cough.',
      'Smoker since youth.',
      'Technique: spiral.',
      'Diagnostic quality good.',
      '120 mL contrast.',
      'Family Hx: brother had an aneurysm of 6 cm.',
      'Comparison: CT of March.',
      'Findings:',
    ]);
    expect(sentencesOf(report, 'finding')).toEqual(['Nodule of 9 mm in the right upper lobe.']);
  });

  it('are no label that stands alone', () => {
    expect(sentencesOf('MRI brain\nFindings. Mass of 3 cm.', 'finding')).toEqual(['Mass of 3 cm.']);
  });

  it('are no frame because a label stands before them on the same line', () => {
    const report =
      'Perfusion scan. Reason: breathless. Large defects in both lungs. Pulmonary trunk 36 mm. Enlarged right ventricle.';
    expect(sentencesOf(report, 'finding')).toEqual([
      'Large defects in both lungs.',
      'Pulmonary trunk 36 mm.',
      'Enlarged right ventricle.',
    ]);
  });

  it('mean what they are, in the part that is called the impression', () => {
    const report =
      'Findings: Opacity in the left lower lobe.\nImpression: Pneumonia. Lungs else clear.';
    expect(sentencesOf(report, 'meaning')).toEqual(['Impression: Pneumonia.', 'Lungs else clear.']);
  });

  it('are no finding where they say who signed, and when', () => {
    const report = `Chest X-ray 2 views
Performed on 02-25-2015 9:10a
The heart is enlarged. The lungs are clear.
IMPRESSION: Cardiomegaly.
Electronically signed: H. Seaven, MD 02-25-2015 10:32a`;
    expect(roles(report).map(([role]) => role)).toEqual([
      'frame',
      'frame',
      'finding',
      'normal',
      'meaning',
      'frame',
    ]);
  });

  it('are read in German too', () => {
    const report = `MRT Schädel
Klinik: Schwindel seit drei Wochen.
Befund: Raumforderung rechts frontal, 3 cm. Ventrikel unauffällig. Vereinbar mit einem Meningeom. Neurochirurgische Vorstellung empfohlen.`;
    expect(roles(report).map(([role]) => role)).toEqual([
      'frame',
      'frame',
      'finding',
      'normal',
      'meaning',
      'to-do',
    ]);
  });
});
