import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '@app/api-client';
import type { review } from '../../locales/en/review.js';
import { RelativeTime } from '../../ui/formats/relative-time.js';
import { StateBadge } from '../../ui/state-badge.js';
import { HeadlineLine } from '../documents/headline/headline-line.js';
import list from '../../ui/list.module.css';
import { useProfileTitle } from '../documents/use-profile-title.js';
import { ClaimButton, InboxLink, Priority, Remarks, Reviewer, SourceMark } from './inbox-parts.js';

/** Where something stands on the card of a phone, from top to bottom. */
export type CardPlace = 'top' | 'name' | 'state' | 'line' | 'small' | 'foot';

type Cell = ComponentType<{ readonly item: ReviewItem }>;

export interface InboxColumn {
  /** Of the column, for its width in `inbox.module.css`. */
  readonly id: string;
  readonly heading: keyof typeof review.inbox.columns;
  /** Stays in view while the rest is moved sideways. @default false */
  readonly isSticky?: boolean;
  readonly cell: Cell;
  /** The same on a phone; empty where it is not shown there. */
  readonly card: Readonly<Partial<Record<CardPlace, Cell>>>;
}

/** What the inbox tells of a draft, in the order in which it is read. */
export const INBOX_COLUMNS: readonly InboxColumn[] = [
  { id: 'priority', heading: 'priority', cell: Priority, card: { top: Priority } },
  { id: 'patientIdentifier', heading: 'patient', cell: Patient, card: { top: PatientOnCard } },
  { id: 'file', heading: 'draft', cell: InboxLink, card: { name: InboxLink } },
  { id: 'inboxProfile', heading: 'profile', cell: ProfileTitle, card: { small: ProfileTitle } },
  { id: 'createdAt', heading: 'age', cell: Waiting, card: { top: Since } },
  { id: 'findings', heading: 'findings', cell: Headline, card: { line: Headline } },
  {
    id: 'state',
    heading: 'state',
    cell: StateAndRemarks,
    card: { state: State, line: SourceMark, foot: Remarks },
  },
  { id: 'assigned', heading: 'assigned', cell: Reviewer, card: { small: Reviewer } },
  {
    id: 'action',
    heading: 'action',
    isSticky: true,
    cell: ClaimButton,
    card: { foot: ClaimButton },
  },
];

function Patient({ item: { patientIdentifier } }: { readonly item: ReviewItem }) {
  const { t } = useTranslation('documents');
  return patientIdentifier ?? <span className="cloister-quiet">{t('noPatient')}</span>;
}

function PatientOnCard({ item: { patientIdentifier } }: { readonly item: ReviewItem }) {
  const { t } = useTranslation('documents');
  return <span className={list['patient']}>{patientIdentifier ?? t('noPatient')}</span>;
}

function ProfileTitle({ item: { profile } }: { readonly item: ReviewItem }) {
  return useProfileTitle()(profile);
}

function Waiting({ item: { createdAt } }: { readonly item: ReviewItem }) {
  return <RelativeTime at={createdAt} isDuration />;
}

function Since({ item: { createdAt } }: { readonly item: ReviewItem }) {
  return <RelativeTime at={createdAt} />;
}

function Headline({ item: { headline } }: { readonly item: ReviewItem }) {
  return <HeadlineLine headline={headline} />;
}

function State({ item: { state } }: { readonly item: ReviewItem }) {
  return <StateBadge of="summary" state={state} />;
}

function StateAndRemarks({ item }: { readonly item: ReviewItem }) {
  return (
    <>
      <State item={item} /> <Remarks item={item} />
      <SourceMark item={item} />
    </>
  );
}
