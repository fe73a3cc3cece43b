import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BreakGlassButton } from '../../features/break-glass/break-glass-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { PageTitle } from '../../ui/page-title.js';

/** Also for what exists but is not the reader's: which of the two it is stays the service's secret. */
export function NotFoundPage() {
  const { t } = useTranslation('layout');
  return (
    <>
      <PageTitle title={t('notFound.title')} />
      <EmptyState
        action={
          <Group justify="center" gap="sm">
            <Button component={Link} to="/" variant="default">
              {t('notFound.home')}
            </Button>
            <BreakGlassButton size="sm" />
          </Group>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </>
  );
}
