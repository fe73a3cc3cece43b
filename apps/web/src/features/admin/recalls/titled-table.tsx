import { Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '../../../ui/listing.module.css';

/** A part of the page: a table with a row for each child, or a sentence where there is none. */
export function TitledTable({
  id,
  title,
  text,
  columns,
  none,
  after,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly columns: readonly string[];
  readonly none: string;
  readonly after?: ReactNode;
  readonly children: readonly ReactNode[];
}) {
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
      {children.length === 0 ? (
        <Text c="dimmed">{none}</Text>
      ) : (
        <Table className={classes['listing'] ?? ''} aria-labelledby={id}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column} scope="col">
                  {column}
                </Table.Th>
              ))}
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>{children}</Table.Tbody>
        </Table>
      )}
      {after}
    </section>
  );
}
