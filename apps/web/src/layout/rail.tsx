import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../features/session/session.js';
import { UploadIndicator } from '../features/upload/upload-indicator.js';
import { Logo } from './logo.js';
import { entriesFor } from './navigation.js';
import classes from './rail.module.css';

/** The way to every page; icons under 900 px, a bar at the bottom under 600 px. */
export function Rail() {
  const { t } = useTranslation(['layout', 'common']);
  const { person } = useSession();
  return (
    <nav className={classes['rail']} aria-label={t('navigation')}>
      <div className={classes['inside']}>
        <div className={classes['brand']}>
          <Logo />
          <span className={classes['word']}>{t('common:product')}</span>
        </div>
        <ul className={classes['entries']}>
          {entriesFor(person.permissions).map(({ to, word, icon: Icon }) => (
            <li key={to}>
              <Link to={to} className={classes['entry']} title={t(`pages.${word}`)}>
                <Icon size={20} stroke={1.75} />
                <span className={classes['word']}>{t(`pages.${word}`)}</span>
                {word === 'upload' && <UploadIndicator />}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
