import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Announcer } from '../ui/announcer.js';
import { Logo } from './logo.js';
import { OfflineNotice } from './notices/offline-notice.js';
import classes from './standalone.module.css';
import { TrailNotice } from './notices/trail-notice.js';

interface StandaloneProps {
  readonly children: ReactNode;
  /** `form` is as wide as a form; `steps` has room for a stepper. */
  readonly width?: 'form' | 'steps';
}

/** What surrounds the pages of somebody who is not signed in yet. */
export function Standalone({ children, width = 'form' }: StandaloneProps) {
  const { t } = useTranslation('common');
  return (
    <main className={classes['page']}>
      <OfflineNotice />
      <TrailNotice />
      <div className={classes['sheet']} data-width={width}>
        <div className={classes['brand']}>
          <Logo size={28} />
          <span>{t('product')}</span>
        </div>
        {children}
      </div>
      <Announcer />
    </main>
  );
}
