import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};

/**
 * The keys of a mark of the source: Enter and space press it, arrows go to the next and to the one
 * before, of those in the same frame with `data-marks`.
 */
export function onMarkKeyDown(event: KeyboardEvent<HTMLElement>, press: () => void): void {
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    press();
    return;
  }
  const step = STEPS[event.key];
  const frame = event.currentTarget.closest('[data-marks]');
  if (step === undefined || !frame) return;
  event.preventDefault();
  const marks = [...frame.querySelectorAll<HTMLElement>('[data-mark]')];
  marks[marks.indexOf(event.currentTarget) + step]?.focus();
}
