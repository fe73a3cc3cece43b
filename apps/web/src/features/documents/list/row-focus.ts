import { useRouter } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { rowLinksIn, useRowKeys } from '../../../ui/use-row-keys.js';
import { DocumentsSearch } from '../documents-search.js';

/**
 * The links of the rows: j and k move the focus between them, and the row that had it, as the address
 * says, has it again when the list appears.
 */
export function useRowFocus(focusedRow: string | undefined) {
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const wanted = useRef(focusedRow);

  useEffect(() => {
    const id = wanted.current;
    if (id !== undefined && focusRow(list.current, id)) wanted.current = undefined;
  });
  // on the way back the title of the page takes the focus first; the row was where the reader had it
  const router = useRouter();
  useLayoutEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged, toLocation }) => {
        const { row } = DocumentsSearch.parse(toLocation.search);
        if (pathChanged && row !== undefined) focusRow(list.current, row);
      }),
    [router],
  );

  return list;
}

/** False while the row is not there. */
function focusRow(list: HTMLElement | null, id: string): boolean {
  const link = rowLinksIn(list).find((one) => one.dataset['row'] === id);
  // the browser puts the old place back by itself
  link?.focus({ preventScroll: true });
  return link !== undefined;
}
