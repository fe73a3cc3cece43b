import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Reassignment } from '@app/api-client';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { actorLabel } from '../document-labels.js';

/** What became of a wrong assignment: what was taken back, and who had seen it. */
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
        <Table captionSide="top">
          <Table.Caption>{t('patientCheck.readers')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('patientCheck.reader')}</Table.Th>
              <Table.Th scope="col">{t('patientCheck.lastSeen')}</Table.Th>
              <Table.Th scope="col">{t('patientCheck.times')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {readers.map(({ reader, lastAt, times }) => (
              <Table.Tr key={`${reader.kind} ${reader.id}`}>
                <Table.Td>{actorLabel(t, reader)}</Table.Td>
                <Table.Td>
                  <RelativeTime at={lastAt} />
                </Table.Td>
                <Table.Td>{times}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('patientCheck.close')}</Button>
      </Group>
    </Stack>
  );
}
