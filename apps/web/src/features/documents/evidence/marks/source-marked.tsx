import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import classes from '../evidence.module.css';
import { onMarkKeyDown } from './mark-keyboard.js';
import type { SourceMark } from './source-marks.js';
import { hasSelectedText, useMarkStyle, usePressMarks } from './use-mark-style.js';

/** Words of the source that sentences of the draft draw on: a press chooses the sentence. */
export function SourceMarked({
  children,
  marks,
}: {
  readonly children: ReactNode;
  readonly marks: readonly SourceMark[];
}) {
  const { t } = useTranslation('documents');
  const { status, isHovered, isCurrent, isStop } = useMarkStyle(marks);
  const press = usePressMarks();
  const current = isCurrent || undefined;
  // a stretch that no sentence draws on leads nowhere
  if (status === 'unused') {
    return (
      <mark className={classes['mark']} data-status={status} data-current={current}>
        {children}
      </mark>
    );
  }
  return (
    <span
      className={classes['mark']}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-pressed={status !== undefined}
      title={t('evidence.usedBy')}
      data-mark
      data-status={status}
      data-pointed={isHovered || undefined}
      data-current={current}
      onClick={() => !hasSelectedText() && press(marks)}
      onKeyDown={(event) => onMarkKeyDown(event, () => press(marks))}
    >
      {children}
    </span>
  );
}
