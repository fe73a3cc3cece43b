import { Button } from '@mantine/core';
import {
  IconFileText,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconX,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../parts/show-problem.js';
import { ChooseButton } from './choose-button.js';
import { GiveUp, type GiveUpKind } from './give-up.js';
import { IconAct } from './icon-act.js';
import type { RowView } from './row-status.js';
import controls from './row-controls.module.css';
import type { TrayRow } from './tray-row.js';
import { useUploads } from './upload-provider.js';
import classes from './upload-row.module.css';

interface RowActionsProps {
  readonly row: TrayRow;
  readonly view: RowView;
}

/** What can be done with a file that was sent, by where it stands. */
export function RowActions(props: RowActionsProps) {
  const [asked, setAsked] = useState<GiveUpKind | null>(null);
  return (
    <div className={classes['actions']}>
      <MainAct {...props} />
      <SecondActs {...props} ask={setAsked} />
      {asked && <GiveUp {...props} kind={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}

function MainAct({ row, view }: RowActionsProps) {
  const { t } = useTranslation('upload');
  const { tray, sending } = useUploads();
  const name = row.fileName;
  const { documentId, summaryId } = view;
  switch (view.status) {
    case 'draft':
      if (documentId === null || summaryId === null) return null;
      return (
        <Button
          size="compact-sm"
          aria-label={t('openDraftOf', { name })}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/documents/$documentId"
              params={{ documentId }}
              search={{ panel: 'draft', summary: summaryId }}
            />
          )}
        >
          {t('openDraft')}
        </Button>
      );
    case 'failed':
    case 'cancelled':
      if (summaryId === null) return null;
      return (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('retryOne', { name })}
          leftSection={<IconRefresh size={14} />}
          onClick={() => void sending.writeAgain(row.key, summaryId).catch(showProblem)}
        >
          {t('retry')}
        </Button>
      );
    case 'missing':
      return (
        <ChooseButton
          size="compact-sm"
          label={t('missing.chooseOne', { name })}
          onChoose={(files) => sending.goOn(tray.takeFor(row.key, files))}
        >
          {t('missing.choose')}
        </ChooseButton>
      );
    case 'refused':
      return row.file && isPassing(row) ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('retryOne', { name })}
          leftSection={<IconRefresh size={14} />}
          onClick={() => sending.again(row.key)}
        >
          {t('retry')}
        </Button>
      ) : (
        <OtherFile row={row} />
      );
    case 'unreadable':
      return <OtherFile row={row} />;
    case 'chosen':
    case 'lined-up':
    case 'sending':
    case 'paused':
    case 'interrupted':
    case 'reading':
    case 'not-asked':
    case 'queued':
    case 'writing':
      return null;
  }
}

function OtherFile({ row }: { readonly row: TrayRow }) {
  const { t } = useTranslation('upload');
  const { tray } = useUploads();
  return (
    <ChooseButton
      size="compact-sm"
      label={t('chooseOtherFor', { name: row.fileName })}
      onChoose={([file]) => file && tray.replaceFile(row.key, file)}
    >
      {t('chooseOther')}
    </ChooseButton>
  );
}

function SecondActs({ row, view, ask }: RowActionsProps & { ask: (kind: GiveUpKind) => void }) {
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

function DocumentLink({ row, view }: RowActionsProps) {
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

/** Whether the same file may be taken another time: it was refused for what was then, not for what it is. */
function isPassing({ phase }: TrayRow): boolean {
  if (phase.kind !== 'refused') return false;
  return !['document-empty', 'document-too-large', 'format-not-accepted'].includes(
    phase.refusal.code,
  );
}
