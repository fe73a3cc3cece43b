import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Reassignment } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { actorLabel } from '../document-labels.js';

/** What became of a wrong assignment: what was withdrawn, and who had seen it. */
export function Reassigned({
  reassignment: { patientCheck, withdrawn, readers },
  onClose,
}: {
  readonly reassignment: Reassignment;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('documents');
  return (
    <Stack gap="sm">
      {patientCheck === 'open' && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('patientCheck.stillOpen')}
        </Alert>
      )}
      <Text>
        {withdrawn.length === 0
          ? t('patientCheck.nothingWithdrawn')
          : t('patientCheck.withdrawn', { count: withdrawn.length })}
      </Text>
      {readers.length === 0 ? (
        <Text>{t('patientCheck.noReaders')}</Text>
      ) : (
        <DataTable
          caption={t('patientCheck.readers')}
          look="plain"
          rows={readers}
          rowKey={({ reader }) => `${reader.kind} ${reader.id}`}
          columns={[
            {
              heading: t('patientCheck.reader'),
              renderCell: ({ reader }) => actorLabel(t, reader),
            },
            {
              heading: t('patientCheck.lastSeen'),
              renderCell: ({ lastAt }) => <RelativeTime at={lastAt} />,
            },
            { heading: t('patientCheck.times'), renderCell: ({ times }) => times },
          ]}
        />
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('patientCheck.close')}</Button>
      </Group>
    </Stack>
  );
}
