import type { Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { type Tone, ToneBadge } from '../../../ui/tone-badge.js';

/** A place outside that the audit trail is sent to. */
export interface Recipient {
  readonly name: string;
  readonly kind: string;
  readonly look: readonly [Tone, Icon];
  readonly state: string;
  /** Why it is in this state; null where it is well. */
  readonly reason: string | null;
  /** How many entries have reached it. */
  readonly entries: number;
  readonly lastAt: string | null;
  readonly behindSince: string | null;
}

/** How far the trail has come to each of the recipients. */
export function RecipientsTable({
  label,
  nameHeading,
  lastHeading,
  recipients,
}: {
  readonly label: string;
  readonly nameHeading: string;
  readonly lastHeading: string;
  readonly recipients: readonly Recipient[];
}) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <DataTable
      label={label}
      rows={recipients}
      rowKey={({ name }) => name}
      columns={[
        {
          heading: nameHeading,
          renderCell: ({ name, kind }) => (
            <>
              {name} <span className={classes['small']}>{kind}</span>
            </>
          ),
        },
        {
          heading: t('people.state'),
          renderCell: ({ look: [tone, icon], state, reason }) => (
            <>
              <ToneBadge tone={tone} icon={icon}>
                {state}
              </ToneBadge>
              {reason !== null && <div className={classes['small']}>{reason}</div>}
            </>
          ),
        },
        { heading: t('health.entries'), renderCell: ({ entries }) => formats.number(entries) },
        {
          heading: lastHeading,
          renderCell: ({ lastAt }) =>
            lastAt === null ? t('health.never') : <RelativeTime at={lastAt} />,
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
