import { describe, expect, it } from 'vitest';
import { holdSubject } from './hold-subject.js';

const ID = '01a216b0-befc-7496-8404-246bdf734a77';
const HOST = 'https://cloister.hospital.example';

describe('what is held', () => {
  it.each([
    [`${HOST}/documents/${ID}`, { documentId: ID }],
    [
      `${HOST}/documents/${ID}?panel=draft&summary=01a216b0-0000-7000-8000-000000000001`,
      { documentId: ID },
    ],
    [`  ${ID.toUpperCase()} `, { documentId: ID }],
    [`${HOST}/documents?patient=${ID}`, { patientId: ID }],
    [`${HOST}/documents?state=extracted&patient=%22${ID}%22`, { patientId: ID }],
    [`${HOST}/documents?encounter=${ID}`, null],
    [`${HOST}/documents`, null],
    ['MRN-4711', null],
  ])('%s', (address, held) => {
    expect(holdSubject(address)).toEqual(held);
  });
});
