import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getSummaryRecallOptions } from '@app/api-client/react-query';
import type { RecallOfSummary, Summary } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { useMay } from '../../session/use-may.js';
import { ReasonedAction } from '../actions/reasoned-action.js';
import type { ReviewDesk } from '../desk/review-desk.js';

type Difference = RecallOfSummary['sources'][number]['difference'];

/** Above a text that was made with what is recalled since: why, what is said otherwise now, and the ways out. */
export function RecallNote({
  summary,
  desk,
}: {
  readonly summary: Summary;
  readonly desk: ReviewDesk | null;
}) {
  const { t } = useTranslation('review');
  const mark = desk?.review.recall ?? summary.recall;
  const mayReview = useMay('summary:review');
  const recall = useQuery({
    ...getSummaryRecallOptions({ path: { summaryId: summary.id } }),
    enabled: mark !== null && mayReview,
  });
  if (mark === null) return null;
  const isSigned = (desk?.review.signedVersion ?? summary.signedVersion) !== null;
  return (
    <Alert
      color={mark.open ? 'red' : 'yellow'}
      variant="light"
      icon={<IconAlertTriangle size={18} />}
      title={t('recall.title')}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {t(mark.open ? (isSigned ? 'recall.signed' : 'recall.draft') : 'recall.settled')}
        </Text>
        {recall.isError && (
          <ProblemAlert
            title={t('recall.failed')}
            error={recall.error}
            onRetry={() => void recall.refetch()}
            retrying={recall.isFetching}
          />
        )}
        {recall.isSuccess && <Differences recall={recall.data} />}
        {desk && mark.open && isSigned && <KeepButton desk={desk} />}
      </Stack>
    </Alert>
  );
}

function Differences({ recall }: { readonly recall: RecallOfSummary }) {
  const { t } = useTranslation('review');
  const { sources, draft, newerId } = recall;
  const [first] = sources;
  const isUnread = sources.some(({ readerNow }) => readerNow === null);
  return (
    <>
      <Text size="sm">
        {t('recall.mark')} <RelativeTime at={recall.begunAt} /> ·{' '}
        {t('recall.reason', { reason: recall.reason ?? '–' })}
      </Text>
      {newerId !== null && first && (
        <Link
          to="/documents/$documentId"
          params={{ documentId: first.documentId }}
          search={{ summary: newerId, panel: 'draft' }}
        >
          {t('recall.newer')}
        </Link>
      )}
      {recall.state === 'failed' && <Text size="sm">{t('recall.notReadAgain')}</Text>}
      {recall.scope.kind === 'reader' && isUnread && recall.state !== 'failed' && (
        <Text size="sm">{t('recall.unread')}</Text>
      )}
      {sources.map(({ documentId, readerNow, difference }, index) =>
        readerNow === null ? null : (
          <Lines
            key={documentId}
            title={t('recall.source', { number: index + 1 })}
            same={t('recall.sameSource')}
            difference={difference}
          />
        ),
      )}
      {draft && draft.difference === null && <Text size="sm">{t('recall.comparing')}</Text>}
      {draft?.difference && (
        <Lines title={t('recall.text')} same={t('recall.sameText')} difference={draft.difference} />
      )}
    </>
  );
}

function Lines({
  title,
  same,
  difference: { lines, more },
}: {
  readonly title: string;
  readonly same: string;
  readonly difference: Difference;
}) {
  const { t } = useTranslation('review');
  if (lines.length === 0) return <Text size="sm">{same}</Text>;
  return (
    <details>
      <summary>
        {title} ({t('recall.lines', { count: lines.length + more })})
      </summary>
      <Code block>
        {lines.map(({ kind, text }) => `${kind === 'added' ? '+' : '−'} ${text}`).join('\n')}
      </Code>
      {more > 0 && <Text size="sm">{t('recall.more', { count: more })}</Text>}
    </details>
  );
}

function KeepButton({ desk }: { readonly desk: ReviewDesk }) {
  const { t } = useTranslation('review');
  const maySign = useMay('summary:sign');
  const [asking, setAsking] = useState(false);
  const { review, isMine } = desk;
  const close = (): void => setAsking(false);
  if (!maySign || (review.state === 'in_review' && !isMine)) return null;
  return (
    <Group gap="sm">
      <Button size="xs" variant="default" onClick={() => setAsking(true)}>
        {t('recall.keep')}
      </Button>
      {asking && <ReasonedAction desk={desk} action="keepRecalled" onClose={close} />}
    </Group>
  );
}
