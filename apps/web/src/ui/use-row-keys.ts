import { useHotkeys } from '@mantine/hooks';
import type { RefObject } from 'react';

/** j and k move the focus between the links of a list's rows. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const step = (by: 1 | -1) => () => {
    const links = rowLinksIn(list.current);
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
    links[next]?.focus();
  };
  useHotkeys([
    ['j', step(1)],
    ['k', step(-1)],
  ]);
}

export function rowLinksIn(list: HTMLElement | null): readonly HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>('a[data-row]')] : [];
}
