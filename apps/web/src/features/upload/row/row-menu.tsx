import {
  IconFileText,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconX,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../../../ui/problems/show-problem.js';
import type { CancelKind } from './cancel-dialog.js';
import { RowIconButton } from './row-icon-button.js';
import controls from './row-controls.module.css';
import type { RowView } from './row-status.js';
import type { UploadItem } from '../queue/upload-item.js';
import { useUploads } from '../upload-provider.js';

interface RowMenuProps {
  readonly row: UploadItem;
  readonly view: RowView;
  /** Asks before work is thrown away. */
  readonly ask: (kind: CancelKind) => void;
}

/** Pause, cancel, look at the document, take off the list: small actions beside the main one. */
export function RowMenu({ row, view, ask }: RowMenuProps) {
  const { t } = useTranslation('upload');
  const { uploadActions } = useUploads();
  const name = row.fileName;
  const takeOff = () => void uploadActions.discard(row.key).catch(showProblem);
  const giveUp = () => (row.sentBytes > 0 ? ask('upload') : takeOff());
  const pause = (
    <RowIconButton
      label={t('pauseOne', { name })}
      hint={t('pause')}
      icon={IconPlayerPause}
      onClick={() => uploadActions.pause([row.key])}
    />
  );
  const cancelWith = (onClick: () => void) => (
    <RowIconButton
      label={t('cancelOne', { name })}
      hint={t('cancel')}
      icon={IconX}
      onClick={onClick}
    />
  );
  switch (view.status) {
    case 'chosen':
      return null;
    case 'lined-up':
    case 'sending':
      return (
        <>
          {pause}
          {cancelWith(giveUp)}
        </>
      );
    case 'paused':
      return (
        <>
          <RowIconButton
            label={t('resumeOne', { name })}
            hint={t('resume')}
            icon={IconPlayerPlay}
            onClick={() => uploadActions.goOn([row.key])}
          />
          {cancelWith(giveUp)}
        </>
      );
    case 'interrupted':
      return (
        <>
          <RowIconButton
            label={t('tryNowOne', { name })}
            hint={t('tryNow')}
            icon={IconRefresh}
            onClick={uploadActions.wake}
          />
          {pause}
          {cancelWith(giveUp)}
        </>
      );
    case 'missing':
      return (
        <RowIconButton
          label={t('missing.discardOne', { name })}
          hint={t('missing.discard')}
          icon={IconX}
          onClick={giveUp}
        />
      );
    case 'reading':
      return (
        <>
          <DocumentLink row={row} view={view} />
          {view.documentId !== null && cancelWith(() => ask('reading'))}
        </>
      );
    case 'queued':
    case 'writing': {
      const { summaryId, status } = view;
      return (
        <>
          <DocumentLink row={row} view={view} />
          {summaryId !== null &&
            cancelWith(() =>
              status === 'writing'
                ? ask('writing')
                : void uploadActions.cancelWriting(summaryId).catch(showProblem),
            )}
        </>
      );
    }
    case 'refused':
    case 'unreadable':
    case 'not-asked':
    case 'draft':
    case 'failed':
    case 'cancelled':
      return (
        <>
          <DocumentLink row={row} view={view} />
          <RowIconButton
            label={t('takeOffOne', { name })}
            hint={t('takeOff')}
            icon={IconX}
            onClick={takeOff}
          />
        </>
      );
  }
}

function DocumentLink({ row, view }: Pick<RowMenuProps, 'row' | 'view'>) {
  const { t } = useTranslation('upload');
  const { documentId } = view;
  if (documentId === null) return null;
  return (
    <Link
      to="/documents/$documentId"
      params={{ documentId }}
      className={controls['action']}
      title={t('openDocument')}
      aria-label={t('openDocumentOf', { name: row.fileName })}
    >
      <IconFileText size={18} stroke={1.75} />
    </Link>
  );
}
