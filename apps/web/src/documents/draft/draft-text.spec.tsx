// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startMessages } from '../../messages/messages.js';
import { aSummary, aVersion } from '../testing/examples.js';
import { answerWith, Inside } from '../testing/page-at.js';
import { DraftText } from './draft-text.js';

const HOSTILE = '<img src=x onerror="document.title=1"><b>bold</b> [a](javascript:x)';

beforeAll(async () => {
  await startMessages();
  answerWith({ profiles: () => ({ items: [] }) });
});
afterEach(cleanup);

function show(text: string) {
  const version = aVersion({ text });
  return render(
    <Inside>
      <DraftText summary={aSummary({ version })} version={version} source={null} />
    </Inside>,
  );
}

describe('a draft', () => {
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
    expect(text).toContain('visit-note, version 3');
  });
});
