import { useTranslation } from 'react-i18next';
import type { Document } from '@app/api-client';
import { FilterChip } from '../../../ui/filters/filter-chip.js';
import type { DocumentsSearch } from '../documents-search.js';
import { narrowed } from './documents-query.js';
import list from '../../../ui/list.module.css';

/** The patient, encounter or merge that the search chose. Its identifier comes with the documents, never with the address. */
export function FilterChips({
  search,
  example,
  onChange,
}: {
  readonly search: DocumentsSearch;
  /** Any document of the list: they are all about the same. */
  readonly example: Document | undefined;
  readonly onChange: (search: DocumentsSearch) => void;
}) {
  const { t } = useTranslation('documents');
  if ((search.patient ?? search.encounter ?? search.merge) === undefined) return null;
  const patient = example?.patientIdentifier;
  const encounter = example?.encounterIdentifier;
  return (
    <div className={list['chips']}>
      {search.patient !== undefined && (
        <Chip
          label={patient ? t('filters.patient', { identifier: patient }) : t('filters.onePatient')}
          onRemove={() => onChange(narrowed(search, { patient: undefined }))}
        />
      )}
      {search.encounter !== undefined && (
        <Chip
          label={
            encounter
              ? t('filters.encounter', { identifier: encounter })
              : t('filters.oneEncounter')
          }
          onRemove={() => onChange(narrowed(search, { encounter: undefined }))}
        />
      )}
      {search.merge !== undefined && (
        <Chip
          label={t('filters.oneMerge')}
          onRemove={() => onChange(narrowed(search, { merge: undefined }))}
        />
      )}
    </div>
  );
}

function Chip({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('documents');
  const removal = t('filters.remove', { filter: label });
  return <FilterChip label={label} removal={removal} onRemove={onRemove} />;
}
