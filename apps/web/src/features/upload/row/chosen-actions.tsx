import { useTranslation } from 'react-i18next';
import { IconSend, IconTrash } from '@tabler/icons-react';
import { IconAct } from './icon-act.js';
import { isSendable, type TrayRow } from '../queue/tray-row.js';
import { useUploads } from '../upload-provider.js';
import classes from './upload-row.module.css';

export function ChosenActions({ row }: { readonly row: TrayRow }) {
  const { t } = useTranslation('upload');
  const { tray, sending } = useUploads();
  const name = row.fileName;
  const sendable = isSendable(row);
  return (
    <div className={classes['actions']}>
      <IconAct
        label={t('sendOne', { name })}
        hint={sendable ? t('send') : t('sendNot')}
        disabled={!sendable}
        icon={IconSend}
        onClick={() => sending.send([row.key])}
      />
      <IconAct
        label={t('removeOne', { name })}
        hint={t('remove')}
        icon={IconTrash}
        onClick={() => tray.remove([row.key])}
      />
    </div>
  );
}
