import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { ServiceProblem } from '../../../service.js';
import { CommandLine } from '../../../ui/command-line.js';

interface DeadLinkProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A link that opens nothing: what to do, where it is dead; what went wrong, where it may be alive. */
export function DeadLink({ error, onRetry }: DeadLinkProps) {
  const { t } = useTranslation('session');
  if (!isDead(error)) return <ProblemAlert error={error} onRetry={onRetry} />;
  return (
    <Stack gap="md">
      <Title order={1}>{t('start.link.deadTitle')}</Title>
      <div>
        <Text>{t('start.link.dead')}</Text>
        <CommandLine>npx cloister link</CommandLine>
      </div>
      <div>
        <Text>{t('start.link.deadOther')}</Text>
        <CommandLine>npx cloister user reset NAME</CommandLine>
      </div>
      <Anchor component={Link} to="/sign-in">
        {t('start.link.toSignIn')}
      </Anchor>
    </Stack>
  );
}

function isDead(error: unknown): boolean {
  return (
    error instanceof ServiceProblem && ['link-not-usable', 'validation-failed'].includes(error.code)
  );
}
