import { lazy, Suspense } from 'react';
import { useToastsWanted } from './show-problem.js';

const Notifications = lazy(async () => {
  const { Notifications: place } = await import('@mantine/notifications');
  return { default: place };
});

/** Where `showProblem` shows; its code comes with the first problem. */
export function Toasts() {
  if (!useToastsWanted()) return null;
  return (
    <Suspense>
      <Notifications position="bottom-left" />
    </Suspense>
  );
}
