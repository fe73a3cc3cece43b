import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BreakGlass } from '../features/break-glass/break-glass.js';
import { Announcer } from '../ui/announcer.js';
import { useSession } from '../features/session/session.js';
import { sessionEnded } from '../features/session/session-end.js';
import { UploadProvider } from '../features/upload/upload-provider.js';
import { LiveUpdatesProvider } from '../live/live-updates-provider.js';
import { RequirePermission } from './fallbacks/require-permission.js';
import classes from './app-layout.module.css';
import { OfflineNotice } from './notices/offline-notice.js';
import { Rail } from './rail.js';
import { PendingRightsNotice } from './notices/pending-rights-notice.js';
import { ConnectionCheck } from './notices/connection-check.js';
import { TopBar } from './top-bar.js';
import { TrailNotice } from './notices/trail-notice.js';

/** What surrounds every page of a signed-in person; a page is what stands inside its `<main>`. */
export function AppLayout() {
  const { t } = useTranslation('layout');
  const { person, secondFactorMissing } = useSession();
  if (secondFactorMissing) return <Navigate to="/second-factor" />;
  return (
    <LiveUpdatesProvider key={person.id} onSignedOut={sessionEnded}>
      <UploadProvider>
        <div className={classes['layout']}>
          <a href="#main" className={classes['skip']} onClick={skip}>
            {t('skip')}
          </a>
          <Rail />
          <TopBar />
          <main id="main" tabIndex={-1} className={classes['main']}>
            <ConnectionCheck />
            <OfflineNotice />
            <PendingRightsNotice />
            <TrailNotice />
            <BreakGlass />
            <div className={classes['page']}>
              <RequirePermission />
            </div>
          </main>
          <Announcer />
        </div>
      </UploadProvider>
    </LiveUpdatesProvider>
  );
}

/** Without a hash in the address, which belongs to the pages. */
function skip(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}
