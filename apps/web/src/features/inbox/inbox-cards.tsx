import { Fragment } from 'react';
import list from '../../ui/list.module.css';
import type { ReviewItem } from '@app/api-client';
import { CardList } from '../../ui/card-list.js';
import { type CardPlace, INBOX_COLUMNS } from './inbox-columns.js';
import classes from './inbox.module.css';

/** A page of the inbox on a phone. */
export function InboxCards({ items }: { readonly items: readonly ReviewItem[] }) {
  return (
    <CardList
      rows={items}
      rowKey={({ summaryId }) => summaryId}
      renderCard={(item) => (
        <>
          <div className={list['cardTop']}>{at('top', item)}</div>
          {at('name', item)}
          <div className={classes['cardLine']}>
            {at('state', item)}
            {at('line', item)}
          </div>
          <div className={classes['cardLine']}>
            <span className={list['small']}>{at('small', item, ' · ')}</span>
            {at('foot', item)}
          </div>
        </>
      )}
    />
  );
}

/** What the columns show in one place of the card, in their order. */
function at(place: CardPlace, item: ReviewItem, between = '') {
  return INBOX_COLUMNS.flatMap(({ id, card: { [place]: Cell } }) =>
    Cell ? [{ id, Cell }] : [],
  ).map(({ id, Cell }, index) => (
    <Fragment key={id}>
      {index > 0 && between}
      <Cell item={item} />
    </Fragment>
  ));
}
