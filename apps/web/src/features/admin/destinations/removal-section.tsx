import { Button, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { removeDestinationMutation } from '@app/api-client/react-query';
import type { Destination } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';

interface RemovalSectionProps {
  readonly destination: Destination;
  readonly onRemoved: () => Promise<void>;
}

/** Removes a destination, with all that waits for it. */
export function RemovalSection({
  destination: { id, name, waiting, deadLettered },
  onRemoved,
}: RemovalSectionProps) {
  const { t } = useTranslation('administration');
  const [asking, ask] = useDisclosure(false);
  const remove = useMutation({
    ...removeDestinationMutation(),
    onSuccess: async () => {
      announce(t('destinations.removal.done', { name }));
      await onRemoved();
    },
  });
  return (
    <section aria-labelledby="removal">
      <Title order={2} id="removal" mb="sm">
        {t('destinations.removal.title')}
      </Title>
      <Text mb="md" maw={600}>
        {t('destinations.removal.text')}
      </Text>
      <Button color="red" variant="light" onClick={ask.open}>
        {t('destinations.removal.action', { name })}
      </Button>
      <Confirmation
        opened={asking}
        title={t('destinations.removal.ask', { name })}
        confirm={t('destinations.removal.confirm')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ path: { destinationId: id } })}
        onClose={() => {
          ask.close();
          remove.reset();
        }}
      >
        {t('destinations.removal.warning', { count: waiting + deadLettered })}
      </Confirmation>
    </section>
  );
}
