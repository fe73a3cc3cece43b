import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  createPersonLinkMutation,
  resetFactorsMutation,
  unlockPersonMutation,
} from '@app/api-client/react-query';
import type { Person } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { OneTimeSecret } from '../one-time-secret.js';
import { linkAddress } from './link-address.js';
import { PersonState } from './person-state.js';

interface SignInSectionProps {
  readonly person: Person;
  readonly onChanged: () => Promise<void>;
}

/** How a person gets in, and what helps who does not. */
export function SignInSection({ person, onChanged }: SignInSectionProps) {
  const { t } = useTranslation(['administration', 'common']);
  const [asked, setAsked] = useState<'link' | 'factors' | null>(null);
  const path = { personId: person.id };
  const close = (): void => setAsked(null);
  const makeLink = useMutation({ ...createPersonLinkMutation(), onSuccess: close });
  const unlock = useMutation({
    ...unlockPersonMutation(),
    onSuccess: async () => {
      await onChanged();
      announce(t('signIn.unlocked'));
    },
  });
  const resetFactors = useMutation({
    ...resetFactorsMutation(),
    onSuccess: async () => {
      close();
      await onChanged();
      announce(t('signIn.factorsTaken'));
    },
  });
  const name = person.displayName;
  return (
    <section aria-labelledby="sign-in">
      <Title order={2} id="sign-in" mb="sm">
        {t('signIn.title')}
      </Title>
      <Stack gap="md">
        <Group gap="sm">
          <PersonState person={person} />
          {person.lockedUntil !== null && (
            <Button
              size="xs"
              variant="default"
              loading={unlock.isPending}
              onClick={() => unlock.mutate({ path })}
            >
              {t('signIn.unlock')}
            </Button>
          )}
        </Group>
        {unlock.error && <ProblemAlert error={unlock.error} />}
        <ActionButton
          text={t(person.hasPassword ? 'signIn.linkText' : 'signIn.firstLinkText')}
          action={t('signIn.link')}
          onAsk={() => setAsked('link')}
        />
        <ActionButton
          text={t(person.hasSecondFactor ? 'signIn.factorsText' : 'signIn.noFactors')}
          {...(person.hasSecondFactor && {
            action: t('signIn.takeFactors'),
            onAsk: () => setAsked('factors'),
          })}
        />
      </Stack>
      <Confirmation
        opened={asked === 'link'}
        title={t('signIn.linkTitle', { name })}
        confirm={t('signIn.link')}
        keep={t('common:cancel')}
        busy={makeLink.isPending}
        error={makeLink.error}
        onConfirm={() => makeLink.mutate({ path })}
        onClose={close}
      >
        {t('signIn.linkWarning')}
      </Confirmation>
      <Confirmation
        opened={asked === 'factors'}
        title={t('signIn.factorsTitle', { name })}
        confirm={t('signIn.takeFactors')}
        keep={t('common:cancel')}
        busy={resetFactors.isPending}
        error={resetFactors.error}
        onConfirm={() => resetFactors.mutate({ path })}
        onClose={close}
      >
        {t('signIn.factorsWarning')}
      </Confirmation>
      <OneTimeSecret
        secret={makeLink.data ? linkAddress(makeLink.data) : null}
        title={t('link.title', { name })}
        text={t('link.text')}
        copy={t('link.copy')}
        onClose={makeLink.reset}
      />
    </section>
  );
}

interface ActionButtonProps {
  readonly text: string;
  readonly action?: string;
  readonly onAsk?: () => void;
}

function ActionButton({ text, action, onAsk }: ActionButtonProps) {
  return (
    <Group justify="space-between" gap="sm">
      <Text maw={480}>{text}</Text>
      {action !== undefined && (
        <Button variant="default" onClick={onAsk}>
          {action}
        </Button>
      )}
    </Group>
  );
}
