import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import list from '../../ui/list.module.css';
import { profilesQuery, useLocalizedProfiles } from '../documents/use-profile-title.js';
import { LabelledSelect } from '../../ui/filters/labelled-select.js';
import { FiltersCollapse } from '../../ui/filters/filters-collapse.js';
import {
  ASSIGNED,
  PRIORITIES,
  FINDINGS,
  InboxSearch,
  ORDERS,
  REVIEW_STATES,
  SOURCES,
} from './inbox-search.js';
import { countInboxFilters, narrowedInbox, widenedInbox } from './inbox-query.js';

interface InboxFiltersProps {
  readonly search: InboxSearch;
  readonly onChange: (search: InboxSearch) => void;
}

/** The choices that narrow the inbox. On a phone they fold away behind a button that counts them. */
export function InboxFilters(props: InboxFiltersProps) {
  const { t } = useTranslation('review');
  const count = countInboxFilters(props.search);
  return (
    <FiltersCollapse
      words={count > 0 ? t('inbox.filters.showSet', { count }) : t('inbox.filters.show')}
    >
      <Fields {...props} />
    </FiltersCollapse>
  );
}

function Fields({ search, onChange }: InboxFiltersProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation('common');
  const { data } = useQuery(profilesQuery());
  const profiles = useLocalizedProfiles(data?.items);
  const set = (change: Readonly<Record<string, string>>): void =>
    onChange(narrowedInbox(search, checked(change)));
  return (
    <div className={list['filters']} role="group" aria-label={t('inbox.filters.label')}>
      <LabelledSelect
        className={list['field']}
        label={t('inbox.filters.assigned')}
        value={search.assigned ?? 'all'}
        onChange={(assigned) => set({ assigned })}
        data={ASSIGNED.map((value) => ({ value, label: t(`inbox.filters.${value}`) }))}
      />
      <LabelledSelect
        className={list['field']}
        label={t('inbox.filters.byPriority')}
        value={search.priority ?? ''}
        onChange={(value) => set({ priority: value })}
        data={[
          { value: '', label: t('inbox.filters.anyPriority') },
          ...PRIORITIES.map((value) => ({ value, label: t(`priorities.${value}`) })),
        ]}
      />
      <LabelledSelect
        className={list['field']}
        label={t('inbox.filters.profile')}
        value={search.profile ?? ''}
        onChange={(profile) => set({ profile })}
        data={[
          { value: '', label: t('inbox.filters.anyProfile') },
          ...profiles.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <LabelledSelect
        className={list['field']}
        label={t('inbox.filters.findings')}
        value={search.findings ?? ''}
        onChange={(findings) => set({ findings })}
        data={[
          { value: '', label: t('inbox.filters.anyFindings') },
          ...FINDINGS.map((value) => ({ value, label: t(`inbox.filters.${value}`) })),
        ]}
      />
      <LabelledSelect
        className={list['field']}
        label={t('inbox.filters.source')}
        value={search.source ?? ''}
        onChange={(source) => set({ source })}
        data={[
          { value: '', label: t('inbox.filters.anySource') },
          ...SOURCES.map((value) => ({ value, label: t(`inbox.filters.${value}`) })),
        ]}
      />
      <LabelledSelect
        className={list['field']}
        label={t('inbox.filters.state')}
        value={search.state ?? ''}
        onChange={(state) => set({ state })}
        data={[
          { value: '', label: t('inbox.filters.anyState') },
          ...REVIEW_STATES.map((value) => ({ value, label: common(`summary.${value}`) })),
        ]}
      />
      <LabelledSelect
        className={list['field']}
        label={t('inbox.filters.order')}
        value={search.order ?? 'priority'}
        onChange={(order) => set({ order })}
        data={ORDERS.map((value) => ({ value, label: t(`inbox.filters.${value}`) }))}
      />
      {countInboxFilters(search) > 0 && (
        <Button size="xs" variant="subtle" onClick={() => onChange(widenedInbox(search))}>
          {t('inbox.filters.clear')}
        </Button>
      )}
    </div>
  );
}

/** As an address is checked: an empty choice is no filter. */
function checked(change: Readonly<Record<string, string>>): Partial<InboxSearch> {
  const chosen = Object.entries(change).map(([name, value]) => [
    name,
    value === '' ? undefined : value,
  ]);
  return InboxSearch.parse(Object.fromEntries(chosen));
}
