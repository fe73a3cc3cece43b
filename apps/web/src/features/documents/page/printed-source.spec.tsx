// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { renderPart } from '../../../../test/render-part.js';
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
    'Allergy: [Struck out: none known] penicillin. [Hidden: Secret.] [Possibly struck out: Ramipril] [struck?] daily.',
  );
  expect(container.querySelector('s')?.textContent).toBe('none known');
  expect(container.querySelector('ins')?.textContent).toBe('daily');
});

it('names each mark of words that have several, as of an addition that was struck out again', async () => {
  const text = 'Ramipril 5 mg twice daily\nSotalol';
  const { container } = await renderPart(
    <PrintedSource
      text={text}
      marks={[
        { kind: 'inserted', start: 0, end: 25 },
        { kind: 'struck', start: 14, end: 33 },
      ]}
    />,
  );
  expect(container.textContent).toContain(
    'Ramipril 5 mg [Struck out: twice daily]\n[Struck out: Sotalol]',
  );
  expect([...container.querySelectorAll('s')].map((one) => one.textContent)).toEqual([
    'twice daily',
    'Sotalol',
  ]);
});
