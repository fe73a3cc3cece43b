// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Lookup } from '@app/api-client';
import { renderPart } from '../../../test/render-part.js';
import { IdentifierSearch } from './identifier-search.js';

const PATIENT = '0190a1b2-0000-7000-8000-000000000001';
const HERE = { id: PATIENT, identifier: 'MRN-4711', authority: null, name: null };
const DOCUMENT = '0190a1b2-0000-7000-8000-000000000002';
const NOTHING: Lookup = {
  patients: [],
  encounterIds: [],
  documentIds: [],
  moreDocuments: false,
};

afterEach(() => vi.unstubAllGlobals());

describe('the search by identifier', () => {
  it('goes from a patient’s identifier to the documents of the patient', async () => {
    const { asked, router } = await search('MRN-4711', { ...NOTHING, patients: [HERE] });

    await waitFor(() => expect(router.state.location.pathname).toBe('/documents'));
    expect(router.state.location.search).toEqual({ patient: PATIENT });
    expect(asked).toEqual([{ url: '/api/lookups', body: { identifier: 'MRN-4711' } }]);
  });

  it('goes from a document’s identifier to the document', async () => {
    const { router } = await search('A-17', { ...NOTHING, documentIds: [DOCUMENT] });

    await waitFor(() => expect(router.state.location.pathname).toBe(`/documents/${DOCUMENT}`));
  });

  it('leaves the identifier in no address, in no storage and not in the field', async () => {
    const { router } = await search('MRN-4711', { ...NOTHING, patients: [HERE] });

    await waitFor(() => expect(router.state.location.pathname).toBe('/documents'));
    expect(router.history.location.href).not.toContain('4711');
    expect(storedTexts()).not.toContain('4711');
    expect(field().value).toBe('');
  });

  it('says when nothing has the identifier, and keeps it for mending', async () => {
    const { router } = await search('MRN-4712', NOTHING);

    expect(await screen.findByText(/Nothing here has exactly this identifier/)).toBeTruthy();
    expect(router.state.location.pathname).toBe('/here');
    expect(field().value).toBe('MRN-4712');
  });

  it('looks for a name where nothing has the identifier, and lists several', async () => {
    const erika = { ...HERE, name: 'Erika Muster', authority: 'HOSP' };
    const other = { ...HERE, id: DOCUMENT, identifier: 'MRN-5', name: 'Erika Beispiel' };
    const { asked, router } = await search('erika', NOTHING, {
      ...NOTHING,
      patients: [erika, other],
    });

    const link = await screen.findByRole('link', { name: 'Erika Muster · MRN-4711 · HOSP' });
    expect(asked.map(({ body }) => body)).toEqual([{ identifier: 'erika' }, { name: 'erika' }]);
    expect(screen.getAllByRole('link')).toHaveLength(2);
    await userEvent.click(link);
    await waitFor(() => expect(router.state.location.search).toEqual({ patient: PATIENT }));
  });

  it('takes the focus at the key /, but not while something is typed', async () => {
    await renderPart(
      <>
        <input aria-label="Note" />
        <IdentifierSearch />
      </>,
    );
    const note = screen.getByRole('textbox', { name: 'Note' });

    await userEvent.type(note, 'a/b');
    expect(document.activeElement).toBe(note);

    note.blur();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('');
  });
});

async function search(identifier: string, ...answers: readonly Lookup[]) {
  const asked: { url: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push({ url: new URL(request.url).pathname, body: await request.json() });
    return Response.json(answers[asked.length - 1] ?? answers.at(-1));
  });
  const { router } = await renderPart(<IdentifierSearch />);
  await userEvent.type(field(), `${identifier}{Enter}`);
  return { asked, router };
}

function field(): HTMLInputElement {
  return screen.getByRole('textbox', { name: /by identifier/ });
}

function storedTexts(): string {
  return [localStorage, sessionStorage].flatMap((kept) => Object.entries(kept).flat()).join();
}
