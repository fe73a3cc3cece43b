import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconHelpOctagon,
  IconSearchOff,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceStatus } from '../findings.js';
import classes from '../evidence.module.css';

type Icon = ComponentType<{
  readonly size?: number;
  readonly role?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-hidden'?: boolean;
  readonly className?: string | undefined;
}>;

const ICONS: Readonly<Record<EvidenceStatus, Icon>> = {
  supported: IconCircleCheck,
  partly: IconCircleHalf2,
  unsupported: IconHelpOctagon,
  contradicted: IconCircleX,
  'not-found': IconSearchOff,
  unchecked: IconCircleDashed,
};

/** A status as an icon whose name is its word. */
export function StatusIcon({ status }: { readonly status: EvidenceStatus }) {
  const { t } = useTranslation('documents');
  const Icon = ICONS[status];
  return (
    <Icon
      size={14}
      role="img"
      aria-label={t(`evidence.status.${status}`)}
      className={classes['icon']}
    />
  );
}

/** Beside words that say it already. */
export function StatusSign({ status }: { readonly status: EvidenceStatus }) {
  const Icon = ICONS[status];
  return <Icon size={16} aria-hidden className={classes['icon']} />;
}
