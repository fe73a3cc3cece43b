// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentText, Summary } from '@app/api-client';
import { Announcer } from '../../ui/announcer.js';
import {
  aDocument,
  aDocumentText,
  aLeftOut,
  aReceipt,
  aSentence,
  aSourceReceipt,
  aSpan,
  aSummary,
  aVersion,
  idOf,
} from './testing/examples.js';
import { Inside, pageAt } from './testing/page-at.js';

afterEach(cleanup);

const SOURCE =
  'Dry cough for two weeks.\nNo fever. He lives with his daughter.\nLisinopril 10 mg daily.';
const DRAFT = 'Dry cough. Lisinopril 20 mg.\nPenicillin allergy. He lives with his daughter.';

function quoted(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`the text has no ${words}`);
  return { start, end: start + words.length };
}

function inSource(words: string, source = 0) {
  const { start, end } = quoted(SOURCE, words);
  return aSpan(start, end, { source });
}

const SENTENCES = [
  aSentence({
    ...quoted(DRAFT, 'Dry cough.'),
    spans: [inSource('Dry cough for two weeks.'), inSource('No fever.')],
  }),
  aSentence({
    ...quoted(DRAFT, 'Lisinopril 20 mg.'),
    status: 'contradicted',
    spans: [inSource('Lisinopril 10 mg daily.')],
    findings: [{ code: 'number', ...quoted(DRAFT, '20 mg') }],
  }),
  aSentence({
    ...quoted(DRAFT, 'Penicillin allergy.'),
    status: 'unsupported',
    findings: [{ code: 'no-source', ...quoted(DRAFT, 'Penicillin allergy.') }],
  }),
  aSentence({
    ...quoted(DRAFT, 'He lives with his daughter.'),
    status: 'partly',
    spans: [aSpan(5, 9, { source: 1 })],
  }),
];

async function open(
  search = '',
  change: Partial<Summary> = {},
  textChange: Partial<DocumentText> = {},
) {
  const version = aVersion({ text: DRAFT, evidence: SENTENCES });
  const summary = aSummary({ version, documentIds: [idOf(1), idOf(2)], ...change });
  const text = aDocumentText({ text: SOURCE, stated: {}, ...textChange });
  const { page, router } = await pageAt(`/documents/${idOf(1)}${search}`, {
    [`documents/${idOf(1)}`]: () => aDocument(),
    [`documents/${idOf(1)}/text`]: () => text,
    [`documents/${idOf(2)}/text`]: () => ({ ...text, text: 'Fever since Monday.' }),
    [`documents/${idOf(2)}`]: () => aDocument({ id: idOf(2), fileName: 'second.txt' }),
    summaries: () => ({ items: [{ ...summary, version: null }], nextCursor: null }),
    [`summaries/${summary.id}`]: () => summary,
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
  await screen.findByRole('region', { name: 'Text of the draft' });
  await screen.findByRole('region', { name: 'Text of the source, by lines' });
  return router;
}

const sentence = (name: RegExp) =>
  within(screen.getByRole('region', { name: 'Text of the draft' })).getByRole('button', { name });
const lit = () =>
  [...document.querySelectorAll('[data-mark][data-status]')].map(({ textContent }) => textContent);
const pointed = () =>
  [...document.querySelectorAll('[data-pointed]')].map(({ textContent }) => textContent);
const current = () => document.querySelector('[data-current]')?.textContent;

it('shows on the page of a document what was not read of it, with kind, count and place', async () => {
  const leftOut = [
    aLeftOut({ pages: [3, 4] }),
    aLeftOut({ kind: 'attachment', count: 1 }),
    aLeftOut({ kind: 'segment', count: 3, name: 'AL1' }),
  ];
  const warnings = [
    { code: 'left-out', message: '', detail: { pictures: 2 } },
    { code: 'remote-content', message: '', detail: { links: 1 } },
  ];
  await open('', {}, { leftOut, warnings });
  const note = screen.getByRole('region', { name: 'Not read' });
  expect(
    within(note)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['2 pictures (pages 3, 4)', '1 attachment', '3 message segments (AL1)']);
  screen.getByText('1 warning about this file');
});

describe('the evidence of a draft', () => {
  it('names the status of each sentence, and leaves its text as it is', async () => {
    await open();
    sentence(/^Supported Dry cough\.$/);
    sentence(/^Contradicted Lisinopril 20 mg/);
    sentence(/^Not in the source Penicillin allergy\.$/);
    sentence(/^Partly supported He lives with his daughter\.$/);
    const region = screen.getByRole('region', { name: 'Text of the draft' });
    expect(region.textContent).toBe(DRAFT);
    expect([...region.querySelectorAll('u')].map(({ textContent }) => textContent)).toEqual([
      '20 mg',
    ]);
  });

  it('lights up the places of a chosen sentence, keeps it in the address and says it', async () => {
    const router = await open();
    await userEvent.click(sentence(/Dry cough/));
    await waitFor(() => expect(lit()).toEqual(['Dry cough for two weeks.', 'No fever.']));
    expect(router.state.location.search).toEqual({ sentence: 1 });
    expect(screen.getByText('Supported: 2 places in the source')).toBeTruthy();
    expect(current()).toBe('Dry cough for two weeks.');
    await userEvent.click(screen.getByRole('button', { name: 'Next place' }));
    await waitFor(() => expect(current()).toBe('No fever.'));
    expect(router.state.location.search).toEqual({ sentence: 1, place: 2 });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(lit()).toEqual([]));
    expect(router.state.location.search).toEqual({});
  });

  it('shows the places of the sentence under the mouse, and leaves what is chosen as it is', async () => {
    const router = await open();
    await userEvent.click(sentence(/Lisinopril/));
    await waitFor(() => expect(lit()).toEqual(['Lisinopril 10 mg daily.']));
    await userEvent.hover(sentence(/Dry cough/));
    expect(pointed()).toEqual(['Dry cough for two weeks.', 'No fever.']);
    expect(lit()).toEqual(['Lisinopril 10 mg daily.']);
    expect(current()).toBe('Lisinopril 10 mg daily.');
    expect(router.state.location.search).toEqual({ sentence: 2 });
    await userEvent.unhover(sentence(/Dry cough/));
    expect(pointed()).toEqual([]);
  });

  it('shows what the address names, and nothing where it names what is not there', async () => {
    await open('?sentence=1&place=2');
    expect(current()).toBe('No fever.');
    cleanup();
    await open('?sentence=1&place=9');
    expect(current()).toBe('Dry cough for two weeks.');
    cleanup();
    await open('?sentence=99');
    expect(current()).toBe(undefined);
  });

  it('says below a sentence what is in doubt, in words', async () => {
    await open();
    await userEvent.click(sentence(/Lisinopril/));
    const panel = await screen.findByRole('group', { name: 'Sentence 2' });
    expect(panel.textContent).toContain('The source says otherwise.');
    expect(panel.textContent).toContain('Check the number: “20 mg”');
    await userEvent.click(sentence(/Penicillin/));
    const other = await screen.findByRole('group', { name: 'Sentence 3' });
    expect(other.textContent).toContain('Nothing in the source supports this.');
    expect(screen.getByText('Not in the source: no place in the source')).toBeTruthy();
  });

  it('leads from the source to the sentence that draws on it', async () => {
    const router = await open();
    await userEvent.click(screen.getByRole('button', { name: 'No fever.' }));
    await screen.findByRole('group', { name: 'Sentence 1' });
    expect(router.state.location.search).toEqual({ sentence: 1, place: 2 });
  });

  it('works by keyboard: sentences, findings, and the marks of the source', async () => {
    const router = await open();
    await userEvent.keyboard('n');
    await waitFor(() => expect(router.state.location.search).toEqual({ sentence: 2 }));
    expect(document.activeElement).toBe(sentence(/Lisinopril/));
    await userEvent.keyboard('n');
    await waitFor(() => expect(router.state.location.search).toEqual({ sentence: 3 }));
    await userEvent.keyboard('n');
    await waitFor(() => expect(router.state.location.search).toEqual({ sentence: 2 }));
    await userEvent.keyboard('k');
    await waitFor(() => expect(router.state.location.search).toEqual({ sentence: 1 }));
    screen.getByRole('button', { name: 'Dry cough for two weeks.' }).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await waitFor(() => expect(router.state.location.search).toEqual({ sentence: 2, place: 1 }));
    sentence(/Penicillin/).focus();
    await userEvent.keyboard(' ');
    await waitFor(() => expect(router.state.location.search).toEqual({ sentence: 3 }));
  });

  it('counts its sentences, and leads to those of a kind', async () => {
    const router = await open();
    const line = screen.getByRole('region', { name: 'Evidence' });
    await userEvent.click(within(line).getByRole('button', { name: '1 partly supported' }));
    await waitFor(() => expect(router.state.location.search).toEqual({ sentence: 4 }));
  });

  it('says in which other document a place is, and leads there with the same sentence', async () => {
    await open();
    await userEvent.click(sentence(/daughter/));
    const [link] = await screen.findAllByRole('link', { name: 'second.txt' });
    expect(link?.getAttribute('href')).toBe(
      `/documents/${idOf(2)}?summary=${idOf(500)}&sentence=4&place=1`,
    );
  });

  it('says of an older draft that it was not checked', async () => {
    await open('', { version: aVersion({ text: DRAFT, evidence: null }) });
    const pane = within(screen.getByRole('tabpanel', { name: 'Draft' }));
    expect(pane.getByText(/were not checked against the source/)).toBeTruthy();
    const region = screen.getByRole('region', { name: 'Text of the draft' });
    expect(within(region).queryAllByRole('button')).toEqual([]);
  });

  it('lists what no sentence draws on, and marks it in the source', async () => {
    const unused = [inSource('No fever. He lives with his daughter.'), aSpan(0, 3)];
    const router = await open('', {
      version: aVersion({ text: DRAFT, evidence: SENTENCES.slice(1), unused }),
    });
    const list = await screen.findByRole('region', { name: 'Not mentioned in this draft' });
    const [stretch, ...others] = within(list).getAllByRole('button');
    if (!stretch) throw new Error('nothing is listed');
    expect(others, 'three letters tell nothing').toEqual([]);
    await userEvent.click(stretch);
    await waitFor(() => expect(current()).toBe('No fever. He lives with his daughter.'));
    expect(router.state.location.search).toEqual({ unused: 1 });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(current()).toBe(undefined));
  });

  it('lists what the documents say differently, and leads to both places', async () => {
    const conflicts = [
      { code: 'denied' as const, places: [aSpan(0, 4, { source: 1 }), inSource('No fever.')] },
    ];
    const router = await open('', {
      version: aVersion({ text: DRAFT, evidence: SENTENCES, conflicts }),
    });
    const list = await screen.findByRole('region', { name: 'The documents differ' });
    expect(list.textContent).toContain('One denies what the other states');
    const link = await within(list).findByRole('link', { name: 'second.txt' });
    expect(link.getAttribute('href')).toBe(
      `/documents/${idOf(2)}?summary=${idOf(500)}&conflict=1&place=1`,
    );
    await userEvent.click(within(list).getByRole('button', { name: /No fever\./ }));
    await waitFor(() => expect(current()).toBe('No fever.'));
    const sheet = document.querySelector('.cloister-print')?.textContent ?? '';
    expect(sheet).toContain('One denies what the other states');
    expect(sheet).toContain('second.txt: “Feve”note.txt: “No fever.”');
    expect(router.state.location.search).toEqual({ conflict: 1, place: 2 });
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(current()).toBe(undefined));
  });

  it('shows five of them, and the rest when asked', async () => {
    const unused = Array.from({ length: 7 }, (_, at) => aSpan(at, at + 30));
    await open('', { version: aVersion({ text: DRAFT, evidence: SENTENCES, unused }) });
    const list = await screen.findByRole('region', { name: 'Not mentioned in this draft' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
    await userEvent.click(within(list).getByRole('button', { name: 'Show 2 more' }));
    expect(within(list).getAllByRole('listitem')).toHaveLength(7);
  });

  it('accounts for each document, for hidden text, for the parts and for the run', async () => {
    const sources = [
      aSourceReceipt(),
      aSourceReceipt({
        documentId: idOf(2),
        pages: 2,
        hiddenCharacters: 312,
        unreadPages: [{ reason: 'broken', pages: [2] }],
      }),
    ];
    const stretches = [
      { characters: 900, tokens: 300, pages: [{ source: 0, first: 1, last: 18 }] },
      { characters: 90, tokens: 30, pages: [{ source: 1, first: 1, last: 1 }] },
    ];
    const run = {
      id: idOf(77),
      number: 1,
      state: 'finished' as const,
      engine: 'tiny',
      startedAt: '2026-11-24T12:00:00.000Z',
      endedAt: null,
      promptTokens: 1,
      generatedTokens: 1,
    };
    const receipt = aReceipt({ sources, stretches });
    await open('', { run, version: aVersion({ text: DRAFT, evidence: SENTENCES, receipt }) });
    const region = screen.getByRole('region', { name: 'Receipt' });
    expect(region.textContent).toContain('Not everything was read: 19 of 20 pages');
    const link = await within(region).findByRole('link', { name: 'second.txt' });
    expect(link.closest('li')?.textContent).toBe(
      'second.txt: 1 of 2 pages · Page 2 is damaged and could not be read. · 312 hidden characters left out',
    );
    const plan = within(region).getByText('What each part covered').closest('details');
    expect(
      within(plan ?? region)
        .getAllByRole('listitem', { hidden: true })
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Document 1, pages 1 to 18, 300 tokens, 900 characters',
      'Document 2, page 1, 30 tokens, 90 characters',
    ]);
    expect(screen.getByRole('region', { name: 'Hidden text' }).textContent).toContain(
      '312 characters of hidden text were left out',
    );
    expect(screen.getByText(`cloister reproduce ${idOf(77)}`)).toBeTruthy();
  });

  it('says that a model read passages, on which pages they are, and that rules searched the rest', async () => {
    const sources = [aSourceReceipt({ pages: 100 })];
    const passages = {
      count: 31,
      characters: 7_900,
      tokens: 2_410,
      pages: [{ source: 0, pages: [1, 2, 3, 40] }],
    };
    const receipt = aReceipt({ sources, passages });
    await open('', { version: aVersion({ text: DRAFT, evidence: SENTENCES, receipt }) });
    const region = screen.getByRole('region', { name: 'Receipt' });
    expect(region.textContent).toContain(
      'Not everything was read: 4 of 100 pages / 2,410 of 12,431',
    );
    expect(region.textContent).toContain(
      'The model read 31 passages. The rest was searched by rules',
    );
    const pages = within(region).getByText('Pages the model read from').closest('details');
    expect(pages?.textContent).toContain('pages 1–3, 40');
  });

  it('says that the model was not trained to write the language of a document', async () => {
    const receipt = aReceipt({ calls: [], untrainedLanguage: 'de' });
    await open('', { version: aVersion({ text: DRAFT, evidence: SENTENCES, receipt }) });
    expect(screen.getByRole('region', { name: 'Receipt' }).textContent).toContain(
      'The model was not trained to write summaries of this kind in German. Everything here was copied',
    );
  });

  it('says that the profile has sentences copied', async () => {
    const receipt = aReceipt({ calls: [], extractive: true });
    await open('', { version: aVersion({ text: DRAFT, evidence: SENTENCES, receipt }) });
    expect(screen.getByRole('region', { name: 'Receipt' }).textContent).toContain(
      'No model writes. Whatever was not copied is missing.',
    );
  });

  it('is on paper too: a number behind each doubtful sentence, and what it means', async () => {
    await open();
    const sheet = document.querySelector('.cloister-print')?.textContent ?? '';
    expect(sheet).toContain('Dry cough. Lisinopril 20 mg.[1]\nPenicillin allergy.[2]');
    expect(sheet).toContain('0 left out · 2 to check · 1 of 4 supported');
    expect(sheet).toContain('[1] Contradicted. Check the number: “20 mg”');
    expect(sheet).toContain('[2] Not in the source. Nothing in the source supports this.');
  });
});
