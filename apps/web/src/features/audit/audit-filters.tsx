import { Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listAuditedActorsOptions } from '@app/api-client/react-query';
import { LabelledSelect } from '../../ui/labelled-select.js';
import { FiltersCollapse } from '../../ui/filters-collapse.js';
import classes from './audit.module.css';
import { dayOf, isNarrowed, narrowed } from './audit-query.js';
import { AuditSearch, OUTCOMES } from './audit-search.js';
import { actionLabel, KNOWN_ACTIONS, actorLabel } from './audit-labels.js';

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly onChange: (search: AuditSearch) => void;
}

/** What narrows the list; on a phone behind a button. Only days hold for the finder of many patients. */
export function AuditFilters(props: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  return (
    <>
      <FiltersCollapse words={t('filters.show')}>
        <div className={classes['filters']} role="group" aria-label={t('filters.label')}>
          {props.search.view !== 'many-patients' && <Choices {...props} />}
          <Days {...props} />
          {isNarrowed(props.search) && (
            <Button
              size="xs"
              variant="subtle"
              onClick={() => props.onChange({ view: props.search.view, order: props.search.order })}
            >
              {t('filters.clear')}
            </Button>
          )}
        </div>
      </FiltersCollapse>
      <Chips {...props} />
    </>
  );
}

function Choices({ search, onChange }: AuditFiltersProps) {
  const { t } = useTranslation(['audit', 'documents']);
  const actors = useQuery({ ...listAuditedActorsOptions(), staleTime: 60_000 });
  // what a field holds is checked as an address is: an empty one is no filter
  const set = (change: Readonly<Record<string, unknown>>): void =>
    onChange(narrowed(search, AuditSearch.parse(change)));
  const known = actors.data?.items ?? [];
  const isOther = search.actor !== undefined && known.every(({ id }) => id !== search.actor);
  return (
    <>
      <LabelledSelect
        className={classes['field']}
        label={t('filters.who')}
        value={search.actor ?? ''}
        onChange={(value) => set({ actor: value || undefined })}
        data={[
          { value: '', label: t('filters.anybody') },
          ...known.map((actor) => ({ value: actor.id, label: actorLabel(t, actor) })),
          ...(isOther ? [{ value: search.actor ?? '', label: search.actor ?? '' }] : []),
        ]}
      />
      <LabelledSelect
        className={classes['field']}
        label={t('filters.action')}
        value={search.action ?? ''}
        onChange={(value) => set({ action: value || undefined })}
        data={[
          { value: '', label: t('filters.anyAction') },
          ...KNOWN_ACTIONS.map((action) => ({ value: action, label: actionLabel(t, action) })),
        ]}
      />
      <LabelledSelect
        className={classes['field']}
        label={t('filters.outcome')}
        value={search.outcome ?? ''}
        onChange={(value) => set({ outcome: value })}
        data={[
          { value: '', label: t('filters.anyOutcome') },
          ...OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) })),
        ]}
      />
      <LabelledSelect
        className={classes['field']}
        label={t('filters.only')}
        value={search.only ?? ''}
        onChange={(value) => set({ only: value })}
        data={[
          { value: '', label: t('filters.all') },
          { value: 'looks', label: t('filters.looks') },
        ]}
      />
      <LabelledSelect
        className={classes['field']}
        label={t('filters.order')}
        value={search.order ?? 'newest'}
        onChange={(value) => set({ order: value })}
        data={[
          { value: 'newest', label: t('filters.newest') },
          { value: 'oldest', label: t('filters.oldest') },
        ]}
      />
    </>
  );
}

function Days({ search, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const set = (change: Readonly<Record<string, unknown>>): void =>
    onChange(narrowed(search, AuditSearch.parse(change)));
  return (
    <>
      <TextInput
        className={classes['field'] ?? ''}
        size="xs"
        type="date"
        label={t('filters.from')}
        value={dayOf(search.from)}
        onChange={({ currentTarget }) => set({ from: currentTarget.value })}
      />
      <TextInput
        className={classes['field'] ?? ''}
        size="xs"
        type="date"
        label={t('filters.to')}
        value={dayOf(search.to)}
        onChange={({ currentTarget }) => set({ to: currentTarget.value })}
      />
    </>
  );
}

/** What was chosen by following a link. */
function Chips({ search, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const { patient, document, breakGlass } = search;
  const chips = [
    patient !== undefined && { name: 'patient', words: t('filters.patient') },
    document !== undefined && {
      name: 'document',
      words: t('filters.document', { id: document.slice(-8) }),
    },
    breakGlass !== undefined && {
      name: 'breakGlass',
      words: t('filters.breakGlass', { id: breakGlass.slice(-8) }),
    },
  ].filter((chip) => chip !== false);
  if (chips.length === 0) return null;
  return (
    <div className={classes['chips']}>
      {chips.map(({ name, words }) => (
        <Button
          key={name}
          size="xs"
          radius="xl"
          variant="light"
          rightSection={<IconX size={14} />}
          aria-label={t('filters.remove', { filter: words })}
          onClick={() => onChange(narrowed(search, { [name]: undefined }))}
        >
          {words}
        </Button>
      ))}
    </div>
  );
}
