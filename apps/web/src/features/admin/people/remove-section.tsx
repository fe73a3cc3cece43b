import { Button, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { removePersonMutation } from '@app/api-client/react-query';
import type { Person } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';

interface RemoveSectionProps {
  readonly person: Person;
  readonly onRemoved: () => Promise<void>;
}

export function RemoveSection({ person, onRemoved }: RemoveSectionProps) {
  const { t } = useTranslation('administration');
  const [asking, ask] = useDisclosure(false);
  const name = person.displayName;
  const remove = useMutation({
    ...removePersonMutation(),
    onSuccess: async () => {
      announce(t('remove.done', { name }));
      await onRemoved();
    },
  });
  return (
    <section aria-labelledby="remove">
      <Title order={2} id="remove" mb="sm">
        {t('remove.section')}
      </Title>
      <Text mb="md">{t('remove.text')}</Text>
      <Button color="red" variant="light" onClick={ask.open}>
        {t('remove.ask', { name })}
      </Button>
      <Confirmation
        opened={asking}
        title={t('remove.title', { name })}
        confirm={t('remove.action')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ path: { personId: person.id } })}
        onClose={() => {
          ask.close();
          remove.reset();
        }}
      >
        {t('remove.warning')}
      </Confirmation>
    </section>
  );
}
