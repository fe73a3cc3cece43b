import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

/** A page that exists, and that this person's roles do not open. */
export function ForbiddenPage() {
  const { t } = useTranslation('layout');
  return (
    <>
      <PageTitle title={t('noAccess.title')} />
      <EmptyState
        icon={<IconLock size={28} />}
        action={
          <Button component={Link} to="/" variant="default">
            {t('notFound.home')}
          </Button>
        }
      >
        {t('noAccess.text')}
      </EmptyState>
    </>
  );
}
