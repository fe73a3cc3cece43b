import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../../../ui/problems/show-problem.js';
import { useUploads } from '../upload-provider.js';
import { isUnderWay } from '../queue/tray-row.js';
import { useOverview } from '../queue/use-tray.js';

/** What can be done with all files of the list at once. */
export function ListActs() {
  const { t } = useTranslation('upload');
  const { tray, sending } = useUploads();
  const { chosen, sendable, underWay, paused, arrived } = useOverview();
  return (
    <>
      {arrived > 0 && chosen + underWay + paused === 0 && (
        <Button variant="default" onClick={() => void sending.clearFinished().catch(showProblem)}>
          {t('clearDone')}
        </Button>
      )}
      {paused > 0 && (
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={16} />}
          onClick={() => sending.goOn(keysWhere(({ phase }) => phase.kind === 'paused'))}
        >
          {t('resumeAll')}
        </Button>
      )}
      {underWay > 1 && (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={16} />}
          onClick={() => sending.pause(keysWhere(isUnderWay))}
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
          onClick={() => sending.send(tray.keys)}
        >
          {t('sendAll', { count: sendable })}
        </Button>
      )}
    </>
  );

  function keysWhere(holds: (row: ReturnType<typeof tray.all>[number]) => boolean) {
    return tray
      .all()
      .filter(holds)
      .map(({ key }) => key);
  }
}
