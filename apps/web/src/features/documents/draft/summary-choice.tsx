import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Summary } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import { useProfileTitle } from '../use-profile-title.js';
import classes from './draft.module.css';

/** Which of the summaries of a document is shown, newest first. */
export function SummaryChoice({
  summaries,
  chosen,
  onChoose,
}: {
  readonly summaries: readonly Summary[];
  readonly chosen: string;
  readonly onChoose: (summaryId: string) => void;
}) {
  const { t } = useTranslation('documents');
  const { t: word } = useTranslation('common');
  const formats = useFormats();
  const titleOf = useProfileTitle();
  const [newest] = summaries;
  if (!newest || summaries.length < 2) return null;
  return (
    <div className={classes['choice']}>
      <NativeSelect
        label={t('draft.which')}
        value={chosen}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        data={summaries.map(({ id, profile, state, createdAt }) => ({
          value: id,
          label: t('draft.choice', {
            profile: titleOf(profile),
            state: word(`summary.${state}`),
            time: formats.dateTime(createdAt),
          }),
        }))}
        style={{ flex: '1 1 240px' }}
      />
      {chosen !== newest.id && (
        <Button variant="default" onClick={() => onChoose(newest.id)}>
          {t('draft.showNewest')}
        </Button>
      )}
    </div>
  );
}
