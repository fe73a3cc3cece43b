import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LeftOut } from '@app/api-client';
import { leftOutLabel } from '../../left-out-labels.js';
import classes from '../source.module.css';

/** What is in the file and not in its text: always seen, since nobody would look for it. */
export function LeftOutNote({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  const { t } = useTranslation('documents');
  if (leftOut.length === 0) return null;
  return (
    <section className={classes['leftOut']} aria-labelledby="left-out">
      <IconAlertTriangle size={16} aria-hidden />
      <div>
        <h2 id="left-out">{t('leftOut.title')}</h2>
        <ul>
          {leftOut.map((one) => (
            <li key={`${one.kind} ${one.name}`}>{leftOutLabel(t, one)}</li>
          ))}
        </ul>
        <p>{t('leftOut.explain')}</p>
      </div>
    </section>
  );
}
