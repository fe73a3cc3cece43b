import { Alert, Button, List, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ServiceProblem } from '../../service.js';
import { problemText } from './problem-text.js';

interface ProblemAlertProps {
  /** Whatever was thrown; a ServiceProblem speaks for itself. */
  readonly error: unknown;
  /** Instead of the general title: "The list could not be loaded". */
  readonly title?: string;
  /** Offers "Try again". */
  readonly onRetry?: () => void;
  readonly retrying?: boolean;
}

/** An error next to its cause: what happened, what to do, and a way to do it. */
export function ProblemAlert({ error, title, onRetry, retrying = false }: ProblemAlertProps) {
  const { t } = useTranslation('common');
  const words = problemText(t, error);
  const errors = error instanceof ServiceProblem ? error.errors : [];
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle size={18} />}
      title={title ?? words.title}
    >
      <Stack gap="sm" align="flex-start">
        <span>{words.text}</span>
        {errors.length > 0 && (
          <List size="sm">
            {errors.map(({ path, message }) => (
              <List.Item key={`${path} ${message}`}>{message}</List.Item>
            ))}
          </List>
        )}
        {onRetry && (
          <Button size="xs" variant="default" onClick={onRetry} loading={retrying}>
            {t('retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
