import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { showProblem } from '../../../ui/problems/show-problem.js';
import { ChooseButton } from '../choosing/choose-button.js';
import type { RowView } from './row-status.js';
import type { UploadItem } from '../queue/upload-item.js';
import { useUploads } from '../upload-provider.js';

interface PrimaryActionProps {
  readonly row: UploadItem;
  readonly view: RowView;
}

/** The way on from where a file stands: one button with words. */
export function PrimaryAction({ row, view }: PrimaryActionProps) {
  const { t } = useTranslation('upload');
  const { uploadQueue, uploadActions } = useUploads();
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
      return <Again row={row} onClick={() => uploadActions.writeAgain(row.key, summaryId)} />;
    case 'not-asked':
      if (documentId === null) return null;
      return <Again row={row} onClick={() => uploadActions.askForSummary(row, documentId)} />;
    case 'missing':
      return (
        <ChooseButton
          size="compact-sm"
          label={t('missing.chooseOne', { name })}
          onChoose={(files) => uploadActions.goOn(uploadQueue.takeFor(row.key, files))}
        >
          {t('missing.choose')}
        </ChooseButton>
      );
    case 'refused':
      return row.file && isPassing(row) ? (
        <Again row={row} onClick={async () => uploadActions.again(row.key)} />
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
    case 'queued':
    case 'writing':
      return null;
  }
}

interface AgainProps {
  readonly row: UploadItem;
  readonly onClick: () => Promise<void>;
}

function Again({ row, onClick }: AgainProps) {
  const { t } = useTranslation('upload');
  const action = useMutation({ mutationFn: onClick, onError: showProblem });
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('retryOne', { name: row.fileName })}
      leftSection={<IconRefresh size={14} />}
      loading={action.isPending}
      onClick={() => action.mutate()}
    >
      {t('retry')}
    </Button>
  );
}

function OtherFile({ row }: { readonly row: UploadItem }) {
  const { t } = useTranslation('upload');
  const { uploadQueue } = useUploads();
  return (
    <ChooseButton
      size="compact-sm"
      label={t('chooseOtherFor', { name: row.fileName })}
      onChoose={([file]) => file && uploadQueue.replaceFile(row.key, file)}
    >
      {t('chooseOther')}
    </ChooseButton>
  );
}

/** Whether the same file may be taken another time: it was refused for what was then, not for what it is. */
function isPassing({ phase }: UploadItem): boolean {
  if (phase.kind !== 'refused') return false;
  return !['document-empty', 'document-too-large', 'format-not-accepted'].includes(
    phase.refusal.code,
  );
}
