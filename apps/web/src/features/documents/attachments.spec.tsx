// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { aDocument, aList, idOf } from './testing/examples.js';
import { type Answers, pageAt } from './testing/page-at.js';

afterEach(cleanup);

const mail = aDocument({
  id: idOf(1),
  mediaType: 'message/rfc822',
  fileName: 'mail.eml',
  extraction: { characters: 10, pages: null, warnings: ['attachments'] },
});
const letter = aDocument({ id: idOf(2), fileName: 'letter.pdf', parentId: idOf(1) });
const scan = aDocument({
  id: idOf(3),
  fileName: 'scan.png',
  parentId: idOf(1),
  state: 'rejected',
  reason: 'type-mismatch',
  reasonDetails: { found: 'png', stated: 'pdf' },
});

const answers: Answers = {
  [`documents/${idOf(1)}`]: () => mail,
  [`documents/${idOf(2)}`]: () => letter,
  [`documents/${idOf(3)}`]: () => scan,
  documents: (address) =>
    address.searchParams.get('parent') === idOf(1) ? aList([letter, scan]) : aList([]),
};

async function open(id: string) {
  const { page, asked } = await pageAt(`/documents/${id}`, answers);
  render(page);
  return asked;
}

describe('the page of an e-mail', () => {
  it('leads to its attachments and says how each is', async () => {
    await open(idOf(1));
    const list = within(
      await screen.findByRole('list', { name: 'Attachments' }, { timeout: 10_000 }),
    );
    const links = list.getAllByRole<HTMLAnchorElement>('link');
    expect(links.map(({ textContent }) => textContent)).toEqual(['letter.pdf', 'scan.png']);
    expect(links[0]?.getAttribute('href')).toBe(`/documents/${idOf(2)}`);
    expect(list.getAllByRole('listitem')[1]?.textContent).toMatch(/Rejected/i);
  });
});

describe('the page of an attachment', () => {
  it('leads back to the e-mail and asks for no attachments of its own', async () => {
    const asked = await open(idOf(2));
    const back = await screen.findByRole<HTMLAnchorElement>('link', {
      name: 'Attached to an e-mail',
    });
    expect(back.getAttribute('href')).toBe(`/documents/${idOf(1)}`);
    expect(asked.filter(({ pathname }) => pathname === '/api/documents')).toEqual([]);
  });

  it('names both types where its name says another than its content', async () => {
    await open(idOf(3));
    expect(await screen.findByText(/The content of the file is PNG, .* says PDF/)).toBeTruthy();
  });
});
