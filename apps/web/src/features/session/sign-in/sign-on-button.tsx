import { Button, Divider, Stack } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { beginSignOn } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';

/** Leaves for the provider of the organization, which sends the browser back to the page that was asked for. */
export function SignOnButton({ returnTo }: { readonly returnTo: string }) {
  const { t } = useTranslation(['session', 'factors']);
  const endSession = useMutation({ mutationFn: () => leaveForProvider(returnTo) });
  return (
    <Stack gap="md" mt="md">
      <Divider label={t('factors:step.or')} />
      {endSession.error && <ProblemAlert error={endSession.error} />}
      <Button
        variant="default"
        leftSection={<IconBuildingCommunity size={16} />}
        loading={endSession.isPending || endSession.isSuccess}
        onClick={() => endSession.mutate()}
      >
        {t('signIn.signOn')}
      </Button>
    </Stack>
  );
}

async function leaveForProvider(returnTo: string): Promise<void> {
  const { data } = await beginSignOn({ body: { returnTo }, throwOnError: true });
  window.location.assign(data.url);
}
