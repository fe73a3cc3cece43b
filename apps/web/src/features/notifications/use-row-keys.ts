import { useHotkeys } from '@mantine/hooks';
import { useRef } from 'react';

/** j and k move the focus between the links of a list's rows. */
export function useRowKeys() {
  const list = useRef<HTMLUListElement>(null);
  const step = (by: 1 | -1) => () => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by;
    links[next]?.focus();
  };
  useHotkeys([
    ['j', step(1)],
    ['k', step(-1)],
  ]);
  return list;
}
