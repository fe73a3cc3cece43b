import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { ServiceProblem } from '../../service.js';
import { ForbiddenPage } from './forbidden-page.js';
import { NotFoundPage } from './not-found-page.js';

/** Instead of a page that could not be loaded or fell over while it was shown. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('layout');
  const router = useRouter();
  if (error instanceof ServiceProblem && error.status === 403) return <ForbiddenPage />;
  if (error instanceof ServiceProblem && error.status === 404) return <NotFoundPage />;
  return (
    <>
      <PageTitle title={t('failed.title')} />
      <ProblemAlert error={error} onRetry={() => void tryAgain()} />
    </>
  );

  async function tryAgain(): Promise<void> {
    await router.invalidate();
    reset();
  }
}
