import {
  IconArchive,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconEraser,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelRelease } from '@app/api-client';
import { type Tone, ToneBadge } from '../../../ui/tone-badge.js';

const LOOKS = {
  proposed: ['draft', IconClock],
  approved: ['signed', IconCircleCheck],
  refused: ['failed', IconCircleX],
  'rolled-back': ['failed', IconArrowBackUp],
  superseded: ['waiting', IconArchive],
  retired: ['failed', IconEraser],
  dormant: ['waiting', IconPlayerPause],
} as const satisfies Record<
  ModelRelease['state'] | 'dormant',
  readonly [Tone, ComponentType<{ size?: number; stroke?: number }>]
>;

/** How a release stands. */
export function ReleaseBadge({ state, active }: Pick<ModelRelease, 'state' | 'active'>) {
  const { t } = useTranslation('administration');
  const shown = state === 'approved' && !active ? 'dormant' : state;
  const [tone, icon] = LOOKS[shown];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`models.states.${shown}`)}
    </ToneBadge>
  );
}
