import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../features/session/session.js';
import classes from './person-menu.module.css';

/** "Dr.", "Prof." */
const TITLES = /\p{L}{2,}\.\s+/gu;
const FIRST_AND_LAST = /^.*?(\p{L}).*?(?:\s\P{L}*(\p{L})[^\s]*)?$/u;

/** Who is signed in; opens the menu of the account. */
export function PersonButton(props: ComponentPropsWithRef<'button'>) {
  const { t } = useTranslation('layout');
  const { person } = useSession();
  return (
    <UnstyledButton {...props} className={classes['button'] ?? ''}>
      <span className={classes['initials']} aria-hidden>
        {initials(person.displayName)}
      </span>
      <span className={classes['name']}>
        <VisuallyHidden>{t('person.menu')} </VisuallyHidden>
        {person.displayName}
      </span>
      <IconChevronDown size={16} className={classes['arrow']} />
    </UnstyledButton>
  );
}

function initials(name: string): string {
  const [, first = '', last = ''] = FIRST_AND_LAST.exec(name.replaceAll(TITLES, '')) ?? [];
  return `${first}${last}`.toUpperCase() || '·';
}
