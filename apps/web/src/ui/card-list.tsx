import type { ReactNode } from 'react';
import classes from './card-list.module.css';

interface CardListProps<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly renderCard: (row: Row) => ReactNode;
}

/** A list on a phone. */
export function CardList<Row>({ rows, rowKey, renderCard }: CardListProps<Row>) {
  return (
    <ul className={classes['cards']}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={classes['card']}>
          {renderCard(row)}
        </li>
      ))}
    </ul>
  );
}
