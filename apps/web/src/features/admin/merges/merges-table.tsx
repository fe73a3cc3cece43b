import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { connectionOf, mergeLabel, undoneByLabel } from '../../documents/merge-labels.js';
import type { PatientMerge } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import classes from '../../../ui/listing.module.css';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { MergeBadge } from './merge-badge.js';

/** What sources said of patients, a row each. */
export function MergesTable({ items }: { readonly items: readonly PatientMerge[] }) {
  const { t } = useTranslation('administration');
  const { t: word } = useTranslation('documents');
  const formats = useFormats();
  return (
    <DataTable
      labelledBy={PAGE_TITLE_ID}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('merges.said'),
          renderCell: (merge) => (
            <Link
              to="/administration/merges/$mergeId"
              params={{ mergeId: merge.id }}
              className={classes['name']}
            >
              {mergeLabel(word, merge)}
            </Link>
          ),
        },
        { heading: t('merges.when'), renderCell: ({ mergedAt }) => <RelativeTime at={mergedAt} /> },
        { heading: t('messages.connection'), renderCell: connectionOf },
        {
          heading: t('merges.documents'),
          renderCell: ({ kind, documentCount }) =>
            kind === 'link' ? t('merges.none') : formats.number(documentCount),
        },
        {
          heading: t('people.state'),
          renderCell: (merge) => (
            <>
              <MergeBadge {...merge} />
              {merge.undoneAt !== null && (
                <div className={classes['small']}>
                  {merge.undoneBy && `${undoneByLabel(word, merge.undoneBy)}, `}
                  <RelativeTime at={merge.undoneAt} />
                </div>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
