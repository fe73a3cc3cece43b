import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconCornerUpLeft,
  IconFilter,
  IconUserQuestion,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message, SentMessage } from '@app/api-client';
import { type Tone, ToneBadge } from '../../ui/tone-badge.js';

const LOOKS = {
  received: ['running', IconClock],
  taken: ['signed', IconCircleCheck],
  filtered: ['waiting', IconFilter],
  held: ['draft', IconUserQuestion],
  own: ['waiting', IconCornerUpLeft],
  stored: ['waiting', IconArchive],
  acknowledgement: ['waiting', IconCornerUpLeft],
  refused: ['failed', IconCircleX],
  failed: ['failed', IconAlertTriangle],
} as const satisfies Record<
  Message['state'],
  readonly [Tone, ComponentType<{ size?: number; stroke?: number }>]
>;

const SENT = {
  unanswered: ['waiting', IconClock],
  taken: ['signed', IconCircleCheck],
  refused: ['failed', IconCircleX],
} as const;

/** What a receiver made of a message of ours. */
export function SentBadge({ state }: Pick<SentMessage, 'state'>) {
  const { t } = useTranslation('administration');
  const [tone, icon] = SENT[state];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`messages.sent.states.${state}`)}
    </ToneBadge>
  );
}

/** What became of a message. */
export function MessageBadge({ state }: Pick<Message, 'state'>) {
  const { t } = useTranslation('administration');
  const [tone, icon] = LOOKS[state];
  return (
    <ToneBadge tone={tone} icon={icon}>
      {t(`messages.states.${state}`)}
    </ToneBadge>
  );
}
