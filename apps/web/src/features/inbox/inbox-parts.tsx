import { Button } from '@mantine/core';
import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import list from '../../ui/list.module.css';
import { useProfileTitle } from '../documents/use-profile-title.js';
import type { ReviewItem } from '@app/api-client';
import { useMe } from '../session/use-may.js';
import { nameOf } from '../review/review-labels.js';
import classes from './inbox.module.css';
import { useClaim } from './claim-context.js';

/** The way to the review of a draft: a real link, which spans its row and keeps the row in the address. */
export function InboxLink({ item }: { readonly item: ReviewItem }) {
  const navigate = useNavigate({ from: '/inbox' });
  const name = useNameOfItem()(item);
  const [documentId] = item.documentIds;
  if (documentId === undefined) return name;
  const keep = (): void => {
    void navigate({
      search: (search) => ({ ...search, row: item.summaryId }),
      state: (state) => state,
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <Link
      to="/documents/$documentId"
      params={{ documentId }}
      search={{ summary: item.summaryId, panel: 'draft' }}
      className={list['link']}
      data-row={item.summaryId}
      onFocus={keep}
      preload={false}
    >
      {name}
    </Link>
  );
}

/** What a draft is called: by the file of its first document, or else by its profile. */
export function useNameOfItem(): (item: ReviewItem) => string {
  const titleOf = useProfileTitle();
  return ({ fileName, profile }) => fileName ?? titleOf(profile);
}

/** Stat stands out: with a sign, a word and a colour. */
export function Priority({ item }: { readonly item: ReviewItem }) {
  const { t } = useTranslation('review');
  return (
    <span className={classes['priority']} data-priority={item.priority}>
      {item.priority === 'stat' && <IconAlertOctagon size={14} aria-hidden />}
      {t(`priorities.${item.priority}`)}
    </span>
  );
}

/** Who has claimed it. */
export function Reviewer({ item: { assignee } }: { readonly item: ReviewItem }) {
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  const me = useMe();
  if (!assignee) return <span className="cloister-quiet">{t('inbox.nobody')}</span>;
  return assignee.id === me?.id ? <strong>{t('inbox.me')}</strong> : nameOf(documents, assignee);
}

/** What is worth knowing beyond the state. */
export function Remarks({ item: { amends, signatures } }: { readonly item: ReviewItem }) {
  const { t } = useTranslation('review');
  const words = [
    amends !== null && t('inbox.amends', { number: amends }),
    signatures.needed > 1 && t('inbox.signatures', signatures),
  ].filter((said) => said !== false);
  return words.length > 0 && <span className={classes['remarks']}>{words.join(' · ')}</span>;
}

/** That it was made with what is recalled, and that the source has changed, and how. */
export function SourceMark({
  item: { sourceChange, recall },
}: {
  readonly item: Pick<ReviewItem, 'sourceChange' | 'recall'>;
}) {
  const { t } = useTranslation('review');
  return (
    <>
      {recall?.open && (
        <span className={classes['source']} data-open>
          <IconAlertTriangle size={14} aria-hidden />
          {t('recall.mark')}
        </span>
      )}
      {sourceChange && (
        <span className={classes['source']} data-open={sourceChange.open || undefined}>
          <IconAlertTriangle size={14} aria-hidden />
          {t(`source.mark.${sourceChange.status}`)}
        </span>
      )}
    </>
  );
}

export function ClaimButton({ item }: { readonly item: ReviewItem }) {
  const { t } = useTranslation('review');
  const name = useNameOfItem()(item);
  const { claim, busy } = useClaim();
  if (item.assignee || item.state === 'signed' || item.state === 'amended') return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      className={classes['claim'] ?? ''}
      aria-label={t('inbox.claimOne', { name })}
      loading={busy === item.summaryId}
      onClick={() => claim(item)}
    >
      {t('inbox.claim')}
    </Button>
  );
}
