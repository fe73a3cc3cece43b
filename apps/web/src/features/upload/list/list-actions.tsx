import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../../../ui/problems/show-problem.js';
import { useUploads } from '../upload-provider.js';
import { isUnderWay } from '../queue/upload-item.js';
import { useUploadTotals } from '../queue/use-upload-queue.js';

/** What can be done with all files of the list at once. */
export function ListActions() {
  const { t } = useTranslation('upload');
  const { uploadQueue, uploadActions } = useUploads();
  const { chosen, sendable, underWay, paused, arrived } = useUploadTotals();
  return (
    <>
      {arrived > 0 && chosen + underWay + paused === 0 && (
        <Button
          variant="default"
          onClick={() => void uploadActions.clearFinished().catch(showProblem)}
        >
          {t('clearDone')}
        </Button>
      )}
      {paused > 0 && (
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={16} />}
          onClick={() => uploadActions.goOn(keysWhere(({ phase }) => phase.kind === 'paused'))}
        >
          {t('resumeAll')}
        </Button>
      )}
      {underWay > 1 && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={16} />}
          onClick={() => uploadActions.pause(keysWhere(isUnderWay))}
        >
          {t('pauseAll')}
        </Button>
      )}
      {chosen > 0 && (
        <Button
          leftSection={<IconSend size={16} />}
          {...(sendable === 0 && {
            'data-disabled': true,
            'aria-disabled': true,
            'aria-description': t('nothingToSend'),
            title: t('nothingToSend'),
          })}
          onClick={() => uploadActions.send(uploadQueue.keys)}
        >
          {t('sendAll', { count: sendable })}
        </Button>
      )}
    </>
  );

  function keysWhere(holds: (row: ReturnType<typeof uploadQueue.all>[number]) => boolean) {
    return uploadQueue
      .all()
      .filter(holds)
      .map(({ key }) => key);
  }
}
