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
import type { GiveUpKind } from './give-up.js';
import { IconAct } from './icon-act.js';
import controls from './row-controls.module.css';
import type { RowView } from './row-status.js';
import type { TrayRow } from '../queue/tray-row.js';
import { useUploads } from '../upload-provider.js';

interface SecondActsProps {
  readonly row: TrayRow;
  readonly view: RowView;
  /** Asks before work is thrown away. */
  readonly ask: (kind: GiveUpKind) => void;
}

/** Pause, cancel, look at the document, take off the list: small acts beside the main one. */
export function SecondActs({ row, view, ask }: SecondActsProps) {
  const { t } = useTranslation('upload');
  const { sending } = useUploads();
  const name = row.fileName;
  const takeOff = () => void sending.discard(row.key).catch(showProblem);
  const giveUp = () => (row.sentBytes > 0 ? ask('upload') : takeOff());
  switch (view.status) {
    case 'chosen':
      return null;
    case 'lined-up':
    case 'sending':
      return (
        <>
          <IconAct
            label={t('pauseOne', { name })}
            hint={t('pause')}
            icon={IconPlayerPause}
            onClick={() => sending.pause([row.key])}
          />
          <IconAct
            label={t('cancelOne', { name })}
            hint={t('cancel')}
            icon={IconX}
            onClick={giveUp}
          />
        </>
      );
    case 'paused':
      return (
        <>
          <IconAct
            label={t('resumeOne', { name })}
            hint={t('resume')}
            icon={IconPlayerPlay}
            onClick={() => sending.goOn([row.key])}
          />
          <IconAct
            label={t('cancelOne', { name })}
            hint={t('cancel')}
            icon={IconX}
            onClick={giveUp}
          />
        </>
      );
    case 'interrupted':
      return (
        <>
          <IconAct
            label={t('tryNowOne', { name })}
            hint={t('tryNow')}
            icon={IconRefresh}
            onClick={sending.wake}
          />
          <IconAct
            label={t('pauseOne', { name })}
            hint={t('pause')}
            icon={IconPlayerPause}
            onClick={() => sending.pause([row.key])}
          />
          <IconAct
            label={t('cancelOne', { name })}
            hint={t('cancel')}
            icon={IconX}
            onClick={giveUp}
          />
        </>
      );
    case 'missing':
      return (
        <IconAct
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
          {view.documentId !== null && (
            <IconAct
              label={t('cancelOne', { name })}
              hint={t('cancel')}
              icon={IconX}
              onClick={() => ask('reading')}
            />
          )}
        </>
      );
    case 'queued':
    case 'writing': {
      const { summaryId, status } = view;
      return (
        <>
          <DocumentLink row={row} view={view} />
          {summaryId !== null && (
            <IconAct
              label={t('cancelOne', { name })}
              hint={t('cancel')}
              icon={IconX}
              onClick={() =>
                status === 'writing'
                  ? ask('writing')
                  : void sending.cancelWriting(summaryId).catch(showProblem)
              }
            />
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
          <IconAct
            label={t('takeOffOne', { name })}
            hint={t('takeOff')}
            icon={IconX}
            onClick={takeOff}
          />
        </>
      );
  }
}

function DocumentLink({ row, view }: Pick<SecondActsProps, 'row' | 'view'>) {
  const { t } = useTranslation('upload');
  const { documentId } = view;
  if (documentId === null) return null;
  return (
    <Link
      to="/documents/$documentId"
      params={{ documentId }}
      className={controls['act']}
      title={t('openDocument')}
      aria-label={t('openDocumentOf', { name: row.fileName })}
    >
      <IconFileText size={18} stroke={1.75} />
    </Link>
  );
}
