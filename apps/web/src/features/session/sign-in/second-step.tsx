import { Button, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  beginSecondFactorPasskey,
  type PendingSignIn,
  type SecondFactorRequest,
  type Session,
  showSecondFactor,
} from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { ServiceProblem } from '../../../service.js';
import { CodeForm } from './code-form.js';
import { showPasskey } from '../proof/passkey-device.js';
import { OtherWays } from './other-ways.js';

interface SecondStepProps {
  readonly half: PendingSignIn;
  /** Whether passkeys belong to the address of this page. */
  readonly passkeys: boolean;
  readonly onDone: (session: Session) => void;
  /** `late` where the service no longer knows of the first half. */
  readonly onOver: (late: boolean) => void;
}

/** The other half of a sign-in: one of the person's second factors. */
export function SecondStep({ half, passkeys, onDone, onOver }: SecondStepProps) {
  const { t } = useTranslation('factors');
  const ways = half.secondFactors.filter((factor) => passkeys || factor !== 'passkey');
  const [way, setWay] = useState(ways[0] ?? 'recovery-code');
  const show = useMutation({
    mutationFn: async (given: SecondFactorRequest | 'passkey') => {
      const body = given === 'passkey' ? await signed() : given;
      return (await showSecondFactor({ body, throwOnError: true })).data;
    },
    onSuccess: onDone,
    onError: (error) => {
      if (error instanceof ServiceProblem && error.code === 'sign-in-over') onOver(true);
    },
  });
  return (
    <Stack gap="md">
      <div>
        <Title order={1}>{t('step.title')}</Title>
        <Text c="dimmed">{t('step.text')}</Text>
      </div>
      {way === 'passkey' ? (
        <>
          {show.error && <ProblemAlert error={show.error} />}
          <Text size="sm">{t('step.passkeyText')}</Text>
          <Button loading={show.isPending} onClick={() => show.mutate('passkey')}>
            {t('usePasskey')}
          </Button>
        </>
      ) : (
        <CodeForm
          key={way}
          of={way}
          action={t('step.action')}
          busy={show.isPending}
          error={show.error}
          onGiven={(given) => show.mutateAsync(given)}
        />
      )}
      <OtherWays
        ways={ways.filter((other) => other !== way)}
        onChoose={(other) => {
          show.reset();
          setWay(other);
        }}
      />
      <Button variant="subtle" onClick={() => onOver(false)}>
        {t('step.startOver')}
      </Button>
    </Stack>
  );
}

async function signed(): Promise<SecondFactorRequest> {
  const { data: options } = await beginSecondFactorPasskey({ throwOnError: true });
  return { passkey: await showPasskey(options) };
}
