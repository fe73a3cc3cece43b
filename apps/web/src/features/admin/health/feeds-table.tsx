import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditFeed } from '@app/api-client';
import { RecipientsTable } from './recipients-table.js';

const LOOK = {
  ok: ['signed', IconCircleCheck],
  behind: ['draft', IconClock],
  failing: ['draft', IconAlertTriangle],
} as const;

/** How far the trail has come to the repositories of the installation. */
export function FeedsTable({ feeds }: { readonly feeds: readonly AuditFeed[] }) {
  const { t } = useTranslation('administration');
  return (
    <RecipientsTable
      label={t('health.feeds')}
      nameHeading={t('health.feed')}
      lastHeading={t('health.delivered')}
      recipients={feeds.map(({ state, deliveredTo, deliveredAt, ...feed }) => ({
        ...feed,
        look: LOOK[state],
        state: t(`health.feedStates.${state}`),
        entries: deliveredTo,
        lastAt: deliveredAt,
      }))}
    />
  );
}
