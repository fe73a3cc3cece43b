import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditFeed } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { ToneBadge } from '../../../ui/tone-badge.js';

const LOOK = {
  ok: ['signed', IconCircleCheck],
  behind: ['draft', IconClock],
  failing: ['draft', IconAlertTriangle],
} as const;

/** How far the trail has come to the repositories of the site. */
export function FeedsTable({ feeds }: { readonly feeds: readonly AuditFeed[] }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <DataTable
      label={t('health.feeds')}
      rows={feeds}
      rowKey={({ name }) => name}
      columns={[
        {
          heading: t('health.feed'),
          renderCell: ({ name, kind }) => (
            <>
              {name} <span className={classes['small']}>{kind}</span>
            </>
          ),
        },
        {
          heading: t('people.state'),
          renderCell: ({ state, reason }) => (
            <>
              <ToneBadge tone={LOOK[state][0]} icon={LOOK[state][1]}>
                {t(`health.feedStates.${state}`)}
              </ToneBadge>
              {reason !== null && <div className={classes['small']}>{reason}</div>}
            </>
          ),
        },
        {
          heading: t('health.entries'),
          renderCell: ({ deliveredTo }) => formats.number(deliveredTo),
        },
        {
          heading: t('health.delivered'),
          renderCell: ({ deliveredAt }) =>
            deliveredAt === null ? t('health.never') : <RelativeTime at={deliveredAt} />,
        },
        {
          heading: t('health.behind'),
          renderCell: ({ behindSince }) =>
            behindSince === null ? t('people.no') : <RelativeTime at={behindSince} />,
        },
      ]}
    />
  );
}
