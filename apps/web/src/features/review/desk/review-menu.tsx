import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBack,
  IconArrowForward,
  IconCircleX,
  IconDots,
  IconInbox,
  IconPencilPlus,
  IconSparkles,
  IconTrash,
  IconUserShare,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../session/use-may.js';
import { isUnfinished, type ReviewDesk } from './review-desk.js';

const ACTION_ICONS = {
  handOver: IconUserShare,
  release: IconInbox,
  return: IconArrowBack,
  regenerate: IconSparkles,
  discard: IconTrash,
  amend: IconPencilPlus,
  reject: IconCircleX,
  withdraw: IconArrowForward,
} as const satisfies Record<string, ComponentType<{ size?: number }>>;

export type MenuAction = keyof typeof ACTION_ICONS | 'takeOver';
type Offered = keyof typeof ACTION_ICONS;

const GRAVE: ReadonlySet<Offered> = new Set(['reject', 'withdraw', 'discard']);

/** What else a reviewer can do now; what makes no sense in this state is not offered. */
export function ReviewMenu({
  desk,
  onAction,
}: {
  readonly desk: ReviewDesk;
  readonly onAction: (action: Offered) => void;
}) {
  const { t } = useTranslation('review');
  const maySign = useMay('summary:sign');
  const actions = offered(desk, maySign);
  if (actions.length === 0) return null;
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('bar.more')} title={t('bar.more')}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => {
          const Icon = ACTION_ICONS[action];
          return (
            <Menu.Item
              key={action}
              leftSection={<Icon size={16} />}
              {...(GRAVE.has(action) && { color: 'red' })}
              onClick={() => onAction(action)}
            >
              {t(`bar.${action}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function offered(desk: ReviewDesk, maySign: boolean): readonly Offered[] {
  const { review, isMine, editing } = desk;
  const isSigned = review.state === 'signed' || review.state === 'amended';
  if (isSigned) return maySign ? ['amend', 'withdraw'] : [];
  if (!isMine) return [];
  const hasEdits =
    (editing.state?.changes ?? 0) > 0 || isUnfinished(desk) || editing.outdated !== null;
  const discard: readonly Offered[] = hasEdits ? ['discard'] : [];
  // what is active is neither rejected nor written again: it is amended or withdrawn
  return review.signedVersion === null
    ? ['handOver', 'release', 'return', 'regenerate', ...discard, 'reject']
    : ['handOver', 'release', ...discard];
}
