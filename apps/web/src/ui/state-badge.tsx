import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconEyeExclamation,
  IconFileCheck,
  IconPencil,
  IconProgress,
} from '@tabler/icons-react';
import { type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document, Summary } from '@app/api-client';
import { type Tone, ToneBadge } from './tone-badge.js';

type UploadState = 'receiving' | 'finished' | 'refused';

type StateBadgeProps =
  | { readonly of: 'document'; readonly state: Document['state'] }
  | { readonly of: 'summary'; readonly state: Summary['state'] }
  | { readonly of: 'upload'; readonly state: UploadState };

type Look = readonly [Tone, ComponentType<{ size?: number; stroke?: number }>];

const DOCUMENT = {
  received: ['waiting', IconClock],
  quarantined: ['failed', IconAlertTriangle],
  extracting: ['running', IconProgress],
  extracted: ['waiting', IconFileCheck],
  rejected: ['failed', IconCircleX],
  erased: ['waiting', IconArchive],
} as const satisfies Record<Document['state'], Look>;

const SUMMARY = {
  queued: ['waiting', IconClock],
  running: ['running', IconPencil],
  draft: ['draft', IconEyeExclamation],
  in_review: ['draft', IconEyeExclamation],
  signed: ['signed', IconCircleCheck],
  amended: ['signed', IconCircleCheck],
  withdrawn: ['waiting', IconArchive],
  failed: ['failed', IconCircleX],
  cancelled: ['waiting', IconCircleX],
  rejected: ['failed', IconCircleX],
  superseded: ['waiting', IconArchive],
  erased: ['waiting', IconArchive],
} as const satisfies Record<Summary['state'], Look>;

const UPLOAD = {
  receiving: ['running', IconProgress],
  finished: ['waiting', IconFileCheck],
  refused: ['failed', IconCircleX],
} as const satisfies Record<UploadState, Look>;

/** A state by colour, icon and word: the colour is never the only sign. */
export function StateBadge(props: StateBadgeProps) {
  const { t } = useTranslation('common');
  const [tone, icon] = lookOf(props);
  return (
    <ToneBadge tone={tone} icon={icon}>
      {word()}
    </ToneBadge>
  );

  function word(): string {
    if (props.of === 'document') return t(`document.${props.state}`);
    if (props.of === 'summary') return t(`summary.${props.state}`);
    return t(`upload.${props.state}`);
  }
}

/** The tone of a state, for a line or a bar beside the badge. */
export function toneOf(props: StateBadgeProps): Tone {
  return lookOf(props)[0];
}

function lookOf(props: StateBadgeProps): Look {
  if (props.of === 'document') return DOCUMENT[props.state];
  if (props.of === 'summary') return SUMMARY[props.state];
  return UPLOAD[props.state];
}
