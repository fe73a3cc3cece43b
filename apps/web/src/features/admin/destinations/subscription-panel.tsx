import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  approveDestinationMutation,
  setDestinationStateMutation,
} from '@app/api-client/react-query';
import type { Destination } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { Failing } from './failing.js';

interface SubscriptionStatusProps {
  readonly destination: Destination;
  readonly subscriber: NonNullable<Destination['subscriber']>;
  readonly onChanged: () => Promise<void>;
}

/** Who asked for it, whether it is approved, and why nothing goes there at the moment. */
export function SubscriptionPanel({
  destination,
  subscriber: { clientName: client, isRevoked, endsAt },
  onChanged,
}: SubscriptionStatusProps) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const { state, stateReason } = destination;
  if (isRevoked) {
    return (
      <Alert color="red" mb="lg">
        {t('destinations.subscription.revoked', { client })}
      </Alert>
    );
  }
  if (endsAt !== null && hasPassed(endsAt)) {
    return (
      <Alert color="gray" mb="lg">
        {t('destinations.subscription.ended', { when: formats.exactTime(endsAt) })}
      </Alert>
    );
  }
  if (state === 'on') return <Failing {...destination} />;
  if (stateReason === 'by-client') {
    return (
      <Alert color="gray" mb="lg">
        {t('destinations.subscription.byClient', { client })}
      </Alert>
    );
  }
  return <Approval destination={destination} client={client} onChanged={onChanged} />;
}

interface ApprovalProps {
  readonly destination: Destination;
  readonly client: string;
  readonly onChanged: () => Promise<void>;
}

function Approval({ destination: { id, address, state, stateReason }, ...rest }: ApprovalProps) {
  const { t } = useTranslation('administration');
  const { client, onChanged } = rest;
  const path = { destinationId: id };
  const approve = useMutation({
    ...approveDestinationMutation(),
    onSuccess: () => announce(t('destinations.subscription.approved', { client })),
    // also where it was refused: the client may ask for another address by now
    onSettled: onChanged,
  });
  const refuse = useMutation({
    ...setDestinationStateMutation(),
    onSuccess: () => announce(t('destinations.subscription.refused')),
    onSettled: onChanged,
  });
  const isAsked = state === 'requested';
  return (
    <Alert color={isAsked ? 'yellow' : 'gray'} mb="lg">
      <Stack gap="sm">
        <Text size="sm">
          {stateReason === 'gone' && <>{t('destinations.gone')} </>}
          {t(isAsked ? 'destinations.subscription.asks' : 'destinations.subscription.off', {
            client,
          })}
        </Text>
        <Code block>{address}</Code>
        {approve.error && <ProblemAlert error={approve.error} />}
        {refuse.error && <ProblemAlert error={refuse.error} />}
        <Group gap="sm">
          <Button
            loading={approve.isPending}
            disabled={refuse.isPending}
            onClick={() => approve.mutate({ path, body: { address } })}
          >
            {t('destinations.subscription.approve')}
          </Button>
          {isAsked && (
            <Button
              variant="default"
              loading={refuse.isPending}
              disabled={approve.isPending}
              onClick={() => refuse.mutate({ path, body: { state: 'off' } })}
            >
              {t('destinations.subscription.refuse')}
            </Button>
          )}
        </Group>
      </Stack>
    </Alert>
  );
}

function hasPassed(time: string): boolean {
  return Date.parse(time) <= Date.now();
}
