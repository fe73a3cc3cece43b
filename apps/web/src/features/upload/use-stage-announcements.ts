import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announceStage } from '../../live/stage-announcer.js';
import { stageSentence } from '../../live/stage-labels.js';
import { currentStage } from '../../live/stages.js';
import { useLiveUpdates } from '../../live/live-updates-provider.js';
import { viewOf, progressOfItem } from './row/row-status.js';
import { useUploads } from './upload-provider.js';

/** Tells a screen reader of every file that comes to another stage, also of those not on the screen. */
export function useStageAnnouncements(): void {
  const { t } = useTranslation('live');
  const { store } = useLiveUpdates();
  const { uploadQueue } = useUploads();
  useEffect(
    () =>
      store.changes.watch((changed) => {
        for (const row of uploadQueue.all()) {
          if (row.phase.kind !== 'arrived') continue;
          const work = progressOfItem(row, store);
          const { upload, document, summary } = work;
          const isNews =
            (upload && changed.has(`upload:${upload.id}`)) ||
            (document && changed.has(`document:${document.id}`)) ||
            (summary && changed.has(`summary:${summary.id}`));
          if (!isNews) continue;
          const { stages } = viewOf(row, work);
          const { name, state } = currentStage(stages);
          announceStage(row.fileName, name, state, stageSentence(t, stages));
        }
      }),
    [store, uploadQueue, t],
  );
}
