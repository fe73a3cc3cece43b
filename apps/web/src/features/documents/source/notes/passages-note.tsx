import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { percentOf, useFormats } from '../../../../ui/formats/formats.js';
import type { Range } from '../../evidence/text-ranges.js';
import classes from '../source.module.css';

/** That the model was given a part of the document, and a way to see which. */
export function PassagesNote({
  passages,
  characters,
  isGreyed,
  onGreyed,
}: {
  readonly passages: readonly Range[];
  /** Of the whole text. */
  readonly characters: number;
  readonly isGreyed: boolean;
  /** Undefined where the text is not what is shown. */
  readonly onGreyed: ((isGreyed: boolean) => void) | undefined;
}) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const read = passages.reduce((sum, { start, end }) => sum + end - start, 0);
  return (
    <div className={classes['notes']}>
      <p className={classes['passages']}>
        {t('source.passages.note', {
          count: passages.length,
          share: percentOf(formats, read, characters),
        })}
      </p>
      {onGreyed && (
        <Switch
          size="xs"
          label={t('source.passages.grey')}
          checked={isGreyed}
          onChange={({ currentTarget }) => onGreyed(currentTarget.checked)}
        />
      )}
    </div>
  );
}
