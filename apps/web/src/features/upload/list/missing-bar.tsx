import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ChooseButton } from '../choosing/choose-button.js';
import classes from './notes.module.css';
import { useUploads } from '../upload-provider.js';
import { useUploadTotals } from '../queue/use-upload-queue.js';

const NAMED = 5;

/** After the page was loaded again: which files are asked for, and one dialog for all of them. */
export function MissingBar({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation('upload');
  const { uploadQueue } = useUploads();
  const { missing } = useUploadTotals();
  if (missing === 0) return null;
  const names = uploadQueue
    .all()
    .flatMap(({ phase, fileName }) => (phase.kind === 'missing' ? fileName : []));
  return (
    <div className={classes['note']} data-tone="flawed">
      <IconAlertTriangle size={18} />
      <div className={classes['text']}>
        {t('missing.bar', { count: missing })}
        <ul className={classes['names']}>
          {[...new Set(names)].slice(0, NAMED).map((name) => (
            <li key={name}>{name}</li>
          ))}
          {missing > NAMED && <li>{t('missing.more', { count: missing - NAMED })}</li>}
        </ul>
      </div>
      <ChooseButton many size="xs" onChoose={onFiles}>
        {t('missing.choose')}
      </ChooseButton>
    </div>
  );
}
