import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listPatientMergesOptions } from '@app/api-client/react-query';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { MergeLink } from '../merge-link.js';
import { connectionOf, mergeLabel } from '../merge-labels.js';
import classes from './documents.module.css';

const SHOWN = 10;

/**
 * What sources say of the patient whose documents are listed, so that nobody wonders at another number
 * among them. Where nothing is said, or it cannot be asked, the list stands as it is.
 */
export function MergesOfPatient({ patientId }: { readonly patientId: string }) {
  const { t } = useTranslation('documents');
  const merges = useQuery(
    listPatientMergesOptions({
      query: { patient: patientId, state: 'in-force', limit: SHOWN },
    }),
  );
  const items = merges.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t('merges.ofPatient')}>
      <ul className={classes['merges']}>
        {items.map((merge) => (
          <li key={merge.id}>
            <strong>{mergeLabel(t, merge)}</strong>,{' '}
            {t('merges.by', { connection: connectionOf(merge) })},{' '}
            <RelativeTime at={merge.mergedAt} /> <MergeLink mergeId={merge.id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
