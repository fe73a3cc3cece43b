import { IconEyeExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './draft.module.css';

/** The words that stand above every draft. */
export function DraftLabel({
  made,
}: {
  /** How the text was made, in the engine's words. */ readonly made: string;
}) {
  const { t } = useTranslation('documents');
  return (
    <div className={classes['label']}>
      <IconEyeExclamation size={18} aria-hidden />
      <div>
        <h2>{t('draft.label')}</h2>
        <span>{made}</span>
        <span>{t('draft.advice')}</span>
      </div>
    </div>
  );
}
