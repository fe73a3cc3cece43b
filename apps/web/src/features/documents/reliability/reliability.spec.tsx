// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { reliability as words } from '../../../locales/en/documents/reliability.js';
import { renderPart } from '../../../../test/render-part.js';
import { recordedComparison, recordedMeasurement } from './recorded.js';
import { ReliabilityTable } from './reliability-table.js';

it('shows how many of the planted errors were found, by kind, with the interval and the number of tests', async () => {
  const recorded = recordedMeasurement();
  await renderPart(<ReliabilityTable checkVersion={recorded.checkVersion} isCompared={false} />);
  const english = screen.getByRole('table', { name: 'English' });
  const one = recorded.classes.find(
    ({ class: code, language }) => code === 'number' && language === 'en',
  );
  if (!one) throw new Error('numbers were not measured');
  const row = within(english).getByRole('row', { name: /^Wrong number/ });
  const cells = within(row).getAllByRole('cell');
  expect(cells[0]?.textContent).toBe(`${Math.floor((100 * one.found) / one.n)}%`);
  expect(cells[2]?.textContent).toContain(one.n.toLocaleString('en'));
  expect(screen.getByText(/^English: .* of correct sentences flagged/)).toBeTruthy();
  expect(screen.queryByText(/language model/)).toBe(null);
});

it('says what rules and language model find together, or that this version was not compared', async () => {
  const { checkVersion } = recordedMeasurement();
  const comparison = recordedComparison();
  const german = comparison.scores.find(
    ({ from, language, class: name }) => from === 'new' && language === 'de' && name === null,
  );
  if (!german) throw new Error('German was not measured');
  await renderPart(<ReliabilityTable checkVersion={checkVersion} isCompared />);
  const isCompared = comparison.checkVersion === checkVersion;
  const said = screen
    .queryAllByText(/rules and language model together found/)
    .map(({ textContent }) => textContent);
  expect(said.map((text) => text.split(',')[0])).toEqual(isCompared ? ['English', 'German'] : []);
  const found = `${Math.round((100 * german.together.found) / german.lies)}%`;
  expect(said.slice(1).every((text) => text.includes(found))).toBe(true);
  const notCompared = screen.queryAllByText(/^No measurement with the language model exists/);
  expect(notCompared).toHaveLength(isCompared ? 0 : 1);
});

it('says that no measurement exists for another version of the check', async () => {
  const { checkVersion } = recordedMeasurement();
  await renderPart(<ReliabilityTable checkVersion={checkVersion + 1} isCompared />);
  expect(screen.getByText('No measurement exists for this version of the check.')).toBeTruthy();
  expect(screen.queryByRole('table')).toBe(null);
});

it('has words for every kind of error that was measured', () => {
  const kinds = new Set(recordedMeasurement().classes.map(({ class: code }) => code));
  expect([...kinds].filter((code) => !Object.hasOwn(words.class, code))).toEqual([]);
});
