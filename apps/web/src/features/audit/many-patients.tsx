import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findManyPatientsOptions } from '@app/api-client/react-query';
import { CardList } from '../../ui/card-list.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useFormats } from '../../ui/formats/formats.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import classes from './audit.module.css';
import { toFilterQuery } from './audit-query.js';
import type { AuditSearch } from './audit-search.js';
import { actorLabel } from './audit-labels.js';
import { ButtonLink } from './link-parts.js';

const DAYS = 7;

/** Who looked at many patients in a short time; each finding leads to its entries. */
export function ManyPatients({ search }: { readonly search: AuditSearch }) {
  const { t } = useTranslation(['audit', 'documents']);
  const formats = useFormats();
  const query = useMemo(() => {
    const { from, to } = toFilterQuery(search);
    const end = to ?? dayjs().add(1, 'minute').toISOString();
    return { from: from ?? dayjs(end).subtract(DAYS, 'day').toISOString(), to: end };
  }, [search]);
  const found = useQuery(findManyPatientsOptions({ query }));
  if (found.isPending) return <LoadingSkeleton lines={6} words={t('waiting')} />;
  if (found.isError) {
    return (
      <ProblemAlert
        title={t('failed')}
        error={found.error}
        onRetry={() => void found.refetch()}
        retrying={found.isFetching}
      />
    );
  }
  const { items, searchedFrom } = found.data;
  return (
    <>
      <p className={classes['explain']}>{t('many.explain')}</p>
      {searchedFrom !== null && (
        <p className={classes['explain']}>
          {t('many.searchedFrom', { time: formats.dateTime(searchedFrom) })}
        </p>
      )}
      {items.length === 0 && (
        <EmptyState icon={<IconUsers size={32} aria-hidden />}>{t('many.none')}</EmptyState>
      )}
      <CardList
        rows={items}
        rowKey={({ actor, from }) => `${actor.id} ${from}`}
        renderCard={({ actor, from, to, patients, looks }) => (
          <>
            <strong>{actorLabel(t, actor)}</strong>
            <span>
              {t('many.finding', {
                patients,
                looks,
                from: formats.dateTime(from),
                to: formats.dateTime(to),
              })}
            </span>
            <div>
              <ButtonLink
                size="xs"
                variant="default"
                to="/audit"
                search={{
                  actor: actor.id,
                  only: 'looks',
                  order: 'oldest',
                  from,
                  to: dayjs(to).add(1, 'millisecond').toISOString(),
                }}
              >
                {t('many.show')}
              </ButtonLink>
            </div>
          </>
        )}
      />
    </>
  );
}
