// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
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

afterEach(() => vi.unstubAllGlobals());

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
  expect(action?.className).toContain('actions');
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

it('is named by a caption that all see', async () => {
  await renderPart(
    <DataTable caption="Wards of today" rows={WARDS} rowKey={keyOf} columns={COLUMNS} />,
  );

  const table = screen.getByRole('table', { name: 'Wards of today' });
  expect(table.querySelector('caption')?.textContent).toBe('Wards of today');
});

it('says by which column its rows are in order', async () => {
  const [ward, beds] = COLUMNS;
  const columns: readonly Column<Ward>[] = [ward!, { ...beds!, sorted: 'descending' }];

  await renderPart(<DataTable label="Wards" rows={WARDS} rowKey={keyOf} columns={columns} />);

  const sorted = screen
    .getAllByRole('columnheader')
    .map((heading) => heading.getAttribute('aria-sort'));
  expect(sorted).toEqual([null, 'descending']);
});

it('has columns whose heading only screen readers need, and such that style sheets know', async () => {
  const columns: readonly Column<Ward>[] = [
    {
      heading: 'Select',
      isHeadingHidden: true,
      renderCell: ({ name }) => <input type="checkbox" aria-label={`Select ${name}`} />,
    },
    { heading: 'Beds', id: 'beds', isNumber: true, renderCell: ({ beds }) => beds },
    {
      heading: 'Action',
      isSticky: true,
      renderCell: ({ name }) => <button type="button">Close {name}</button>,
    },
  ];

  await renderPart(
    <DataTable label="Wards" look="dense" rows={WARDS} rowKey={keyOf} columns={columns} />,
  );

  const [select, beds, action] = screen.getAllByRole('columnheader');
  expect(select?.firstElementChild?.textContent).toBe('Select');
  expect(beds?.firstElementChild).toBeNull();
  expect(beds?.dataset).toMatchObject({ column: 'beds', number: 'true' });
  expect(action?.dataset).toMatchObject({ sticky: 'true' });
  const close = screen.getByRole('button', { name: 'Close Oncology' }).closest('td');
  expect(close?.dataset['sticky']).toBe('true');
  expect(screen.getByRole('checkbox', { name: 'Select Cardiology' })).toBeTruthy();
});

it('names no cell of a table that a phone shows as it is', async () => {
  await renderPart(
    <DataTable label="Wards" look="plain" rows={WARDS} rowKey={keyOf} columns={COLUMNS} />,
  );

  const labels = screen.getAllByRole('cell').map((cell) => cell.dataset['label'] ?? null);
  expect(labels).toEqual([null, null, null, null]);
});

it.each([
  ['on a phone', true],
  ['on a desk', false],
])('shows cards of the page %s: %s', async (_, isPhone) => {
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { matches: isPhone && media === '(width < 600px)', media }),
  );

  await renderPart(
    <DataTable
      label="Wards"
      look="dense"
      rows={WARDS}
      rowKey={keyOf}
      columns={COLUMNS}
      renderCard={({ name, beds }) => <strong>{`${name}, ${beds} beds`}</strong>}
    />,
  );

  const cards = screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
  expect(cards).toEqual(isPhone ? ['Cardiology, 24 beds', 'Oncology, 18 beds'] : []);
  expect(screen.queryAllByRole('table')).toHaveLength(isPhone ? 0 : 1);
});
