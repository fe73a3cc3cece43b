// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Profile } from '@app/api-client';
import { aDocument, aList, aSummary, idOf } from './testing/examples.js';
import { type Answers, pageAt } from './testing/page-at.js';

afterEach(cleanup);

const PROFILE: Profile = {
  id: 'general',
  version: 2,
  title: 'General',
  description: '',
  translations: {},
  fileNameWords: [],
  approvals: 1,
  sections: [],
};

async function renderAt(address: string, answers: Answers) {
  const { page, ...rest } = await pageAt(address, answers);
  render(page);
  return rest;
}

const listed = (address: URL) =>
  address.searchParams.get('cursor') === 'to-2'
    ? aList([aDocument({ id: idOf(2), fileName: 'second.txt' })])
    : aList([aDocument({ id: idOf(1), fileName: 'first.txt' })], 'to-2');

const lists = (asked: readonly URL[]) =>
  asked.filter(({ pathname }) => pathname === '/api/documents');

const box = (name: string) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: `Select ${name}` });
const together = () =>
  screen.getByRole<HTMLButtonElement>('button', { name: 'Summarize together' });

describe('the list of documents', () => {
  it('puts a chosen filter into the address and asks the service for it', async () => {
    const { router, asked } = await renderAt('/documents', { documents: listed });
    await screen.findByRole('link', { name: 'first.txt' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'rejected');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Uploaded by' }), 'mine');
    await waitFor(() => expect(router.state.location.search).toMatchObject({ state: 'rejected' }));
    expect(router.state.location.searchStr).toBe('?state=rejected&mine=true');
    await waitFor(() => {
      const last = lists(asked).at(-1)?.searchParams;
      expect([last?.get('state'), last?.get('mine')]).toEqual(['rejected', 'true']);
    });
  });

  it('shows in its controls what the address says', async () => {
    await renderAt('/documents?source=fhir&order=oldest', { documents: listed });
    const source = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Source' });
    expect(source.value).toBe('fhir');
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Order' }).value).toBe('oldest');
  });

  it('turns forward and back, and never names a page that it does not know', async () => {
    const { router } = await renderAt('/documents', { documents: listed });
    await screen.findByRole('link', { name: 'first.txt' });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Previous page' }).disabled).toBe(
      true,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
    await screen.findByRole('link', { name: 'second.txt' });
    expect(router.state.location.search).toEqual({ cursor: 'to-2' });
    expect(screen.getByText('Page 2')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
    await screen.findByRole('link', { name: 'first.txt' });
    expect(router.state.location.search).toEqual({});
  });

  it('names the chosen patient from the documents, and keeps the identifier out of the address', async () => {
    const { router } = await renderAt(`/documents?patient=${idOf(900)}`, { documents: listed });
    const chip = await screen.findByRole('button', { name: /Patient 4711-208/ });
    expect(router.state.location.href).not.toContain('4711');
    await userEvent.click(chip);
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });

  it('offers to clear the filters where nothing matches, and to upload where nothing is yet', async () => {
    const nothing = { documents: () => aList([]) };
    const { router } = await renderAt('/documents?source=hl7', nothing);
    await screen.findByText('No documents match these filters.');
    const [, clear] = screen.getAllByRole('button', { name: 'Clear filters' });
    if (!clear) throw new Error('no button beside the words');
    await userEvent.click(clear);
    await screen.findByText(/No documents yet/);
    expect(router.state.location.search).toEqual({});
  });

  it('moves between rows by j and k, and gives a row its focus back', async () => {
    const list = aList([
      aDocument({ id: idOf(1), fileName: 'first.txt' }),
      aDocument({ id: idOf(2), fileName: 'second.txt' }),
    ]);
    const { router } = await renderAt(`/documents?row=${idOf(2)}`, { documents: () => list });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('second.txt'));
    await userEvent.keyboard('k');
    expect(document.activeElement?.textContent).toBe('first.txt');
    await waitFor(() => expect(router.state.location.search).toEqual({ row: idOf(1) }));
  });

  it('tells the state of the newest summary once there is one, and who brought the document in', async () => {
    const summary = { id: idOf(5), state: 'failed' as const, reason: null, profile: 'general' };
    await renderAt('/documents', { documents: () => aList([aDocument({ summary })]) });
    const row = (await screen.findByRole('link', { name: 'note.txt' })).closest('tr');
    if (!row) throw new Error('the link stands in no row');
    expect(within(row).getByText('Failed')).toBeTruthy();
    expect(within(row).getByText('Ada Adler')).toBeTruthy();
  });

  it('says which documents wait for a decision on their patient, with the way there', async () => {
    const list = aList([
      aDocument({ id: idOf(1), fileName: 'held.pdf', patientCheck: 'open' }),
      aDocument({ id: idOf(2), fileName: 'decided.pdf', patientCheck: 'confirmed' }),
      aDocument({ id: idOf(3), fileName: 'old.pdf', patientCheck: 'open', state: 'erased' }),
    ]);
    await renderAt('/documents', { documents: () => list });
    const [badge, ...others] = await screen.findAllByRole('link', { name: /^Check patient/ });
    expect(others).toEqual([]);
    expect(badge?.textContent).toBe('Check patient');
    expect(badge?.closest('tr')?.textContent).toContain('held.pdf');
    expect(badge?.getAttribute('href')).toBe(`/documents/${idOf(1)}#patient-check`);
  });

  it('summarizes chosen documents together, the newest last, and opens the newest', async () => {
    const list = aList([
      aDocument({ id: idOf(1), fileName: 'new.txt', createdAt: '2026-11-24T12:00:00.000Z' }),
      aDocument({ id: idOf(2), fileName: 'old.txt', createdAt: '2026-11-20T12:00:00.000Z' }),
      aDocument({ id: idOf(3), fileName: 'refused.txt', state: 'rejected' }),
    ]);
    const bodies: unknown[] = [];
    const { router } = await renderAt('/documents', {
      documents: () => list,
      profiles: () => ({ items: [PROFILE] }),
      summaries: (_, body) => {
        if (body === null) return { items: [], nextCursor: null };
        bodies.push(body);
        return aSummary({ id: idOf(500), documentIds: [idOf(2), idOf(1)] });
      },
    });
    await screen.findByRole('link', { name: 'new.txt' });
    expect(box('refused.txt').disabled).toBe(true);
    await userEvent.click(box('new.txt'));
    expect(together().disabled).toBe(true);
    screen.getByText('Select at least one more to summarize them together.');
    screen.getByRole('link', { name: 'old.txt' }).focus();
    await userEvent.keyboard('x');
    expect(box('old.txt').checked).toBe(true);
    await userEvent.click(together());
    const dialog = await screen.findByRole('dialog', {
      name: 'Summarize 2 documents together',
    });
    await userEvent.click(await within(dialog).findByRole('button', { name: 'Start' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/documents/${idOf(1)}`));
    expect(router.state.location.search).toEqual({ summary: idOf(500), panel: 'draft' });
    expect(bodies).toMatchObject([{ documentIds: [idOf(2), idOf(1)], profile: 'general' }]);
  });

  it('does not offer that for documents of two patients, and says why', async () => {
    const list = aList([
      aDocument({ id: idOf(1), fileName: 'first.txt' }),
      aDocument({ id: idOf(2), fileName: 'second.txt', patientId: idOf(901) }),
    ]);
    await renderAt('/documents', { documents: () => list });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select first.txt' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select second.txt' }));
    const bar = within(screen.getByRole('region', { name: 'Selected documents' }));
    bar.getByText(/These are about different patients/);
    const button = bar.getByRole<HTMLButtonElement>('button', { name: 'Summarize together' });
    expect(button.disabled).toBe(true);
    await userEvent.click(bar.getByRole('button', { name: 'Clear selection' }));
    expect(screen.queryByRole('region', { name: 'Selected documents' })).toBe(null);
  });
});
