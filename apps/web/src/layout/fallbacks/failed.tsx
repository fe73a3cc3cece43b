import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../ui/page-title.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { ServiceProblem } from '../../service.js';
import { NoAccess } from './no-access.js';
import { NotFound } from './not-found.js';

/** Instead of a page that could not be loaded or fell over while it was shown. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('frame');
  const router = useRouter();
  if (error instanceof ServiceProblem && error.status === 403) return <NoAccess />;
  if (error instanceof ServiceProblem && error.status === 404) return <NotFound />;
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
