import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BreakGlass } from '../features/break-glass/break-glass.js';
import { Announcer } from '../ui/announcer.js';
import { useSession } from '../features/session/session.js';
import { sessionEnded } from '../features/session/session-end.js';
import { UploadProvider } from '../features/upload/upload-provider.js';
import { WorkProvider } from '../live/work-provider.js';
import { AllowedPage } from './fallbacks/allowed-page.js';
import classes from './frame.module.css';
import { OfflineNotice } from './notices/offline-notice.js';
import { Rail } from './rail.js';
import { RightsWaiting } from './notices/rights-waiting.js';
import { StreamCheck } from './notices/stream-check.js';
import { TopBar } from './top-bar.js';
import { TrailNotice } from './notices/trail-notice.js';

/** What surrounds every page of a signed-in person; a page is what stands inside its `<main>`. */
export function Frame() {
  const { t } = useTranslation('frame');
  const { person, secondFactorMissing } = useSession();
  if (secondFactorMissing) return <Navigate to="/second-factor" />;
  return (
    <WorkProvider key={person.id} onSignedOut={sessionEnded}>
      <UploadProvider>
        <div className={classes['frame']}>
          <a href="#main" className={classes['skip']} onClick={skip}>
            {t('skip')}
          </a>
          <Rail />
          <TopBar />
          <main id="main" tabIndex={-1} className={classes['main']}>
            <StreamCheck />
            <OfflineNotice />
            <RightsWaiting />
            <TrailNotice />
            <BreakGlass />
            <div className={classes['page']}>
              <AllowedPage />
            </div>
          </main>
          <Announcer />
        </div>
      </UploadProvider>
    </WorkProvider>
  );
}

/** Without a hash in the address, which belongs to the pages. */
function skip(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}
