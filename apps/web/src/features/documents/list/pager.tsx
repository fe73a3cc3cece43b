import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconChevronsLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DocumentsSearch, PAGE_SIZE, PAGE_SIZES } from '../documents-search.js';
import { type CursorTrail, pageNumber } from './cursor-trail.js';
import list from '../../../ui/list.module.css';

interface PagerProps {
  readonly search: Pick<DocumentsSearch, 'cursor' | 'limit'>;
  readonly trail: CursorTrail;
  readonly hasNext: boolean;
  /** How many rows this page has, in words. */
  readonly counted: string;
  /** The keys of the list, in words. */
  readonly keys: string;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onSize: (limit: number) => void;
}

/** Turns the pages of the list. A list with a cursor has no last page number, so it names none. */
export function Pager(props: PagerProps) {
  const { t } = useTranslation('documents');
  const { search, trail, hasNext } = props;
  const page = pageNumber({ search, trail });
  const isFirst = search.cursor === undefined;
  const isLost = !isFirst && trail.length === 0;
  return (
    <nav className={list['pager']} aria-label={t('page.label')}>
      <Group gap="sm" wrap="nowrap">
        <Button
          size="xs"
          variant="default"
          disabled={isFirst}
          title={isFirst ? t('page.noPrevious') : undefined}
          leftSection={isLost ? <IconChevronsLeft size={16} /> : <IconChevronLeft size={16} />}
          onClick={props.onPrevious}
        >
          {isLost ? t('page.first') : t('page.previous')}
        </Button>
        <Text size="sm" aria-live="polite">
          {page === null ? t('page.unknown') : t('page.number', { page })}
        </Text>
        <Button
          size="xs"
          variant="default"
          disabled={!hasNext}
          title={hasNext ? undefined : t('page.noNext')}
          rightSection={<IconChevronRight size={16} />}
          onClick={props.onNext}
        >
          {t('page.next')}
        </Button>
      </Group>
      <span className={list['keys']}>{props.keys}</span>
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {props.counted}
        </Text>
        <NativeSelect
          size="xs"
          aria-label={t('page.size')}
          title={t('page.size')}
          value={String(search.limit ?? PAGE_SIZE)}
          onChange={({ currentTarget }) => props.onSize(Number(currentTarget.value))}
          data={PAGE_SIZES.map(String)}
          w={68}
        />
      </Group>
    </nav>
  );
}
