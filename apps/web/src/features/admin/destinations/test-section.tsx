import { Button, Group, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setDestinationStateMutation, testDestinationMutation } from '@app/api-client/react-query';
import type { Destination } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';

interface TestSectionProps {
  readonly destination: Destination;
  readonly onChanged: () => Promise<void>;
}

/** Sends a test event, or opens a connection; turns the destination off and on. */
export function TestSection({ destination: { id, state, kind }, onChanged }: TestSectionProps) {
  const { t } = useTranslation('administration');
  const path = { destinationId: id };
  const other = state === 'on' ? 'off' : 'on';
  const test = useMutation({
    ...testDestinationMutation(),
    onSuccess: async () => {
      announce(t(kind === 'hl7' ? 'destinations.actions.reached' : 'destinations.actions.tested'));
      await onChanged();
    },
  });
  const turn = useMutation({
    ...setDestinationStateMutation(),
    onSuccess: async () => {
      announce(
        t(other === 'on' ? 'destinations.actions.turnedOn' : 'destinations.actions.turnedOff'),
      );
      await onChanged();
    },
  });
  return (
    <section aria-labelledby="acts">
      <Title order={2} id="acts" mb="sm">
        {t('destinations.actions.title')}
      </Title>
      {test.error && <ProblemAlert error={test.error} />}
      {turn.error && <ProblemAlert error={turn.error} />}
      <Group gap="sm">
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate({ path })}>
          {t(kind === 'hl7' ? 'destinations.actions.reach' : 'destinations.actions.test')}
        </Button>
        {(kind !== 'subscription' || other === 'off') && (
          <Button
            variant="default"
            loading={turn.isPending}
            onClick={() => turn.mutate({ path, body: { state: other } })}
          >
            {t(`destinations.actions.${other}`)}
          </Button>
        )}
      </Group>
    </section>
  );
}
