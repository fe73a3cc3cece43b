import { IconArchive, IconCircleCheck, IconCircleX, IconClock } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProfileVersion } from '@app/api-client';
import { type Tone, ToneBadge } from '../../../ui/tone-badge.js';

type State = ProfileVersion['state'];

const LOOKS = {
  proposed: ['draft', IconClock],
  active: ['signed', IconCircleCheck],
  retired: ['waiting', IconArchive],
  installed: ['waiting', IconArchive],
  refused: ['failed', IconCircleX],
} as const satisfies Record<
  State,
  readonly [Tone, ComponentType<{ size?: number; stroke?: number }>]
>;

/** How a version stands. */
export function VersionBadge({ state }: { readonly state: State }) {
  const { t } = useTranslation('administration');
  const [tone, icon] = LOOKS[state];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`profiles.states.${state}`)}
    </ToneBadge>
  );
}
