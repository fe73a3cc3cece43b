import { Link, Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { addAdministrationTexts } from '../../locales/administration-texts.js';
import { useSession } from '../session/session.js';
import classes from './administration.module.css';
import { sectionsFor } from './sections.js';

addAdministrationTexts();

/** What surrounds every page of the administration: the way to its others. */
export function AdministrationPage() {
  const { t } = useTranslation('administration');
  const { permissions } = useSession().person;
  return (
    <>
      <nav className={classes['ways']} aria-label={t('pages.label')}>
        <ul>
          {sectionsFor(permissions).map(({ to, word }) => (
            <li key={to}>
              <Link to={to} className={classes['way']} ref={showCurrent}>
                {t(`pages.${word}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}

/** Where the line is longer than the screen, the page that is open stands in sight. */
function showCurrent(link: HTMLAnchorElement | null): void {
  if (link?.ariaCurrent !== 'page') return;
  const line = link.closest('ul');
  if (line) line.scrollLeft = link.offsetLeft - line.offsetLeft - 32;
}
