import { useTranslation } from 'react-i18next';
import list from '../../../ui/list.module.css';
import { LabelledSelect } from '../../../ui/filters/labelled-select.js';
import { PRIORITIES, PARTS, QueueSearch } from './queue-search.js';

interface QueueFiltersProps {
  readonly search: QueueSearch;
  readonly onChange: (search: QueueSearch) => void;
}

const WORDS = { 'under-way': 'underWay', ended: 'ended', reading: 'reading' } as const;

/** Which part of the queue is shown. The first page of it: a place in another part means nothing here. */
export function QueueFilters({ search, onChange }: QueueFiltersProps) {
  const { t } = useTranslation('administration');
  const part = search.part ?? 'under-way';
  const set = (change: Readonly<Record<string, string>>): void => {
    const { cursor: _cursor, ...kept } = search;
    onChange(QueueSearch.parse({ ...kept, ...change }));
  };
  return (
    <div className={list['filters']} role="group" aria-label={t('queue.filters.label')}>
      <LabelledSelect
        label={t('queue.filters.part')}
        value={part}
        onChange={(value) => set({ part: value })}
        data={PARTS.map((value) => ({ value, label: t(`queue.filters.${WORDS[value]}`) }))}
      />
      {part !== 'reading' && (
        <LabelledSelect
          className={list['field']}
          label={t('queue.filters.priority')}
          value={search.priority ?? ''}
          onChange={(value) => set({ priority: value })}
          data={[
            { value: '', label: t('queue.filters.anyPriority') },
            ...PRIORITIES.map((value) => ({ value, label: t(`queue.priorities.${value}`) })),
          ]}
        />
      )}
    </div>
  );
}
