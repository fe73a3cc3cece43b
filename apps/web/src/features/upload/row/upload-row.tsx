import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ChosenActions } from './chosen-actions.js';
import { ChosenFields } from './chosen-fields.js';
import { FileLabel } from './file-label.js';
import { FlawList } from './flaw-list.js';
import { LiveDraft } from './live-draft.js';
import { PasswordField } from './password-field.js';
import { RowActions } from './row-actions.js';
import { RowProgress } from './row-progress.js';
import controls from './row-controls.module.css';
import { RowReason } from './row-reason.js';
import { hindrances, type UploadItem } from '../queue/upload-item.js';
import classes from './upload-row.module.css';
import { useRowView } from './use-row-view.js';
import { useUploadItem } from '../queue/use-upload-queue.js';

interface UploadRowProps {
  readonly rowKey: string;
  readonly selected: boolean;
  readonly onSelect: (key: string, selected: boolean) => void;
}

/** One file: what can be said of it before it is sent, and what becomes of it after. */
export const UploadRow = memo(function UploadRow(props: UploadRowProps) {
  const row = useUploadItem(props.rowKey);
  if (!row) return null;
  return row.phase.kind === 'chosen' ? <ChosenRow {...props} row={row} /> : <SentRow row={row} />;
});

function ChosenRow({ row, selected, onSelect }: UploadRowProps & { readonly row: UploadItem }) {
  const { t } = useTranslation('upload');
  return (
    <div
      role="group"
      aria-label={row.fileName}
      className={classes['row']}
      data-selected={selected || undefined}
      data-tone={hindrances(row).length > 0 ? 'flawed' : undefined}
    >
      <div className={classes['select']}>
        <input
          type="checkbox"
          className={controls['check']}
          checked={selected}
          aria-label={t('select', { name: row.fileName })}
          onChange={(event) => onSelect(row.key, event.currentTarget.checked)}
        />
      </div>
      <FileLabel row={row} />
      <ChosenFields row={row} />
      <ChosenActions row={row} />
      <PasswordField row={row} />
      <FlawList row={row} />
    </div>
  );
}

function SentRow({ row }: { readonly row: UploadItem }) {
  const view = useRowView(row);
  return (
    <div
      role="group"
      aria-label={row.fileName}
      className={classes['row']}
      data-sent
      data-tone={toneOf(view.status)}
    >
      <FileLabel row={row} />
      <div className={classes['progress']}>
        <RowProgress row={row} view={view} />
      </div>
      <RowActions row={row} view={view} />
      <RowReason row={row} view={view} />
      {view.status === 'writing' && view.summaryId !== null && (
        <LiveDraft summaryId={view.summaryId} />
      )}
    </div>
  );
}

function toneOf(status: ReturnType<typeof useRowView>['status']): string | undefined {
  if (['refused', 'unreadable', 'failed', 'not-asked'].includes(status)) return 'failed';
  if (status === 'missing' || status === 'interrupted') return 'flawed';
  return status === 'draft' ? 'draft' : undefined;
}
