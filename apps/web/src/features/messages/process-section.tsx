import { Button, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  getMessageQueryKey,
  listMessagesQueryKey,
  processMessageMutation,
} from '@app/api-client/react-query';
import type { MessageDetails } from '@app/api-client';
import { announce } from '../../ui/announcer.js';
import { Confirmation } from '../../ui/dialogs/confirmation.js';

const PROCESSABLE: ReadonlySet<MessageDetails['state']> = new Set([
  'taken',
  'filtered',
  'held',
  'stored',
  'failed',
]);

/** The way to have a message go its way once more. */
export function ProcessSection({ message: { id, state } }: { readonly message: MessageDetails }) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const [asking, ask] = useDisclosure(false);
  const process = useMutation({
    ...processMessageMutation(),
    onSuccess: () => {
      announce(t('messages.process.done'));
      ask.close();
    },
    onSettled: async () => {
      await queries.invalidateQueries({ queryKey: listMessagesQueryKey() });
      await queries.invalidateQueries({
        queryKey: getMessageQueryKey({ path: { messageId: id } }),
      });
    },
  });
  const isPossible = PROCESSABLE.has(state);
  return (
    <section aria-labelledby="process">
      <Title order={2} id="process" mb="sm">
        {t('messages.process.title')}
      </Title>
      <Text mb="sm">{t(isPossible ? 'messages.process.text' : 'messages.process.impossible')}</Text>
      {isPossible && (
        <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={ask.open}>
          {t('messages.process.action')}
        </Button>
      )}
      <Confirmation
        opened={asking}
        title={t('messages.process.ask')}
        confirm={t('messages.process.action')}
        busy={process.isPending}
        error={process.error}
        onConfirm={() => process.mutate({ path: { messageId: id } })}
        onClose={() => {
          process.reset();
          ask.close();
        }}
      >
        {t(state === 'taken' ? 'messages.process.another' : 'messages.process.rules')}
      </Confirmation>
    </section>
  );
}
