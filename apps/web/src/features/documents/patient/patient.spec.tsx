// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PatientCheck, Reassignment } from '@app/api-client';
import { aDocument, aList, idOf } from '../testing/examples.js';
import { type Answers, pageAt } from '../testing/page-at.js';

afterEach(cleanup);

const held = aDocument({
  id: idOf(1),
  fileName: 'letter.pdf',
  patientCheck: 'open',
  patientName: 'Jane Doe',
  patientIdentifier: 'MRN-4711',
});
const check: PatientCheck = {
  state: 'open',
  reasons: ['name', 'number'],
  found: [
    {
      name: 'John Roe',
      birthDate: '01/02/1980',
      numbers: [{ identifier: '99-1234', authority: null }],
      place: { start: 0, end: 10 },
    },
  ],
  expected: {
    names: ['Jane Doe'],
    birthDate: null,
    numbers: [{ identifier: 'MRN-4711', authority: null }],
  },
  checkedAt: '2026-11-24T12:00:00.000Z',
  decidedAt: null,
  decidedBy: null,
};
const done: Reassignment = {
  patientCheck: 'reassigned',
  withdrawn: [{ summaryId: idOf(7), before: 'draft', after: 'rejected' }],
  readers: [
    {
      reader: { kind: 'person', id: idOf(801), name: 'Berta Berg' },
      firstAt: '2026-11-24T12:00:00.000Z',
      lastAt: '2026-11-24T12:00:00.000Z',
      times: 3,
    },
  ],
};

const answers: Answers = {
  session: () => ({ csrfToken: 'x', person: { permissions: ['document:read', 'summary:review'] } }),
  [`documents/${idOf(1)}`]: () => held,
  [`documents/${idOf(1)}/patient-check`]: () => ({ check }),
  [`documents/${idOf(1)}/patient`]: () => done,
  documents: () => aList([]),
};

describe('the page of a document that names another patient', () => {
  it('shows what it says beside what was expected', async () => {
    const { page } = await pageAt(`/documents/${idOf(1)}`, answers);
    render(page);
    const table = await screen.findByRole<HTMLTableElement>(
      'table',
      { name: 'Patient in the document and expected patient' },
      { timeout: 10_000 },
    );
    const rows = [...table.rows].map((row) => [...row.cells].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['Detail', 'Expected', 'In the document'],
      ['Name (differs)', 'Jane Doe', 'John Roe'],
      ['Date of birth', 'not known', '01/02/1980'],
      ['Number (differs)', 'MRN-4711', '99-1234'],
    ]);
  });

  it('has the focus on the decision for who came by the badge or the notification', async () => {
    const { page } = await pageAt(`/documents/${idOf(1)}#patient-check`, answers);
    render(page);
    const alert = await screen.findByRole('alert', { name: /names another patient/ });
    await waitFor(() => expect(document.activeElement).toBe(alert));
  });

  it('assigns it to another, and says who had seen it', async () => {
    const { page, asked } = await pageAt(`/documents/${idOf(1)}`, answers);
    render(page);
    fireEvent.click(
      await screen.findByRole('button', { name: 'Assign to another patient' }, { timeout: 10_000 }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Assign' }));
    expect(await dialog.findByText('Enter the correct patient’s identifier.')).toBeTruthy();
    fireEvent.change(dialog.getByLabelText('Patient identifier'), { target: { value: 'MRN-1' } });
    fireEvent.change(dialog.getByLabelText('Reason'), { target: { value: 'mixed up' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Assign' }));
    expect(await dialog.findByText('1 summary was cancelled, rejected or withdrawn.')).toBeTruthy();
    expect(dialog.getByText('Berta Berg')).toBeTruthy();
    expect(asked.map(({ pathname }) => pathname)).toContain(`/api/documents/${idOf(1)}/patient`);
  });
});
