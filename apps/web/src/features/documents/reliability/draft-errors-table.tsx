import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { type DraftErrors, recordedDraftErrorsAt } from './draft-errors.js';
import classes from './reliability.module.css';

/** How often drafts of a kind are wrong, by model, and of how many of their errors the check says nothing. */
export function DraftErrorsTable({
  errors,
  labelledBy,
}: {
  readonly errors: readonly DraftErrors[];
  /** The id of the heading over it. */
  readonly labelledBy: string;
}) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const of = (count: number, { drafts }: DraftErrors): string =>
    t('draftErrors.of', { found: count, count: drafts });
  return (
    <>
      <p>{t('draftErrors.explain')}</p>
      <DataTable
        labelledBy={labelledBy}
        look="plain"
        className={classes['table']}
        rows={errors}
        rowKey={({ model }) => model ?? 'copied'}
        columns={[
          {
            heading: t('draftErrors.columns.model'),
            isRowHeader: true,
            renderCell: ({ model }) => model ?? t('draftErrors.copied'),
          },
          {
            heading: t('draftErrors.columns.wrong'),
            renderCell: (one) => of(one.wrong, one),
          },
          {
            heading: t('draftErrors.columns.harmful'),
            renderCell: (one) => of(one.harmful, one),
          },
          {
            heading: t('draftErrors.columns.silent'),
            renderCell: (one) =>
              t('draftErrors.atMost', {
                share: of(one.silent, one),
                percent: formats.percent(Math.ceil(100 * one.silentAtMost) / 100),
              }),
          },
        ]}
      />
      <p className={classes['quiet']}>
        {t('draftErrors.taken', { date: formats.date(recordedDraftErrorsAt) })}
      </p>
    </>
  );
}
