import { Button, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { renewDestinationSecretMutation } from '@app/api-client/react-query';
import type { Destination } from '@app/api-client';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { OneTimeSecret } from '../one-time-secret.js';

interface SecretSectionProps {
  readonly destination: Destination;
  readonly onChanged: () => Promise<void>;
}

/** Makes a new secret, and shows it once. */
export function SecretSection({
  destination: { id, name, previousSecretUntil },
  onChanged,
}: SecretSectionProps) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const [asking, ask] = useDisclosure(false);
  const [secret, setSecret] = useState<string | null>(null);
  const renew = useMutation({
    ...renewDestinationSecretMutation(),
    onSuccess: async (renewed) => {
      setSecret(renewed.secret);
      ask.close();
      await onChanged();
    },
  });
  return (
    <section aria-labelledby="secret">
      <Title order={2} id="secret" mb="sm">
        {t('destinations.secret.title')}
      </Title>
      <Text mb="md" maw={600}>
        {t('destinations.secret.text')}{' '}
        {previousSecretUntil !== null &&
          t('destinations.secret.both', { when: formats.exactTime(previousSecretUntil) })}
      </Text>
      <Button variant="default" onClick={ask.open}>
        {t('destinations.secret.renew')}
      </Button>
      <Confirmation
        opened={asking}
        title={t('destinations.secret.ask', { name })}
        confirm={t('destinations.secret.confirm')}
        busy={renew.isPending}
        error={renew.error}
        onConfirm={() => renew.mutate({ path: { destinationId: id } })}
        onClose={() => {
          ask.close();
          renew.reset();
        }}
      >
        {t('destinations.secret.warning')}
      </Confirmation>
      <OneTimeSecret
        secret={secret}
        title={t('destinations.secretTitle', { name })}
        text={t('destinations.secretText')}
        copy={t('destinations.secretCopy')}
        onClose={() => setSecret(null)}
      />
    </section>
  );
}
