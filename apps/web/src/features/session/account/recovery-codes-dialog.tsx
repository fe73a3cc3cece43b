import { useTranslation } from 'react-i18next';
import { ShownOnceDialog } from '../../../ui/dialogs/shown-once-dialog.js';
import classes from './factors.module.css';

interface RecoveryCodesDialogProps {
  /** None: closed. */
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

export function RecoveryCodesDialog({ codes, onClose }: RecoveryCodesDialogProps) {
  const { t } = useTranslation('factors');
  return (
    <ShownOnceDialog
      opened={codes.length > 0}
      onClose={onClose}
      title={t('recovery.shownTitle')}
      text={t('recovery.shown')}
      copied={codes.join('\n')}
      copy={t('recovery.copyAll')}
      kept={t('recovery.kept')}
    >
      <ol className={classes['codes']} aria-label={t('recovery.shownTitle')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
    </ShownOnceDialog>
  );
}
