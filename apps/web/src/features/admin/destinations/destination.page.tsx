import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorPage } from '../../../layout/fallbacks/error-page.js';
import {
  getDestinationOptions,
  getDestinationQueryKey,
  listDeliveriesQueryKey,
  listDestinationsQueryKey,
} from '@app/api-client/react-query';
import type { Destination } from '@app/api-client';
import { PageTitle } from '../../../ui/page-title.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { DeliveriesSection } from './deliveries-section.js';
import { DestinationBadge } from './destination-badge.js';
import { Failing } from './failing.js';
import { addressLabels } from './address-labels.js';
import { RemovalSection } from './removal-section.js';
import { SecretSection } from './secret-section.js';
import { SettingsSection } from './settings-section.js';
import { SubscriptionPanel } from './subscription-panel.js';
import { TestSection } from './test-section.js';

/** Each look is an entry of the audit trail, so it is not taken more often. */
const LOOK_AGAIN_MS = 30_000;

/** One destination: what goes there, and what has become of it. */
export function DestinationPage() {
  const { t } = useTranslation('administration');
  const { destinationId } = useParams({
    from: '/layout/administration/destinations/$destinationId',
  });
  const destination = useQuery({
    ...getDestinationOptions({ path: { destinationId } }),
    refetchInterval: LOOK_AGAIN_MS,
  });
  if (destination.isError) {
    return <ErrorPage error={destination.error} reset={() => void destination.refetch()} />;
  }
  return (
    <>
      <Text mb="sm">
        <Anchor component={Link} to="/administration/destinations">
          {t('destinations.back')}
        </Anchor>
      </Text>
      {destination.isPending ? (
        <>
          <PageTitle title={t('destinations.one')} />
          <LoadingSkeleton lines={8} />
        </>
      ) : (
        <Details destination={destination.data} />
      )}
    </>
  );
}

function Details({ destination }: { readonly destination: Destination }) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { id: destinationId, name, address } = destination;
  return (
    <>
      <PageTitle
        title={name}
        under={t(`destinations.${addressLabels(destination).under}`, {
          address,
          client: destination.subscriber?.clientName ?? '',
        })}
        actions={<DestinationBadge {...destination} />}
      />
      {destination.subscriber ? (
        <SubscriptionPanel
          destination={destination}
          subscriber={destination.subscriber}
          onChanged={changed}
        />
      ) : (
        <DestinationStatus destination={destination} />
      )}
      <Stack gap={32}>
        <DeliveriesSection destinationId={destinationId} onChanged={changed} />
        {destination.state !== 'requested' && (
          <TestSection destination={destination} onChanged={changed} />
        )}
        <SettingsSection
          key={destination.changedAt}
          destination={destination}
          onChanged={changed}
        />
        {destination.kind === 'webhook' && (
          <SecretSection destination={destination} onChanged={changed} />
        )}
        <RemovalSection destination={destination} onRemoved={removed} />
      </Stack>
    </>
  );

  async function changed(): Promise<void> {
    await queries.invalidateQueries({ queryKey: listDestinationsQueryKey() });
    await queries.invalidateQueries({ queryKey: listDeliveriesQueryKey() });
    await queries.invalidateQueries({
      queryKey: getDestinationQueryKey({ path: { destinationId } }),
    });
  }

  async function removed(): Promise<void> {
    // the list that was shown before has it still
    queries.removeQueries({ queryKey: listDestinationsQueryKey() });
    await navigate({ to: '/administration/destinations' });
    queries.removeQueries({ queryKey: getDestinationQueryKey({ path: { destinationId } }) });
  }
}

/** Why nothing goes there at the moment. */
function DestinationStatus({
  destination: { state, stateReason, failures, nextAttemptAt },
}: {
  readonly destination: Destination;
}) {
  const { t } = useTranslation('administration');
  if (state === 'off') {
    const isGone = stateReason === 'gone';
    return (
      <Alert color={isGone ? 'red' : 'gray'} mb="lg">
        {isGone && <>{t('destinations.gone')} </>}
        {t('destinations.offSince')}
      </Alert>
    );
  }
  return <Failing failures={failures} nextAttemptAt={nextAttemptAt} />;
}
