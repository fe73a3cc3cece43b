import { IconAlertTriangle, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats/formats.js';
import { refusalText } from '../../../live/stage-labels.js';
import type { RowView } from './row-status.js';
import type { UploadItem } from '../queue/upload-item.js';
import classes from './upload-row.module.css';

interface RowReasonProps {
  readonly row: UploadItem;
  readonly view: RowView;
}

/** What stands in the way, in words; the ways on are the row's actions. */
export function RowReason({ row, view }: RowReasonProps) {
  const { t } = useTranslation('live');
  const missing = useMissingWords(row);
  if (view.status === 'missing') {
    return (
      <div className={classes['reason']} data-tone="flawed">
        <IconAlertTriangle size={16} className={classes['reasonIcon'] ?? ''} />
        <span className={classes['reasonText']}>{missing}</span>
      </div>
    );
  }
  if (view.reason === null) return null;
  const said = row.phase.kind === 'refused' ? row.phase.refusal.message : '';
  return (
    <div className={classes['reason']} data-tone="failed">
      <IconCircleX size={16} className={classes['reasonIcon'] ?? ''} />
      <span className={classes['reasonText']}>{refusalText(t, view.reason, said)}</span>
    </div>
  );
}

function useMissingWords({ fileName, sizeBytes, sentBytes, mismatch }: UploadItem): string {
  const { t } = useTranslation('upload');
  const formats = useFormats();
  const size = formats.bytes(sizeBytes);
  if (mismatch && mismatch.chosenName !== fileName) {
    return t('missing.otherName', { chosen: mismatch.chosenName, name: fileName });
  }
  return mismatch
    ? t('missing.mismatch', {
        chosen: exactly(formats, mismatch.chosenBytes, sizeBytes),
        size: exactly(formats, sizeBytes, mismatch.chosenBytes),
      })
    : t('missing.row', { sent: formats.bytes(sentBytes), size });
}

/** Two sizes that round to the same words are told to the byte. */
function exactly(formats: ReturnType<typeof useFormats>, bytes: number, other: number): string {
  return formats.bytes(bytes) === formats.bytes(other)
    ? `${formats.number(bytes)} B`
    : formats.bytes(bytes);
}
