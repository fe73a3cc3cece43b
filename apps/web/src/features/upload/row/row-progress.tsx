import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats/formats.js';
import { StageLine } from '../../../live/stage-line.js';
import type { RowView } from './row-status.js';
import type { UploadItem } from '../queue/upload-item.js';
import classes from './upload-row.module.css';

interface RowProgressProps {
  readonly row: UploadItem;
  readonly view: RowView;
}

/** While its bytes go: a bar with words. After that, the five steps. */
export function RowProgress({ row, view }: RowProgressProps) {
  switch (view.status) {
    case 'lined-up':
    case 'sending':
    case 'paused':
    case 'interrupted':
    case 'missing':
      return <BytesBar row={row} status={view.status} />;
    case 'chosen':
    case 'refused':
    case 'reading':
    case 'unreadable':
    case 'not-asked':
    case 'queued':
    case 'writing':
    case 'draft':
    case 'failed':
    case 'cancelled':
      return <StageLine stages={view.stages} />;
  }
}

const PERCENT = 100;

interface BytesBarProps {
  readonly row: UploadItem;
  readonly status: 'lined-up' | 'sending' | 'paused' | 'interrupted' | 'missing';
}

function BytesBar({ row, status }: BytesBarProps) {
  const { t } = useTranslation('upload');
  const words = useBytesWords(row, status);
  const share = row.sizeBytes === 0 ? 0 : (row.sentBytes / row.sizeBytes) * PERCENT;
  return (
    <div className={classes['bytes']} data-status={status}>
      <div
        role="progressbar"
        aria-label={t('progressOf', { name: row.fileName })}
        aria-valuemin={0}
        aria-valuemax={PERCENT}
        aria-valuenow={Math.floor(share)}
        aria-valuetext={words}
        className={classes['bar']}
      >
        <div style={{ width: `${share}%` }} />
      </div>
      <span className={classes['bytesText']}>{words}</span>
    </div>
  );
}

function useBytesWords(row: UploadItem, status: BytesBarProps['status']): string {
  const { t } = useTranslation('upload');
  const formats = useFormats();
  const sent = formats.bytes(row.sentBytes);
  const size = formats.bytes(row.sizeBytes);
  switch (status) {
    case 'lined-up':
      return t('linedUp');
    case 'paused':
      return t('paused', { sent, size });
    case 'missing':
      return t('progress', { sent, size });
    case 'interrupted':
      return t(`interrupted.${row.phase.kind === 'interrupted' ? row.phase.why : 'busy'}`);
    case 'sending': {
      const speed = row.bytesPerSecond;
      const rest = row.sizeBytes - row.sentBytes;
      return [
        t('progress', { sent, size }),
        ...(speed ? [t('speed', { speed: formats.bytes(speed) })] : []),
        ...(speed && rest > 0 ? [t('left', { time: formats.duration(rest / speed) })] : []),
      ].join(' · ');
    }
  }
}
