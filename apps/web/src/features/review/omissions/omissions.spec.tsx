// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  aDocument,
  aDocumentText,
  anOmission,
  aSpan,
  aSummary,
  idOf,
} from '../../documents/testing/examples.js';
import { Inside, pageAt } from '../../documents/testing/page-at.js';
import type { Omission, WorkingCopy } from '@app/api-client';
import { Announcer } from '../../../ui/announcer.js';
import { ADA, aReview, aVersionOf, aWorkingCopy } from '../testing/examples.js';

// what a growing field of text listens to, and the document of the tests does not have
beforeAll(() => Object.defineProperty(document, 'fonts', { value: new EventTarget() }));
afterEach(cleanup);

const NOW = '2026-11-24T12:00:00.000Z';
const SOURCE = 'Allergies: penicillin (anaphylaxis)\nEnoxaparin 40 mg daily\nHip fracture, fixed\n';
const DRAFT = { course: ['Hip fracture.'], medication: ['Not mentioned.'] };

function spanOf(words: string) {
  const start = SOURCE.indexOf(words);
  return aSpan(start, start + words.length);
}

const ALLERGY = anOmission({
  id: '1-o1',
  sectionId: 'course',
  spans: [spanOf('Allergies: penicillin (anaphylaxis)')],
  name: spanOf('penicillin'),
});
const DRUG = anOmission({
  id: '1-o2',
  class: 'medication',
  reason: 'high-alert-drug',
  sectionId: 'medication',
  spans: [spanOf('Enoxaparin 40 mg daily')],
});
const LISTED = anOmission({
  id: '1-o3',
  class: 'procedure',
  tier: 'listed',
  reason: null,
  spans: [spanOf('Hip fracture, fixed')],
});

async function open(omissions: readonly Omission[], isMine = true) {
  const base = aVersionOf(DRAFT);
  const [fracture, absent] = base.sentences;
  if (!fracture || !absent) throw new Error('no sentences');
  const absence = { topic: 'medication' as const, terms: [], limit: null };
  absent.evidence = absent.evidence.map((one) => ({ ...one, status: 'contradicted', absence }));
  const version = {
    ...base,
    evidence: [...fracture.evidence, ...absent.evidence],
    omissions: [...omissions],
  };
  const summary = aSummary({ state: 'in_review', version });
  let review = aReview({
    state: 'in_review',
    assignee: isMine ? ADA : null,
    omissions: [...omissions],
  });
  const sent: unknown[] = [];
  const saved: WorkingCopy[] = [];
  const { page, router } = await pageAt(`/documents/${idOf(1)}`, {
    session: () => ({
      csrfToken: 'x',
      person: { id: ADA.id, permissions: ['document:read', 'summary:read', 'summary:review'] },
    }),
    [`documents/${idOf(1)}`]: () => aDocument(),
    [`documents/${idOf(1)}/text`]: () => aDocumentText({ text: SOURCE, stated: {} }),
    summaries: () => ({ items: [{ ...summary, version: null }], nextCursor: null }),
    [`summaries/${summary.id}`]: () => summary,
    [`reviews/${summary.id}`]: () => review,
    [`summaries/${summary.id}/review`]: () => review,
    [`summaries/${summary.id}/versions/1`]: () => version,
    [`summaries/${summary.id}/omission-answers`]: (_url, body) => {
      sent.push(body);
      const answer = { by: ADA, at: NOW, reason: 'Told on the phone.' };
      const answered = omissions.map((one, index) => (index === 0 ? { ...one, answer } : one));
      review = { ...review, revision: 2, omissions: answered };
      return review;
    },
    [`summaries/${summary.id}/working-copy`]: (_url, body) => {
      sent.push(body);
      const copy = aWorkingCopy({ omissions: omissions.filter(({ id }) => id !== '1-o2') });
      saved.push(copy);
      return copy;
    },
    profiles: () => ({ items: [] }),
  });
  render(
    <>
      {page}
      <Inside>
        <Announcer />
      </Inside>
    </>,
  );
  await screen.findByRole('region', { name: 'Text of the source, by lines' });
  return { user: userEvent.setup(), sent, saved, router };
}

const panel = async (name: string | RegExp) => screen.findByRole('region', { name });

describe('what a draft leaves out', () => {
  it('names each fact that must be answered by itself, with the words of the source', async () => {
    await open([ALLERGY, DRUG, LISTED]);
    const region = await panel('2 facts to answer before you sign');
    const headings = within(region).getAllByRole('heading', { level: 3 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Allergy',
      'High-alert drug',
      'Procedure',
    ]);
    expect((await within(region).findByText('penicillin')).tagName).toBe('STRONG');
    expect(within(region).getByText('1 more fact left out')).toBeTruthy();
    const head = screen.getByRole('group', { name: 'Draft check' });
    expect(within(head).getByText('3 left out, 2 to answer')).toBeTruthy();
  });

  it('shows the place in the source, and marks it', async () => {
    const { user } = await open([ALLERGY]);
    await user.click(await screen.findByRole('button', { name: /^Show in source: Allergies/ }));
    await waitFor(() =>
      expect(document.querySelector('[data-current]')?.textContent).toBe(
        'Allergies: penicillin (anaphylaxis)',
      ),
    );
  });

  it('says once what stands at several places word for word, and goes through the places', async () => {
    const again = { ...ALLERGY, spans: [...ALLERGY.spans, ...DRUG.spans, ...ALLERGY.spans] };
    const { user } = await open([again]);
    const quote = (await screen.findByText('penicillin')).closest('blockquote');
    expect(quote?.textContent.trim()).toBe(
      'Allergies: penicillin (anaphylaxis) Enoxaparin 40 mg daily',
    );
    await user.click(screen.getByRole('button', { name: /^Show in source/ }));
    await user.click(await screen.findByRole('button', { name: /^Place 1 of 3/ }));
    await screen.findByRole('button', { name: /^Place 2 of 3/ });
    await waitFor(() =>
      expect(document.querySelector('[data-current]')?.textContent).toBe('Enoxaparin 40 mg daily'),
    );
  });

  it('adds a fact in one click, in the place of “Not mentioned”, goes on to the next, and can be undone', async () => {
    const { user, sent, saved } = await open([DRUG, ALLERGY]);
    await user.click(await screen.findByRole('button', { name: /^Add to draft: Enoxaparin/ }));
    const draft = screen.getByRole('region', { name: 'Text of the draft' });
    expect(draft.textContent).toContain('Enoxaparin 40 mg daily.');
    expect(draft.textContent).not.toContain('Not mentioned.');
    expect(document.activeElement?.textContent).toBe('Allergy');
    expect(screen.getByText('Added. Being checked …')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Undo: Enoxaparin/ }));
    expect(draft.textContent).not.toContain('Enoxaparin');
    expect(draft.textContent).toContain('Not mentioned.');
    await user.click(await screen.findByRole('button', { name: /^Add to draft: Enoxaparin/ }));
    await waitFor(() => expect(saved.length).toBeGreaterThan(0), { timeout: 5_000 });
    expect(sent.at(-1)).toMatchObject({
      sentences: [
        { from: '1-1', section: 'course' },
        { from: null, section: 'medication', text: 'Enoxaparin 40 mg daily.' },
      ],
    });
    await panel('1 fact to answer before you sign');
  });

  it('keeps one out with a reason, and goes on to the next', async () => {
    const { user, sent } = await open([ALLERGY, DRUG]);
    await user.click(
      await screen.findByRole('button', { name: /^Keep out with a reason: Allergies/ }),
    );
    const save = screen.getByRole('button', { name: 'Save reason' });
    expect(save.hasAttribute('disabled')).toBe(true);
    await user.type(screen.getByLabelText(/^Reason for keeping this out/), 'Told on the phone.');
    await user.click(save);
    await panel('1 fact to answer before you sign');
    expect(sent).toEqual([{ revision: 1, omissionId: '1-o1', reason: 'Told on the phone.' }]);
    expect(document.activeElement?.textContent).toContain('High-alert drug');
    expect(screen.getByText('1 kept out with a reason')).toBeTruthy();
  });

  it('offers nothing to whoever does not review it, and says how to', async () => {
    await open([ALLERGY], false);
    const region = await panel('1 fact to answer before you sign');
    expect(within(region).getByText(/Claim the review to answer/)).toBeTruthy();
    expect(within(region).queryByRole('button', { name: /^Add to draft/ })).toBe(null);
  });

  it('says of a draft that is nearly empty that the document has to be read', async () => {
    await open([anOmission({ class: null, reason: 'nearly-empty', spans: [] })]);
    await screen.findByText(
      'This draft leaves out nearly everything in the documents. Read the documents before you sign.',
    );
    expect(screen.queryByRole('button', { name: /^Add to draft/ })).toBe(null);
    expect(screen.getByRole('button', { name: 'Keep with a reason' })).toBeTruthy();
  });

  it('vouches for nothing where nothing is left out', async () => {
    await open([]);
    const region = await panel('Left out of this draft');
    expect(region.textContent).toContain('It doesn’t find everything: read the source.');
  });
});
