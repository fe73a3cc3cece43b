import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHelpCircle } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Bell } from '../features/notifications/bell.js';
import { useSession } from '../features/session/session.js';
import { IdentifierSearch } from './search/identifier-search.js';
import { PersonMenu } from './person-menu/person-menu.js';
import classes from './top-bar.module.css';
import { useShortcut } from './use-shortcut.js';

const Help = lazy(async () => ({ default: (await import('./help.js')).Help }));

export function TopBar() {
  const { t } = useTranslation('layout');
  const { tenantName, person } = useSession();
  const [helpOpened, help] = useDisclosure(false);
  useShortcut('?', help.open);
  return (
    <header className={classes['bar']}>
      <span className={classes['tenant']}>{tenantName}</span>
      {person.permissions.includes('document:read') && <IdentifierSearch />}
      <div className={classes['end']}>
        <Bell />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={36}
          aria-label={t('help.open')}
          aria-keyshortcuts="?"
          onClick={help.open}
        >
          <IconHelpCircle size={20} stroke={1.75} />
        </ActionIcon>
        <PersonMenu />
      </div>
      {helpOpened && (
        <Suspense>
          <Help onClose={help.close} />
        </Suspense>
      )}
    </header>
  );
}
