import { useTranslation } from 'react-i18next';
import { IconSend, IconTrash } from '@tabler/icons-react';
import { RowIconButton } from './row-icon-button.js';
import { isSendable, type UploadItem } from '../queue/upload-item.js';
import { useUploads } from '../upload-provider.js';
import classes from './upload-row.module.css';

export function ChosenActions({ row }: { readonly row: UploadItem }) {
  const { t } = useTranslation('upload');
  const { uploadQueue, uploadActions } = useUploads();
  const name = row.fileName;
  const sendable = isSendable(row);
  return (
    <div className={classes['actions']}>
      <RowIconButton
        label={t('sendOne', { name })}
        hint={sendable ? t('send') : t('sendNot')}
        disabled={!sendable}
        icon={IconSend}
        onClick={() => uploadActions.send([row.key])}
      />
      <RowIconButton
        label={t('removeOne', { name })}
        hint={t('remove')}
        icon={IconTrash}
        onClick={() => uploadQueue.remove([row.key])}
      />
    </div>
  );
}
