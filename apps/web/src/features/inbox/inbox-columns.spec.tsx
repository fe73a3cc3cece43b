// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { ReviewList } from '@app/api-client';
import { renderPart } from '../../../test/render-part.js';
import { ADA } from '../review/testing/examples.js';
import { idOf } from '../documents/testing/examples.js';
import { InboxCards } from './inbox-cards.js';
import { InboxTable } from './inbox-table.js';

vi.mock('../documents/use-profile-title.js', () => ({
  useProfileTitle: () => () => 'Visit note',
}));

/** As the service sends it, with what the columns show. */
async function page(): Promise<ReviewList['items']> {
  const item = {
    summaryId: idOf(500),
    state: 'draft',
    priority: 'stat',
    profile: 'visit-note',
    documentIds: [idOf(1)],
    fileName: 'note.txt',
    patientIdentifier: null,
    assignee: ADA,
    headline: { leftOut: 2, listed: 0, toCheck: 1, unchecked: 0, supported: 0, statements: 1 },
    signatures: { given: 0, needed: 2 },
    amends: 3,
    sourceChange: { status: 'wrong-patient', at: '2026-11-24T12:00:00.000Z', open: true },
    recall: null,
    createdAt: '2026-11-24T12:00:00.000Z',
  };
  return Response.json([item]).json();
}

it('shows on a phone all that the table shows, each in its place', async () => {
  const items = await page();
  await renderPart(
    <>
      <InboxTable items={items} />
      <InboxCards items={items} />
    </>,
  );
  const [heads, row] = screen.getAllByRole('row').map((of) => [...of.children]);
  expect(heads?.map((cell) => [cell.getAttribute('data-column'), cell.textContent])).toEqual([
    ['priority', 'Priority'],
    ['patientIdentifier', 'Patient'],
    ['file', 'Document'],
    ['inboxProfile', 'Profile'],
    ['createdAt', 'Waiting'],
    ['findings', 'Left out, to check'],
    ['state', 'State'],
    ['assigned', 'Reviewer'],
    ['action', 'Action'],
  ]);
  const [priority, patient, file, profile, , findings, state, assigned] = row ?? [];
  expect(state?.textContent).toBe(
    'Machine draft, not reviewed Amends version 3 · 0 of 2 signaturesSource of another patient',
  );
  const card = screen.getByRole('listitem');
  const [top, name, line, foot] = [...card.children];
  expect(top?.textContent).toContain(`${priority?.textContent}${patient?.textContent}`);
  expect(name?.textContent).toBe(file?.textContent);
  expect(line?.textContent).toBe(
    `Machine draft, not reviewed${findings?.textContent}Source of another patient`,
  );
  expect(foot?.textContent).toBe(
    `${profile?.textContent} · ${assigned?.textContent}Amends version 3 · 0 of 2 signatures`,
  );
  expect(card.querySelector('a')?.getAttribute('href')).toBe(
    `/documents/${idOf(1)}?summary=${idOf(500)}&panel=draft`,
  );
});
