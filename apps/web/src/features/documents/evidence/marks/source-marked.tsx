import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import classes from '../evidence.module.css';
import { keysOfMark } from './keys-of-mark.js';
import type { SourceMark } from './source-marks.js';
import { hasSelectedText, useMarkLook, usePressMarks } from './use-mark-look.js';

/** Words of the source that sentences of the draft draw on: a press chooses the sentence. */
export function SourceMarked({
  children,
  marks,
}: {
  readonly children: ReactNode;
  readonly marks: readonly SourceMark[];
}) {
  const { t } = useTranslation('documents');
  const { status, isPointed, isCurrent, isStop } = useMarkLook(marks);
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
      data-pointed={isPointed || undefined}
      data-current={current}
      onClick={() => !hasSelectedText() && press(marks)}
      onKeyDown={(event) => keysOfMark(event, () => press(marks))}
    >
      {children}
    </span>
  );
}
