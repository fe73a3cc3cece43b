import { useDocumentTitle, useWindowEvent } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Standalone } from '../../../layout/standalone.js';
import { getStartOptions } from '@app/api-client/react-query';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { DeadLink } from './dead-link.js';
import { FirstSteps } from './first-steps.js';
import { forgetLinkToken, takeLinkToken } from './link-token.js';
import { NewPassword } from './new-password.js';
import { sessionQuery } from '../session.js';
import { endsSession } from '../session-end.js';
import { useOpenedLink } from './use-opened-link.js';

/**
 * Where a one-time link leads, and where a reload in the middle of the first steps comes back to.
 * Without a link the administrator who is signed in sees the steps that are left.
 */
export function StartPage() {
  const { t } = useTranslation(['session', 'common']);
  const [token, setToken] = useState(takeLinkToken);
  useWindowEvent('hashchange', () => setToken(takeLinkToken()));
  useDocumentTitle(`${t('start.title')} · ${t('common:product')}`);
  return token === null ? <WithoutLink /> : <WithLink token={token} onUsed={used} />;

  function used(): void {
    forgetLinkToken();
    setToken(null);
  }
}

interface WithLinkProps {
  readonly token: string;
  readonly onUsed: () => void;
}

function WithLink({ token, onUsed }: WithLinkProps) {
  const { t } = useTranslation('session');
  const link = useOpenedLink(token);
  if (link.data?.purpose === 'administrator') {
    return <FirstSteps begin={{ with: 'administrator', link: link.data, onUsed }} />;
  }
  if (link.data) return <NewPassword link={link.data} />;
  return (
    <Standalone>
      {link.isPending ? (
        <LoadingSkeleton lines={3} words={t('start.link.opening')} />
      ) : (
        <DeadLink error={link.error} onRetry={() => void link.refetch()} />
      )}
    </Standalone>
  );
}

function WithoutLink() {
  const start = useQuery(getStartOptions());
  const nobodyYet = start.data?.administratorNeeded ?? true;
  const session = useQuery({ ...sessionQuery, enabled: !nobodyYet });
  if (session.data) return <FirstSteps begin={{ with: 'sample' }} />;
  if ((start.data && nobodyYet) || endsSession(session.error)) return <Navigate to="/sign-in" />;
  const failed = start.isError ? start : session.isError ? session : null;
  return (
    <Standalone>
      {failed ? (
        <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />
      ) : (
        <LoadingSkeleton lines={3} />
      )}
    </Standalone>
  );
}
