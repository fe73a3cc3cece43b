import { useTranslation } from 'react-i18next';
import list from '../documents/list/list.module.css';
import { HeadlineLine } from '../documents/headline/headline-line.js';
import { useProfileTitle } from '../documents/use-profile-title.js';
import type { ReviewItem } from '@app/api-client';
import { RelativeTime } from '../../ui/formats/relative-time.js';
import { StateBadge } from '../../ui/state-badge.js';
import classes from './inbox.module.css';
import { ClaimButton, InboxLink, Priority, Remarks, Reviewer, SourceMark } from './inbox-parts.js';

/** A page of the inbox on a phone. */
export function InboxCards({ items }: { readonly items: readonly ReviewItem[] }) {
  const { t: documents } = useTranslation('documents');
  const titleOf = useProfileTitle();
  return (
    <ul className={list['cards']}>
      {items.map((item) => (
        <li key={item.summaryId} className={list['card']}>
          <div className={list['cardTop']}>
            <Priority item={item} />
            <span className={list['patient']}>
              {item.patientIdentifier ?? documents('noPatient')}
            </span>
            <RelativeTime at={item.createdAt} />
          </div>
          <InboxLink item={item} />
          <div className={classes['cardLine']}>
            <StateBadge of="summary" state={item.state} />
            <HeadlineLine headline={item.headline} />
            <SourceMark item={item} />
          </div>
          <div className={classes['cardLine']}>
            <span className={list['small']}>
              {titleOf(item.profile)} · <Reviewer item={item} />
            </span>
            <Remarks item={item} />
            <ClaimButton item={item} />
          </div>
        </li>
      ))}
    </ul>
  );
}
