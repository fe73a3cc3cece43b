// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPart } from '../../../test/render-part.js';
import { recordedMeasurement } from './recorded.js';
import { ReliabilityTable } from './reliability-table.js';

it('shows how many of the planted errors were found, by kind, with the interval and the number of tests', async () => {
  const recorded = recordedMeasurement();
  await renderPart(<ReliabilityTable checkVersion={recorded.checkVersion} />);
  const english = screen.getByRole('table', { name: 'English' });
  const one = recorded.classes.find(
    ({ class: code, language }) => code === 'number' && language === 'en',
  );
  if (!one) throw new Error('numbers were not measured');
  const row = within(english).getByRole('row', { name: /^Wrong number/ });
  const cells = within(row).getAllByRole('cell');
  expect(cells[0]?.textContent).toBe(`${Math.floor((100 * one.found) / one.n)}%`);
  expect(cells[2]?.textContent).toContain(one.n.toLocaleString('en'));
  expect(screen.getByText(/^Correct sentences flagged/)).toBeTruthy();
});

it('says that no measurement exists for another version of the check', async () => {
  const { checkVersion } = recordedMeasurement();
  await renderPart(<ReliabilityTable checkVersion={checkVersion + 1} />);
  expect(screen.getByText('No measurement exists for this version of the check.')).toBeTruthy();
  expect(screen.queryByRole('table')).toBe(null);
});
