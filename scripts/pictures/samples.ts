import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';

/** The invented note of the first start. */
export const SAMPLE_NOTE = readFileSync(
  join(INSTALL_FOLDER, 'apps', 'cli', 'samples', 'visit-note.txt'),
  'utf8',
);

export const DISCHARGE_LETTER = `SYNTHETIC SAMPLE. Nobody in this letter is a real person.

DISCHARGE LETTER

Reason for admission: The patient, a 71-year-old man, was admitted with chest pain at rest that had lasted two hours.

Course: The first troponin was 18 ng/l and the second, three hours later, 19 ng/l. The ECG showed sinus rhythm without changes of the ST segment. Echocardiography showed a normal left ventricle with an ejection fraction of 58 %. A stress test was normal. Pain on pressing the left fourth rib explained the complaint.

Treatment: Ibuprofen 400 mg three times a day for five days with pantoprazole 20 mg once a day. Ramipril was raised from 2.5 mg to 5 mg once a day because of blood pressures around 152/88.

On discharge: Free of pain, blood pressure 134/80, pulse 68.

Follow-up: Blood pressure and creatinine at the general practitioner in one week. Return at once for new chest pain or shortness of breath.
`;

export const CONTRACT = `SYNTHETIC SAMPLE. Nobody in this contract is a real person.

SERVICE AGREEMENT

1. The supplier cleans the rooms of the clinic on five days a week between 18:00 and 22:00.
2. The price is 4,200 euros a month, due on the fifteenth of the month that follows.
3. Either side may end this agreement with three months' notice to the end of a quarter.
4. The supplier is liable for damage up to 250,000 euros for each case.
5. Personal data that become known by chance are kept secret, also after the end of this agreement.
`;

export interface SampleDocument {
  readonly name: string;
  readonly text: string;
  readonly patient: string;
  readonly profile: string;
}

/** What the list shows, the oldest first. */
export const SAMPLE_DOCUMENTS: readonly SampleDocument[] = [
  {
    name: 'cleaning-contract.txt',
    text: CONTRACT,
    patient: '',
    profile: 'plain-language-contract',
  },
  {
    name: 'discharge-letter-ward-3.txt',
    text: DISCHARGE_LETTER,
    patient: 'MRN-1007',
    profile: 'discharge-summary',
  },
  {
    name: 'visit-note-12-march.txt',
    text: SAMPLE_NOTE,
    patient: 'MRN-1001',
    profile: 'visit-note',
  },
  {
    name: 'visit-note-telephone-review.txt',
    text: `${SAMPLE_NOTE}\nTELEPHONE REVIEW\nThe fever has gone.`,
    patient: 'MRN-1001',
    profile: 'visit-note',
  },
  {
    name: 'discharge-letter-ward-5.txt',
    text: `${DISCHARGE_LETTER}\nWard 5.`,
    patient: 'MRN-1012',
    profile: 'discharge-summary',
  },
];
