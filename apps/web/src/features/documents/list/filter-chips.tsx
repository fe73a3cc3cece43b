import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Document } from '@app/api-client';
import type { DocumentsSearch } from '../documents-search.js';
import { narrowed } from './documents-query.js';
import classes from './list.module.css';

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
    <div className={classes['chips']}>
      {search.patient !== undefined && (
        <Chip
          words={patient ? t('filters.patient', { identifier: patient }) : t('filters.onePatient')}
          onRemove={() => onChange(narrowed(search, { patient: undefined }))}
        />
      )}
      {search.encounter !== undefined && (
        <Chip
          words={
            encounter
              ? t('filters.encounter', { identifier: encounter })
              : t('filters.oneEncounter')
          }
          onRemove={() => onChange(narrowed(search, { encounter: undefined }))}
        />
      )}
      {search.merge !== undefined && (
        <Chip
          words={t('filters.oneMerge')}
          onRemove={() => onChange(narrowed(search, { merge: undefined }))}
        />
      )}
    </div>
  );
}

function Chip({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('documents');
  return (
    <Button
      size="xs"
      radius="xl"
      variant="light"
      rightSection={<IconX size={14} />}
      aria-label={t('filters.remove', { filter: words })}
      onClick={onRemove}
    >
      {words}
    </Button>
  );
}
