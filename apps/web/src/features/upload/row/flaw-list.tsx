import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/formats/formats.js';
import { ChooseButton } from '../choosing/choose-button.js';
import { type Flaw, hindrances, type UploadItem } from '../queue/upload-item.js';
import { useUploads } from '../upload-provider.js';
import classes from './upload-row.module.css';
import { formatNames, useUploadOptions } from '../queue/use-upload-options.js';

/** Why a file cannot be sent as it is, and a way on. */
export function FlawList({ row }: { readonly row: UploadItem }) {
  const { t } = useTranslation('upload');
  const { uploadQueue } = useUploads();
  const words = useFlawWords(row);
  const flaws = hindrances(row);
  if (flaws.length === 0) return null;
  return (
    <div className={classes['reason']} data-tone="flawed">
      <IconAlertTriangle size={16} className={classes['reasonIcon'] ?? ''} />
      <span className={classes['reasonText']}>{flaws.map(words).join(' ')}</span>
      <span className={classes['ways']}>
        {flaws.includes('duplicate') && flaws.length === 1 ? (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => uploadQueue.keepDuplicate(row.key)}
          >
            {t('keepDuplicate')}
          </Button>
        ) : (
          <ChooseButton
            label={t('chooseOtherFor', { name: row.fileName })}
            onChoose={([file]) => file && uploadQueue.replaceFile(row.key, file)}
          >
            {t('chooseOther')}
          </ChooseButton>
        )}
      </span>
    </div>
  );
}

function useFlawWords(row: UploadItem): (flaw: Flaw) => string {
  const { t } = useTranslation('upload');
  const formats = useFormats();
  const options = useUploadOptions();
  return (flaw) =>
    t(`flaw.${flaw}`, {
      formats: options ? formatNames(options) : '',
      size: formats.bytes(row.sizeBytes),
      limit: formats.bytes(options?.rules.maxBytes ?? 0),
    });
}
