import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './upload-indicator.module.css';
import { useUploadActivity } from './queue/use-upload-queue.js';

/** How many files are on their way, or wait for the person: a small number beside the way to Upload. */
export function UploadIndicator() {
  const { t } = useTranslation('upload');
  const { underWay, waitingForPerson } = useUploadActivity();
  const count = underWay > 0 ? underWay : waitingForPerson;
  if (count === 0) return null;
  const of = underWay > 0 ? 'underWay' : 'waiting';
  return (
    <span className={classes['sign']} data-of={of} title={t(`activity.${of}`, { count })}>
      <span aria-hidden>{count}</span>
      <VisuallyHidden>{t(`activity.${of}`, { count })}</VisuallyHidden>
    </span>
  );
}
