// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { renderPart } from '../../../test/render-part.js';
import { PrintedSource } from './printed-source.js';

it('names on paper what the document strikes out or hides, and leaves the rest as it is', async () => {
  const text = 'Allergy: none known penicillin. Secret. Ramipril [struck?] daily.';
  const at = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const { container } = await renderPart(
    <PrintedSource
      text={text}
      marks={[
        { kind: 'struck', ...at('none known') },
        { kind: 'hidden', ...at('Secret.') },
        { kind: 'struck-inferred', ...at('Ramipril') },
        { kind: 'added', ...at('[struck?]') },
        { kind: 'inserted', ...at('daily') },
      ]}
    />,
  );
  expect(container.textContent).toContain(
    'Allergy: [Struck out: none known] penicillin. [Hidden: Secret.] [Perhaps struck out: Ramipril] [struck?] daily.',
  );
  expect(container.querySelector('s')?.textContent).toBe('none known');
  expect(container.querySelector('ins')?.textContent).toBe('daily');
});
