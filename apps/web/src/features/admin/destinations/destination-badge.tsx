import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconPlayerPause,
  IconSend,
  IconUserQuestion,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery, Destination } from '@app/api-client';
import { type Tone, ToneBadge } from '../../../ui/tone-badge.js';

type Look = readonly [Tone, ComponentType<{ size?: number; stroke?: number }>];

const DESTINATION = {
  on: ['signed', IconCircleCheck],
  off: ['waiting', IconPlayerPause],
  failing: ['failed', IconAlertTriangle],
  requested: ['waiting', IconUserQuestion],
} as const satisfies Record<string, Look>;

const DELIVERY = {
  pending: ['waiting', IconClock],
  sent: ['running', IconSend],
  acknowledged: ['signed', IconCircleCheck],
  'dead-lettered': ['failed', IconCircleX],
} as const satisfies Record<Delivery['state'], Look>;

/** How a destination stands. */
export function DestinationBadge({ state, failures }: Pick<Destination, 'state' | 'failures'>) {
  const { t } = useTranslation('administration');
  const status = state === 'on' && failures > 0 ? 'failing' : state;
  const [tone, icon] = DESTINATION[status];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`destinations.states.${status}`)}
    </ToneBadge>
  );
}

/** How a delivery stands. */
export function DeliveryBadge({ state }: Pick<Delivery, 'state'>) {
  const { t } = useTranslation('administration');
  const [tone, icon] = DELIVERY[state];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`destinations.deliveries.states.${state}`)}
    </ToneBadge>
  );
}
