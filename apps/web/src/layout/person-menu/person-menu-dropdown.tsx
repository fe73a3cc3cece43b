import { Menu, Text, useMantineColorScheme } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, rememberLanguage } from '../../locales/i18n.js';
import { useSession } from '../../features/session/session.js';
import { useSignOut } from '../../features/session/use-sign-out.js';
import { COLOUR_SCHEMES, isColourScheme } from './colour-schemes.js';
import { PersonButton } from './person-button.js';
import classes from './person-menu.module.css';

/** Opens as soon as it is on the page: it is loaded when it is first asked for. */
export function PersonMenuDropdown() {
  const { t, i18n } = useTranslation('layout');
  const { person, tenantName } = useSession();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  // not before the button has the focus, which goes back there in the end
  const mounted = useMounted();
  const [open, setOpen] = useState(true);
  return (
    <Menu
      opened={mounted && open}
      onChange={setOpen}
      position="bottom-end"
      width={240}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <PersonButton ref={takeFocus} />
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes['who']}>
          <Text fw={600}>{person.displayName}</Text>
          <Text size="sm" c="dimmed">
            {person.loginName}
          </Text>
          <Text size="sm" c="dimmed">
            {tenantName}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={16} />}>
          {t('person.account')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('person.language')}</Menu.Label>
        <Menu.RadioGroup
          value={i18n.language}
          onChange={(tag) => isLanguage(tag) && void rememberLanguage(tag)}
        >
          {LANGUAGES.map((language) => (
            <Menu.RadioItem key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Label>{t('person.scheme')}</Menu.Label>
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(scheme) => isColourScheme(scheme) && setColorScheme(scheme)}
        >
          {COLOUR_SCHEMES.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`person.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={signOut}>
          {t('person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** From the button that asked for the menu and is gone now; closing the menu gives it back. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus({ preventScroll: true });
}
