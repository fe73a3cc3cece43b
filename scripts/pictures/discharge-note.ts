import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { z } from 'zod';

const Example = z.object({ id: z.string(), source: z.string() });

/** Invented notes of a stay, from the examples that models are measured with. */
export const DISCHARGE_NOTE = readExample('dis-01');

/** What a model could write about them, with mistakes of each kind; by the words that ask for it. */
export const DISCHARGE_DRAFT = [
  {
    request: 'why the patient was admitted',
    answer:
      'Cough productive of green sputum for five days, fevers at home to 38.9 and increasingly breathless. The GP had given doxycycline.',
  },
  {
    request: 'diagnoses of this stay',
    answer:
      '- Right lower lobe pneumonia, pneumococcal antigen positive, CURB-65 3\n- Acute confusion\n- Background: hypertension, gout, BPH',
  },
  {
    request: 'what was done and how it went',
    answer:
      'On arrival T 38.6, SpO2 88% on room air, CRP 287. Treated with IV co-amoxiclav and clarithromycin, oxygen and IV fluids; amlodipine was held. Blood cultures showed no growth at 48 hours. CRP fell to 16. Legionella antigen was positive.',
  },
  {
    request: 'condition at discharge',
    answer: 'Medically fit. SpO2 95% on room air, BP 138/76. Safe on stairs with a stick.',
  },
  {
    request: 'medication at discharge',
    answer:
      '- Amoxicillin 1 g TDS, last dose 09/02\n- Amlodipine 5 mg OD\n- Allopurinol 100 mg OD\n- Tamsulosin 400 mcg OD',
  },
  {
    request: 'what follows',
    answer:
      'CXR in 6 weeks, appointment by post. GP to repeat U&E in 2 weeks. Cardiology outpatient clinic arranged for an echocardiogram.',
  },
] as const;

function readExample(wanted: string): string {
  const path = join(INSTALL_FOLDER, 'evaluation', 'discharge-summary.synthetic.jsonl');
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  const found = lines
    .map((line) => Example.parse(JSON.parse(line)))
    .find(({ id }) => id === wanted);
  if (!found) throw new Error(`the examples have no ${wanted}`);
  return found.source;
}
