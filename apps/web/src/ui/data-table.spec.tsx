// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPart } from '../../test/render-part.js';
import { type Column, DataTable } from './data-table.js';

interface Ward {
  readonly id: string;
  readonly name: string;
  readonly beds: number;
}

const WARDS: readonly Ward[] = [
  { id: 'a', name: 'Cardiology', beds: 24 },
  { id: 'b', name: 'Oncology', beds: 18 },
];

const COLUMNS: readonly Column<Ward>[] = [
  { heading: 'Ward', renderCell: ({ name }) => name },
  { heading: 'Beds', renderCell: ({ beds }) => beds },
];

const keyOf = ({ id }: Ward): string => id;

it('shows a row for each, under headings and a name', async () => {
  await renderPart(<DataTable label="Wards" rows={WARDS} rowKey={keyOf} columns={COLUMNS} />);

  const table = screen.getByRole('table', { name: 'Wards' });
  const headings = within(table).getAllByRole('columnheader');
  expect(headings.map(({ textContent }) => textContent)).toEqual(['Ward', 'Beds']);
  expect(headings.map((heading) => heading.getAttribute('scope'))).toEqual(['col', 'col']);
  const [, ...rows] = within(table).getAllByRole('row');
  expect(rows.map(({ textContent }) => textContent)).toEqual(['Cardiology24', 'Oncology18']);
});

it('is named by a heading of the page', async () => {
  await renderPart(
    <>
      <h2 id="wards">Our wards</h2>
      <DataTable labelledBy="wards" rows={WARDS} rowKey={keyOf} columns={COLUMNS} />
    </>,
  );

  expect(screen.getByRole('table', { name: 'Our wards' })).toBeTruthy();
});

it('names every cell but the first, for the cards of a phone', async () => {
  await renderPart(<DataTable label="Wards" rows={WARDS} rowKey={keyOf} columns={COLUMNS} />);

  const labels = screen.getAllByRole('cell').map((cell) => cell.dataset['label'] ?? null);
  expect(labels).toEqual([null, 'Beds', null, 'Beds']);
});

it('puts what can be done into a last column without a heading or a name', async () => {
  await renderPart(
    <DataTable
      label="Wards"
      rows={WARDS}
      rowKey={keyOf}
      columns={COLUMNS}
      renderActions={({ name }) => <button type="button">Close {name}</button>}
    />,
  );

  expect(screen.getAllByRole('columnheader')).toHaveLength(2);
  expect(screen.getAllByRole('row').map(({ children }) => children.length)).toEqual([3, 3, 3]);
  const action = screen.getByRole('button', { name: 'Close Oncology' }).closest('td');
  expect(action?.className).toContain('act');
  expect(action?.dataset['label']).toBeUndefined();
  expect(action?.closest('tr')?.lastElementChild).toBe(action);
});

it('lets a cell name its row', async () => {
  const [ward, beds] = COLUMNS;
  const columns = [{ ...ward!, isRowHeader: true }, beds!];

  await renderPart(<DataTable label="Wards" rows={WARDS} rowKey={keyOf} columns={columns} />);

  expect(screen.getByRole('rowheader', { name: 'Cardiology' }).getAttribute('scope')).toBe('row');
});

it('shows what is said instead where there is no row', async () => {
  const empty = <p>No ward yet.</p>;

  await renderPart(
    <DataTable label="Wards" rows={[]} rowKey={keyOf} columns={COLUMNS} empty={empty} />,
  );

  expect(screen.getByText('No ward yet.')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

it('keeps its headings where nothing is said instead', async () => {
  await renderPart(<DataTable label="Wards" rows={[]} rowKey={keyOf} columns={COLUMNS} />);

  expect(screen.getAllByRole('columnheader')).toHaveLength(2);
  expect(screen.getAllByRole('row')).toHaveLength(1);
});
