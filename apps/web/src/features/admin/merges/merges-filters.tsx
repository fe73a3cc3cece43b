import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import list from '../../../ui/list.module.css';
import { connectionOf } from '../../documents/merge-labels.js';
import { listMessageConnectionsOptions } from '@app/api-client/react-query';
import type { PatientMerge } from '@app/api-client';
import { DayRange } from '../../../ui/filters/day-range.js';
import { FilterChip } from '../../../ui/filters/filter-chip.js';
import { LabelledSelect } from '../../../ui/filters/labelled-select.js';
import { FiltersCollapse } from '../../../ui/filters/filters-collapse.js';
import { useMay } from '../use-may.js';
import { countMergeFilters, narrowedMerges } from './merges-query.js';
import { MERGE_KINDS, MERGE_STATES, MergesSearch } from './merges-search.js';

interface MergesFiltersProps {
  readonly search: MergesSearch;
  /** Those of the page: they name connections to whom may not list them. */
  readonly items: readonly PatientMerge[];
  readonly onChange: (search: MergesSearch) => void;
}

/** The choices that narrow the list. On a phone they fold away behind a button that counts them. */
export function MergesFilters(props: MergesFiltersProps) {
  const { t } = useTranslation('documents');
  const count = countMergeFilters(props.search);
  return (
    <FiltersCollapse words={count > 0 ? t('filters.showSet', { count }) : t('filters.show')}>
      <Fields {...props} />
    </FiltersCollapse>
  );
}

function Fields({ search, items, onChange }: MergesFiltersProps) {
  const { t } = useTranslation('administration');
  const { t: word } = useTranslation('documents');
  const mayListConnections = useMay('message:read');
  const connections = useQuery({
    ...listMessageConnectionsOptions(),
    enabled: mayListConnections,
  });
  const names = new Set([
    ...(connections.data?.items ?? []).map(({ name }) => name),
    ...items.map(connectionOf),
    ...(search.connection ? [search.connection] : []),
  ]);
  // what a field holds is checked as an address is: an empty or unfinished one is no filter
  const set = (change: Readonly<Record<string, unknown>>): void => {
    onChange(narrowedMerges(search, MergesSearch.parse(change)));
  };
  return (
    <div className={list['filters']} role="group" aria-label={t('messages.filters')}>
      <LabelledSelect
        className={list['field']}
        label={t('people.state')}
        value={search.state ?? ''}
        onChange={(value) => set({ state: value })}
        data={[
          { value: '', label: t('messages.anyState') },
          ...MERGE_STATES.map((value) => ({ value, label: t(`merges.states.${value}`) })),
        ]}
      />
      <LabelledSelect
        className={list['field']}
        label={t('merges.kind')}
        value={search.kind ?? ''}
        onChange={(value) => set({ kind: value })}
        data={[
          { value: '', label: t('merges.anyKind') },
          ...MERGE_KINDS.map((value) => ({ value, label: t(`merges.kinds.${value}`) })),
        ]}
      />
      <LabelledSelect
        className={list['field']}
        label={t('messages.connection')}
        value={search.connection ?? ''}
        onChange={(value) => set({ connection: value })}
        data={[
          { value: '', label: t('messages.anyConnection') },
          ...[...names].toSorted().map((value) => ({ value, label: value })),
        ]}
      />
      <DayRange
        labels={{ from: t('merges.from'), to: t('merges.to') }}
        from={search.from ?? ''}
        to={search.to ?? ''}
        onChange={set}
      />
      {search.patient !== undefined && (
        <FilterChip
          label={word('filters.onePatient')}
          removal={t('merges.anyPatient')}
          onRemove={() => set({ patient: undefined })}
        />
      )}
      {countMergeFilters(search) > 0 && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => onChange(MergesSearch.parse({ limit: search.limit }))}
        >
          {word('filters.clear')}
        </Button>
      )}
    </div>
  );
}
