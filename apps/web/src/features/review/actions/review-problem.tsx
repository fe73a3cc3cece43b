import { Alert, Button, Stack } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { ServiceProblem } from '../../../service.js';
import { nameOf } from '../review-labels.js';
import { forgetReview } from './use-review-actions.js';

interface ReviewProblemProps {
  readonly error: unknown;
  readonly summaryId: string;
  readonly onLoad?: () => void;
}

/** Why an action of a review was refused. Where somebody was quicker: who, with what, when, and the way to see it. */
export function ReviewProblem({ error, summaryId, onLoad }: ReviewProblemProps) {
  const { t } = useTranslation('review');
  const { t: documents } = useTranslation('documents');
  const queries = useQueryClient();
  const meanwhile = error instanceof ServiceProblem ? error.meanwhile : null;
  if (!meanwhile) return <ProblemAlert error={error} />;
  const { by, action, at } = meanwhile;
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconUsers size={18} />}
      title={t('meanwhile.title')}
      role="alert"
    >
      <Stack gap="sm" align="flex-start">
        <span>
          {t('meanwhile.text', {
            name: nameOf(documents, by),
            action: t(`meanwhile.action.${action}`),
          })}{' '}
          <RelativeTime at={at} />. {t('meanwhile.nothing')}
        </span>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            forgetReview(queries, summaryId);
            onLoad?.();
          }}
        >
          {t('meanwhile.load')}
        </Button>
      </Stack>
    </Alert>
  );
}
