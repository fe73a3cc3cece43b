import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DayRange } from '../../../ui/filters/day-range.js';
import { LabelledSelect } from '../../../ui/filters/labelled-select.js';
import { FiltersCollapse } from '../../../ui/filters/filters-collapse.js';
import { DOCUMENT_SOURCES, DOCUMENT_STATES, DocumentsSearch } from '../documents-search.js';
import { countFilters, narrowed, widened } from './documents-query.js';
import list from '../../../ui/list.module.css';

interface DocumentsFiltersProps {
  readonly search: DocumentsSearch;
  readonly onChange: (search: DocumentsSearch) => void;
}

/** The choices that narrow the list. On a phone they fold away behind a button that counts them. */
export function DocumentsFilters(props: DocumentsFiltersProps) {
  const { t } = useTranslation('documents');
  const count = countFilters(props.search);
  return (
    <FiltersCollapse words={count > 0 ? t('filters.showSet', { count }) : t('filters.show')}>
      <Fields {...props} />
    </FiltersCollapse>
  );
}

function Fields({ search, onChange }: DocumentsFiltersProps) {
  const { t } = useTranslation('documents');
  const { t: word } = useTranslation('common');
  // what a field holds is checked as an address is: an empty or unfinished one is no filter
  const set = (change: Readonly<Record<string, unknown>>): void =>
    onChange(narrowed(search, DocumentsSearch.parse(change)));
  return (
    <div className={list['filters']} role="group" aria-label={t('filters.label')}>
      <LabelledSelect
        className={list['field']}
        label={t('filters.state')}
        value={search.state ?? ''}
        onChange={(value) => set({ state: value })}
        data={[
          { value: '', label: t('filters.anyState') },
          ...DOCUMENT_STATES.map((state) => ({ value: state, label: word(`document.${state}`) })),
        ]}
      />
      <LabelledSelect
        className={list['field']}
        label={t('filters.source')}
        value={search.source ?? ''}
        onChange={(value) => set({ source: value })}
        data={[
          { value: '', label: t('filters.anySource') },
          ...DOCUMENT_SOURCES.map((source) => ({ value: source, label: t(`sources.${source}`) })),
        ]}
      />
      <LabelledSelect
        className={list['field']}
        label={t('filters.whose')}
        value={search.mine ? 'mine' : ''}
        onChange={(value) => set({ mine: value === 'mine' ? true : undefined })}
        data={[
          { value: '', label: t('filters.everybody') },
          { value: 'mine', label: t('filters.mine') },
        ]}
      />
      <DayRange
        labels={{ from: t('filters.from'), to: t('filters.to') }}
        from={search.from ?? ''}
        to={search.to ?? ''}
        onChange={set}
      />
      <LabelledSelect
        className={list['field']}
        label={t('filters.order')}
        value={search.order ?? 'newest'}
        onChange={(value) => set({ order: value })}
        data={[
          { value: 'newest', label: t('filters.newest') },
          { value: 'oldest', label: t('filters.oldest') },
        ]}
      />
      {countFilters(search) > 0 && (
        <Button size="xs" variant="subtle" onClick={() => onChange(widened(search))}>
          {t('filters.clear')}
        </Button>
      )}
    </div>
  );
}
