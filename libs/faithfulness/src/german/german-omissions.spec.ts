import { expect, it } from 'vitest';
import { judgeDraft } from '../judge-draft.js';
import type { OmissionReason } from '../omissions/omission.js';

const LETTER = `Sehr geehrte Frau Kollegin,

Allergien: Penicillin (Exanthem)

Verlauf:
Marcumar wurde abgesetzt. Neu angesetzt wurde Eliquis 5 mg 1-0-1. Das Kalium war mit 6,8 mmol/l kritisch erhöht.

Medikation:
Delix 5 mg 1-0-1
Pantozol 40 mg 0-0-1

Procedere:
Kontrolle des Kaliums in 2 Wochen beim Hausarzt. Die Histologie steht noch aus.`;
const WHOLE = `Allergie gegen Penicillin. Phenprocoumon wurde beendet. Apixaban 5 mg 1-0-1 wurde begonnen.
Das Kalium lag bei 6,8 mmol/l. Ramipril 5 mg 1-0-1. Pantoprazol 40 mg 0-0-1.
In 2 Wochen Kontrolle des Kaliums. Das Ergebnis der Histologie ist ausstehend.`;

function omittedBy(draft: string): readonly (OmissionReason | null)[] {
  const mustKeep = [
    'allergy',
    'medication',
    'anticoagulation',
    'result',
    'follow-up',
    'pending-result',
  ] as const;
  const judged = { text: draft, sections: [], mustKeep, mustAnswer: [] };
  const { omissions } = judgeDraft(LETTER, [{ text: LETTER, limit: null }], judged);
  return omissions.map(({ reason }) => reason);
}

it('finds nothing left out of a German draft that says all', () => {
  expect(omittedBy(WHOLE)).toEqual([]);
});

it.each<[left: RegExp, reason: OmissionReason | null]>([
  [/Allergie gegen Penicillin\. /, 'allergy'],
  [/Phenprocoumon wurde beendet\. /, 'high-alert-drug'],
  [/Apixaban 5 mg[^.]*\.\s/, 'high-alert-drug'],
  [/Das Kalium lag[^.]*\. /, 'critical-result'],
  [/Ramipril[^.]*\. /, null],
  [/In 2 Wochen[^.]*\.\s/, 'dated-follow-up'],
  [/Das Ergebnis[^.]*\./, 'pending-result'],
])('finds what was left out of a German draft: %s', (left, reason) => {
  expect(omittedBy(WHOLE.replace(left, ''))).toEqual([reason]);
});

it('asks for the dose of a drug that does grave harm', () => {
  expect(omittedBy(WHOLE.replace('Apixaban 5 mg 1-0-1', 'Apixaban'))).toEqual(['high-alert-drug']);
});
