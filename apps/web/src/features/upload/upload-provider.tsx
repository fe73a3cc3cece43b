import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useLiveUpdates } from '../../live/live-updates-provider.js';
import { UploadActions } from './sending/upload-actions.js';
import { UploadQueue } from './queue/upload-queue.js';

export interface Uploads {
  readonly uploadQueue: UploadQueue;
  readonly uploadActions: UploadActions;
}

const UploadContext = createContext<Uploads | null>(null);

/**
 * Holds the files of this tab and brings them to the service, also while the person is on another
 * page. Belongs inside `LiveUpdatesProvider`, around all pages; when it goes, so do the files.
 */
export function UploadProvider({ children }: { readonly children: ReactNode }) {
  const { store, stream } = useLiveUpdates();
  const [held] = useState(() => {
    const uploadQueue = new UploadQueue();
    return { uploadQueue, uploadActions: new UploadActions(uploadQueue, store) };
  });
  useEffect(() => {
    held.uploadActions.start();
    const stop = stream.subscribe(() => {
      // the service answers again, whatever the browser says of its network
      if (stream.connection === 'live') held.uploadActions.wake();
    });
    return () => {
      stop();
      held.uploadActions.stop();
      held.uploadQueue.clear();
    };
  }, [held, stream]);
  return <UploadContext value={held}>{children}</UploadContext>;
}

export function useUploads(): Uploads {
  const uploads = useContext(UploadContext);
  if (!uploads)
    throw new Error('Files are sent inside UploadProvider only; the layout puts it there.');
  return uploads;
}
