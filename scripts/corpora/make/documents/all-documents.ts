import type { MadeDocument } from '../made-document.js';
import { Random } from '../random.js';
import { consentForm } from './consent-form.js';
import { labSheet } from './lab-sheet.js';
import { letter } from './letter.js';
import { medicationPlan } from './medication-plan.js';
import { twoColumnReport } from './two-column-report.js';

const KINDS = [
  ['lab-sheet', labSheet],
  ['medication-plan', medicationPlan],
  ['consent-form', consentForm],
  ['letter', letter],
  ['report', twoColumnReport],
] as const;

/** `count` of each kind. What one says does not depend on how many there are. */
export function allDocuments(seed: number, count: number): readonly MadeDocument[] {
  return KINDS.flatMap(([kind, make], number) =>
    Array.from({ length: count }, (_, at) =>
      make(`${kind}-${at + 1}`, at, new Random(seed * 1_000_003 + number * 1009 + at)),
    ),
  );
}
