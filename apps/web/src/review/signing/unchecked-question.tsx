import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './signing.module.css';

/** What no check has compared with the sources: the signer says that they did. */
export function UncheckedQuestion({
  count,
  isCompared,
  onCompared,
}: {
  readonly count: number;
  readonly isCompared: boolean;
  readonly onCompared: (isCompared: boolean) => void;
}) {
  const { t } = useTranslation('review');
  const id = useId();
  if (count === 0) return null;
  return (
    <section className={classes['questions']} aria-labelledby={id}>
      <h3 id={id}>{t('unchecked.title')}</h3>
      <div className={classes['question']}>
        <p>{t('unchecked.explain', { count })}</p>
        <Checkbox
          label={t('unchecked.compared')}
          checked={isCompared}
          onChange={({ currentTarget }) => onCompared(currentTarget.checked)}
        />
      </div>
    </section>
  );
}
