import { IconLock } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import controls from './row-controls.module.css';
import type { UploadItem } from '../queue/upload-item.js';
import { useUploads } from '../upload-provider.js';
import classes from './upload-row.module.css';

/** The longest password that the service takes. */
const PASSWORD_MAX = 255;

/** For a PDF that says that it is protected; of other files nobody is asked. */
export function PasswordField({ row }: { readonly row: UploadItem }) {
  const { t } = useTranslation('upload');
  const { uploadQueue } = useUploads();
  const hint = useId();
  if (row.password === null) return null;
  return (
    <div className={classes['password']}>
      <IconLock size={16} className={classes['reasonIcon'] ?? ''} aria-hidden />
      <input
        type="password"
        className={controls['field']}
        aria-label={t('passwordOf', { name: row.fileName })}
        aria-describedby={hint}
        placeholder={t('password')}
        maxLength={PASSWORD_MAX}
        autoComplete="off"
        value={row.password}
        onChange={(event) => uploadQueue.setPassword(row.key, event.currentTarget.value)}
      />
      <span id={hint} className={classes['passwordHint']}>
        {t('passwordHint')}
      </span>
    </div>
  );
}
