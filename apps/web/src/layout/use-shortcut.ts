import { useWindowEvent } from '@mantine/hooks';

const TYPES_INTO = 'input, textarea, select, [contenteditable]';

/**
 * A key without modifiers that does something anywhere on the page, except while something is typed
 * into. Shift is no modifier here: on many keyboards "/" and "?" need it.
 */
export function useShortcut(key: string, action: () => void): void {
  useWindowEvent('keydown', (event) => {
    if (event.key !== key || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.defaultPrevented || isTypedInto(event.target)) return;
    event.preventDefault();
    action();
  });
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPES_INTO) !== null;
}
