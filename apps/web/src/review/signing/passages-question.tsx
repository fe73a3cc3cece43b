import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PassagesRead } from '../../generated/types.gen.js';
import { useFormats } from '../../parts/formats.js';
import classes from './signing.module.css';
import { passagesValues } from './passages-values.js';

/** The model was given a part of the documents: the signer says that they know the rest. */
export function PassagesQuestion({
  passages,
  isSeen,
  onSeen,
}: {
  readonly passages: PassagesRead | null;
  readonly isSeen: boolean;
  readonly onSeen: (isSeen: boolean) => void;
}) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const id = useId();
  if (passages === null) return null;
  return (
    <section className={classes['questions']} aria-labelledby={id}>
      <h3 id={id}>{t('passages.title')}</h3>
      <div className={classes['question']}>
        <p>{t('passages.explain', passagesValues(formats, passages))}</p>
        <Checkbox
          label={t('passages.seen')}
          checked={isSeen}
          onChange={({ currentTarget }) => onSeen(currentTarget.checked)}
        />
      </div>
    </section>
  );
}
