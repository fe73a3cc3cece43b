import { lazy, Suspense } from 'react';
import { useSession } from '../session/session.js';
import { closeBreakGlass, useRequestedBreakGlass } from './break-glass-request.js';
import { BreakGlassBanner } from './break-glass-banner.js';

const BreakGlassDialog = lazy(async () => ({
  default: (await import('./break-glass-dialog.js')).BreakGlassDialog,
}));

/** Emergency access, on every page: what is open now, and the dialog that opens more. */
export function BreakGlass() {
  const { permissions } = useSession().person;
  const asked = useRequestedBreakGlass();
  if (!permissions.includes('break-glass:use')) return null;
  return (
    <>
      <BreakGlassBanner />
      {asked !== null && (
        <Suspense>
          <BreakGlassDialog identifier={asked} onClose={closeBreakGlass} />
        </Suspense>
      )}
    </>
  );
}
