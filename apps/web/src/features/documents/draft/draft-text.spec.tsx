// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Profile, SummaryVersion } from '@app/api-client';
import { startI18n } from '../../../locales/i18n.js';
import { aCall, aReceipt, aSummary, aVersion } from '../testing/examples.js';
import { answerWith, Inside } from '../testing/page-at.js';
import { DraftText } from './draft-text.js';

const HOSTILE = '<img src=x onerror="document.title=1"><b>bold</b> [a](javascript:x)';

beforeAll(async () => {
  await startI18n();
  answerWith({ profiles: () => ({ items: [PROFILE] }) });
});
afterEach(cleanup);

const TITLED = 'Subjective\nDry cough.\n\nPlan\n<b>Rest.</b>';
const PROFILE: Profile = {
  id: 'visit-note',
  version: 3,
  title: 'Visit note',
  description: '',
  translations: {},
  fileNameWords: [],
  approvals: 1,
  sections: [
    {
      id: 'subjective',
      title: 'Subjective',
      translations: { de: 'Subjektiv' },
      onRequest: false,
      whereCopied: false,
    },
  ],
};
const SECTIONS = [
  { id: 'subjective', title: 'Subjective', start: 11, end: 21 },
  { id: 'plan', title: 'Plan', start: 28, end: 40 },
];

function show(text: string, change: Partial<SummaryVersion> = {}) {
  const version = aVersion({ text, ...change });
  return render(
    <Inside>
      <DraftText summary={aSummary({ version })} version={version} source={null} />
    </Inside>,
  );
}

describe('a draft', () => {
  it('says at a section that it was copied, as long as nobody edited it', () => {
    const note = 'Copied from the document, not written by the model.';
    const copied = { section: 'plan', rows: 500, rowsLeftOut: 240 };
    const receipt = aReceipt({ copied: [copied] });
    show(TITLED, { sections: SECTIONS, receipt });
    const [said, ...others] = screen.getAllByText(note, { exact: false });
    expect(said?.textContent).toBe(
      `${note} 500 of 740 entries fit here. Read the rest in the document.`,
    );
    expect(said?.parentElement?.previousElementSibling?.textContent).toBe('Plan');
    expect(others).toEqual([]);
    cleanup();
    show(TITLED, { sections: SECTIONS, receipt, parent: 1 });
    expect(screen.queryByText(note, { exact: false })).toBeNull();
  });

  it('shows markup in its text as the characters that it is made of', () => {
    const { container } = show(HOSTILE);
    expect(screen.getByRole('region', { name: 'Text of the draft' }).textContent).toBe(HOSTILE);
    expect(container.querySelectorAll('img, b, a')).toHaveLength(0);
  });

  it('says above its text that nobody reviewed it, and how it was made', () => {
    show('Dry cough.');
    const sheet = screen.getByRole('article', { name: 'Machine draft, not reviewed' });
    const text = sheet.textContent;
    expect(text.indexOf('Machine draft, not reviewed')).toBeLessThan(text.indexOf('Dry cough.'));
    expect(text).toContain('Written by a computer program (tiny)');
  });

  it('gives its label to a passage that is copied by hand', () => {
    show('Dry cough for two weeks.');
    const region = screen.getByRole('region', { name: 'Text of the draft' });
    const selection = document.getSelection();
    selection?.selectAllChildren(region);
    const copied = new Map<string, string>();
    fireEvent.copy(region, {
      clipboardData: { setData: (type: string, text: string) => copied.set(type, text) },
    });
    const text = copied.get('text/plain') ?? '';
    expect(text.startsWith('MACHINE DRAFT, NOT REVIEWED\n')).toBe(true);
    expect(text).toContain('Dry cough for two weeks.');
    expect(text).toMatch(/visit.note, version 3/i);
  });

  it('has the titles of its sections as headings, and their text as text', () => {
    const { container } = show(TITLED, { sections: SECTIONS });
    const titles = screen.getAllByRole('heading', { level: 3 });
    expect(titles.map(({ textContent }) => textContent)).toEqual(['Subjective', 'Plan']);
    expect(titles[1]?.nextElementSibling?.textContent).toBe('<b>Rest.</b>');
    expect(container.querySelectorAll('b')).toHaveLength(0);
  });

  it('has its titles in the language of the reader, where the profile knows them', async () => {
    await i18next.changeLanguage('de');
    try {
      show(TITLED, { sections: SECTIONS });
      await screen.findByRole('heading', { level: 3, name: 'Subjektiv' });
      expect(screen.getByRole('heading', { level: 3, name: 'Plan' })).toBeDefined();
    } finally {
      await i18next.changeLanguage('en');
    }
  });

  it('says of a section that it is empty', () => {
    const text = 'Subjective\n\n\nPlan\nRest.';
    const [first, second] = SECTIONS;
    const sections = [
      { ...first!, end: 11 },
      { ...second!, start: 18, end: 23 },
    ]; // both are there
    show(text, { sections });
    const region = screen.getByRole('region', { name: 'Text of the draft' });
    expect(region.textContent).toBe('SubjectiveThe model wrote nothing here.PlanRest.');
  });

  it.each([
    ['one section', TITLED, SECTIONS.slice(1)],
    ['words outside of its sections', `${TITLED}\n\nTake care.`, SECTIONS],
    ['no sections', TITLED, []],
  ])('with %s is shown as it is', (_, text, sections) => {
    show(text, { sections });
    const region = screen.getByRole('region', { name: 'Text of the draft' });
    expect(region.textContent).toBe(text);
    expect(screen.queryAllByRole('heading', { level: 3 })).toEqual([]);
  });

  it('names the section whose end is missing', () => {
    const calls = [aCall({ section: 'subjective' }), aCall({ section: 'plan', ended: 'length' })];
    show(TITLED, { sections: SECTIONS, receipt: aReceipt({ calls }) });
    const receipt = screen.getByRole('region', { name: 'Receipt' });
    expect(receipt.textContent).toContain('The end is missing in: Plan.');
    cleanup();
    show('Rest.', { receipt: aReceipt({ calls: [aCall({ ended: 'length' })] }) });
    expect(screen.getByRole('region', { name: 'Receipt' }).textContent).toContain(
      'the end of the draft is missing',
    );
  });
});
