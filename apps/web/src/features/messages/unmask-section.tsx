import { Button, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEye } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unmaskMessageMutation } from '@app/api-client/react-query';
import type { MessageDetails } from '@app/api-client';
import { announce } from '../../ui/announcer.js';
import { ReasonDialog } from '../../ui/dialogs/reason-dialog.js';
import { UnmaskedText } from './unmasked-text.js';

/** What a message says, once somebody has said why they have to read it. It is gone when the page is. */
export function UnmaskSection({ message: { id } }: { readonly message: MessageDetails }) {
  const { t } = useTranslation('administration');
  const [asking, ask] = useDisclosure(false);
  const unmask = useMutation({ ...unmaskMessageMutation(), gcTime: 0 });
  return (
    <section aria-labelledby="content">
      <Title order={2} id="content" mb="sm">
        {t('messages.content.title')}
      </Title>
      {unmask.data ? (
        <UnmaskedText content={unmask.data} onHide={() => unmask.reset()} />
      ) : (
        <>
          <Text mb="sm">{t('messages.content.text')}</Text>
          <Button variant="default" leftSection={<IconEye size={16} />} onClick={ask.open}>
            {t('messages.content.action')}
          </Button>
        </>
      )}
      <ReasonDialog
        opened={asking}
        title={t('messages.content.ask')}
        warning={t('messages.content.warning')}
        action={t('messages.content.action')}
        takesAway={false}
        onGiven={async (reason) => {
          await unmask.mutateAsync({ path: { messageId: id }, body: { reason } });
          announce(t('messages.content.shown'));
          ask.close();
        }}
        onClose={ask.close}
      />
    </section>
  );
}
