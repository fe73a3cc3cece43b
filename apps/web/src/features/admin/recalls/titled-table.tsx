import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../../ui/data-table.js';

interface TitledTableProps<Row> {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  readonly renderActions: (row: Row) => ReactNode;
  readonly none: string;
  readonly after?: ReactNode;
}

/** A part of the page: a table, or a sentence where there is no row. */
export function TitledTable<Row>({
  id,
  title,
  text,
  none,
  after,
  ...table
}: TitledTableProps<Row>) {
  return (
    <section aria-labelledby={id}>
      <Title order={2} id={id} mb="sm">
        {title}
      </Title>
      {text !== undefined && (
        <Text c="dimmed" mb="sm">
          {text}
        </Text>
      )}
      <DataTable {...table} labelledBy={id} empty={<Text c="dimmed">{none}</Text>} />
      {after}
    </section>
  );
}
