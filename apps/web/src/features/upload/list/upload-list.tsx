import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from './use-selection.js';
import classes from './upload-list.module.css';
import controls from '../row/row-controls.module.css';
import { UploadRow } from '../row/upload-row.js';
import { useUploadKeys } from '../queue/use-upload-queue.js';

// Fewer are drawn all at once: then the browser's own search finds each of them.
const VIRTUAL_FROM = 30;
const GUESSED_HEIGHT = 69;

/** All files, newest last; of a long list only what is near the screen is drawn. */
export function UploadList({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation('upload');
  // a hundred new rows are drawn in slices between which the page answers
  const keys = useDeferredValue(useUploadKeys());
  return (
    <section aria-label={t('list')} className={classes['table']}>
      {selection.selectable.length > 0 && <Heads selection={selection} />}
      {keys.length < VIRTUAL_FROM ? (
        <ul className={classes['list']}>
          {keys.map((key) => (
            <li key={key}>
              <UploadRow rowKey={key} selected={selection.has(key)} onSelect={selection.select} />
            </li>
          ))}
        </ul>
      ) : (
        <LongList keys={keys} selection={selection} />
      )}
    </section>
  );
}

function Heads({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation('upload');
  const all = selection.selected.length === selection.selectable.length;
  return (
    <div className={classes['heads']}>
      <label className={classes['selectAll']}>
        <input
          type="checkbox"
          className={controls['check']}
          aria-label={t('selectAll')}
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = !all && selection.selected.length > 0;
          }}
          onChange={() => (all ? selection.clear() : selection.selectAll())}
        />
        <span>{t('selectAll')}</span>
      </label>
      <span aria-hidden>{t('file')}</span>
      <span aria-hidden>{t('patient')}</span>
      <span aria-hidden>{t('profile')}</span>
      <span aria-hidden>{t('priority')}</span>
    </div>
  );
}

interface LongListProps {
  readonly keys: readonly string[];
  readonly selection: Selection;
}

function LongList({ keys, selection }: LongListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const { current } = list;
    if (current) setTop(current.getBoundingClientRect().top + window.scrollY);
  }, []);
  // what it returns goes to no memoized component
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer({
    count: keys.length,
    estimateSize: () => GUESSED_HEIGHT,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 3,
    scrollMargin: top,
    useFlushSync: false,
  });
  return (
    <ul
      ref={list}
      className={classes['list']}
      style={{ position: 'relative', height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={keys.length}
          aria-posinset={index + 1}
          className={classes['placed']}
          style={{ transform: `translateY(${start - top}px)` }}
        >
          <UploadRow
            rowKey={String(key)}
            selected={selection.has(String(key))}
            onSelect={selection.select}
          />
        </li>
      ))}
    </ul>
  );
}
