import { IconEyeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../draft.module.css';
import { type DocumentRead, hiddenIn } from './receipt.js';

/** Says how much hidden text was left out, and what that means; nothing where there was none. */
export function HiddenText({
  documents,
  label,
}: {
  readonly documents: readonly DocumentRead[];
  /** Where there is another on the page. @default "Hidden text" */
  readonly label?: string;
}) {
  const { t } = useTranslation('documents');
  const count = hiddenIn(documents);
  if (count === 0) return null;
  return (
    <section className={classes['hidden']} aria-label={label ?? t('receipt.hiddenLabel')}>
      <IconEyeOff size={18} aria-hidden />
      <div>
        <strong>{t('receipt.hidden', { count })}</strong>
        <p className={classes['remark']}>{t('receipt.hiddenMeans')}</p>
      </div>
    </section>
  );
}
