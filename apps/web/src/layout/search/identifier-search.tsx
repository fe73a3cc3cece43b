import { ActionIcon, TextInput } from '@mantine/core';
import { useClickOutside } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsPhone } from '../../ui/breakpoints.js';
import classes from './identifier-search.module.css';
import { lookUpIdentifierOrName } from './look-up.js';
import { SearchResults } from './search-results.js';
import { searchResultLink } from './search-result-link.js';
import { useShortcut } from '../use-shortcut.js';

/**
 * From an identifier or a patient's name to a page. What was typed is posted and forgotten: it never
 * stands in an address, and the field offers no earlier ones.
 */
export function IdentifierSearch() {
  const { t } = useTranslation('layout');
  const navigate = useNavigate();
  const phone = useIsPhone();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const search = useMutation({ mutationFn: lookUpIdentifierOrName });
  const outside = useClickOutside<HTMLFormElement>(() => search.reset());
  useShortcut('/', () => {
    field.current?.focus();
    field.current?.select();
  });

  return (
    <form ref={outside} role="search" className={classes['search']} onSubmit={find}>
      <TextInput
        ref={field}
        value={typed}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={({ key }) => key === 'Escape' && clear()}
        aria-label={t('search.label')}
        placeholder={t(phone ? 'search.short' : 'search.placeholder')}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        leftSection={<IconSearch size={16} />}
        rightSection={
          typed === '' ? (
            !phone && <kbd className={classes['key']}>/</kbd>
          ) : (
            <ActionIcon
              type="submit"
              variant="subtle"
              aria-label={t('search.go')}
              loading={search.isPending}
            >
              <IconSearch size={16} />
            </ActionIcon>
          )
        }
      />
      <SearchResults
        sought={typed.trim()}
        found={search.data}
        error={search.error}
        onOpen={clear}
      />
    </form>
  );

  function type(value: string): void {
    setTyped(value);
    search.reset();
  }

  function clear(): void {
    type('');
  }

  function find(event: SubmitEvent): void {
    event.preventDefault();
    const identifier = typed.trim();
    if (identifier === '') return;
    search.mutate(identifier, {
      onSuccess: (found) => {
        const place = searchResultLink(found);
        if (!place) return;
        clear();
        void navigate(place);
      },
    });
  }
}
