import { IconArchive, IconCircleCheck, IconEyeExclamation } from '@tabler/icons-react';
import classes from './draft.module.css';
import type { DraftStatus } from './draft-status.js';

const ICONS = {
  draft: IconEyeExclamation,
  signed: IconCircleCheck,
  void: IconArchive,
} as const;

/** The words that stand above every draft. */
export function DraftLabel({
  made,
  status: current,
}: {
  /** How the text was made. */
  readonly made: string;
  readonly status: DraftStatus;
}) {
  const Icon = ICONS[current.tone];
  return (
    <div className={classes['label']} data-tone={current.tone}>
      <Icon size={18} aria-hidden />
      <div>
        <h2>{current.label}</h2>
        <span>{made}</span>
        <span>{current.advice}</span>
      </div>
    </div>
  );
}
