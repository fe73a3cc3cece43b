import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listAuditedActorsOptions } from '@app/api-client/react-query';
import { DayRange } from '../../ui/filters/day-range.js';
import { FilterChip } from '../../ui/filters/filter-chip.js';
import { LabelledSelect } from '../../ui/filters/labelled-select.js';
import { FiltersCollapse } from '../../ui/filters/filters-collapse.js';
import list from '../../ui/list.module.css';
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
        <div className={list['filters']} role="group" aria-label={t('filters.label')}>
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
        className={list['field']}
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
        className={list['field']}
        label={t('filters.action')}
        value={search.action ?? ''}
        onChange={(value) => set({ action: value || undefined })}
        data={[
          { value: '', label: t('filters.anyAction') },
          ...KNOWN_ACTIONS.map((action) => ({ value: action, label: actionLabel(t, action) })),
        ]}
      />
      <LabelledSelect
        className={list['field']}
        label={t('filters.outcome')}
        value={search.outcome ?? ''}
        onChange={(value) => set({ outcome: value })}
        data={[
          { value: '', label: t('filters.anyOutcome') },
          ...OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) })),
        ]}
      />
      <LabelledSelect
        className={list['field']}
        label={t('filters.only')}
        value={search.only ?? ''}
        onChange={(value) => set({ only: value })}
        data={[
          { value: '', label: t('filters.all') },
          { value: 'looks', label: t('filters.looks') },
        ]}
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
    </>
  );
}

function Days({ search, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const set = (change: Readonly<Record<string, unknown>>): void =>
    onChange(narrowed(search, AuditSearch.parse(change)));
  return (
    <DayRange
      labels={{ from: t('filters.from'), to: t('filters.to') }}
      from={dayOf(search.from)}
      to={dayOf(search.to)}
      onChange={set}
    />
  );
}

/** What was chosen by following a link. */
function Chips({ search, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const { patient, document, breakGlass } = search;
  const chips = [
    patient !== undefined && { name: 'patient', label: t('filters.patient') },
    document !== undefined && {
      name: 'document',
      label: t('filters.document', { id: document.slice(-8) }),
    },
    breakGlass !== undefined && {
      name: 'breakGlass',
      label: t('filters.breakGlass', { id: breakGlass.slice(-8) }),
    },
  ].filter((chip) => chip !== false);
  if (chips.length === 0) return null;
  return (
    <div className={list['chips']}>
      {chips.map(({ name, label }) => (
        <FilterChip
          key={name}
          label={label}
          removal={t('filters.remove', { filter: label })}
          onRemove={() => onChange(narrowed(search, { [name]: undefined }))}
        />
      ))}
    </div>
  );
}
