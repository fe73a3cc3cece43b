import {
  IconArchive,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleX,
  IconClock,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelRelease } from '../../generated/types.gen.js';
import { type Tone, ToneBadge } from '../../parts/tone-badge.js';

const LOOKS = {
  proposed: ['draft', IconClock],
  approved: ['signed', IconCircleCheck],
  refused: ['failed', IconCircleX],
  'rolled-back': ['failed', IconArrowBackUp],
  superseded: ['waiting', IconArchive],
} as const satisfies Record<
  ModelRelease['state'],
  readonly [Tone, ComponentType<{ size?: number; stroke?: number }>]
>;

/** How a release stands. */
export function ReleaseBadge({ state }: Pick<ModelRelease, 'state'>) {
  const { t } = useTranslation('administration');
  const [tone, icon] = LOOKS[state];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`models.states.${state}`)}
    </ToneBadge>
  );
}
