import { Button, CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './notes.module.css';
import { useUploads } from '../upload-provider.js';
import { useRemoved } from '../queue/use-upload-queue.js';

/** What was just taken off the list can come back. */
export function RemovedBar() {
  const { t } = useTranslation('upload');
  const { uploadQueue } = useUploads();
  const removed = useRemoved();
  const [first] = removed;
  return (
    <div role="status">
      {first && (
        <div className={classes['note']}>
          <span className={classes['text']}>
            {t('removed', { count: removed.length, name: first.row.fileName })}
          </span>
          <Button
            key={first.row.key}
            ref={focusIfLost}
            size="xs"
            variant="default"
            onClick={() => uploadQueue.undoRemove()}
          >
            {t('undo')}
          </Button>
          <CloseButton
            size="sm"
            aria-label={t('dismiss')}
            onClick={() => uploadQueue.forgetRemoved()}
          />
        </div>
      )}
    </div>
  );
}

/** The control that had the focus went with its row. */
function focusIfLost(button: HTMLButtonElement | null): void {
  if (document.activeElement === document.body) button?.focus({ preventScroll: true });
}
