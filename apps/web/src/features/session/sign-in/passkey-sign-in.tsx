import { Button, Divider, Stack } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { beginPasskeySignIn, type Session, signInWithPasskey } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { showPasskey } from '../proof/passkey-device.js';

/** Signs in without name and password. */
export function PasskeySignIn({ onDone }: { readonly onDone: (session: Session) => void }) {
  const { t } = useTranslation('factors');
  const signIn = useMutation({ mutationFn: byPasskey, onSuccess: onDone });
  return (
    <Stack gap="md" mt="md">
      <Divider label={t('step.or')} />
      {signIn.error && <ProblemAlert error={signIn.error} />}
      <Button
        variant="default"
        leftSection={<IconFingerprint size={16} />}
        loading={signIn.isPending}
        onClick={() => signIn.mutate()}
      >
        {t('step.withPasskey')}
      </Button>
    </Stack>
  );
}

async function byPasskey(): Promise<Session> {
  const { data: options } = await beginPasskeySignIn({ throwOnError: true });
  const passkey = await showPasskey(options);
  const { data } = await signInWithPasskey({ body: { passkey }, throwOnError: true });
  return data;
}
