import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SourceChange, Summary } from '@app/api-client';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { useMay } from '../../session/use-may.js';
import { ReasonedAction } from '../actions/reasoned-action.js';
import { RegenerateDialog } from '../actions/regenerate-dialog.js';
import type { ReviewDesk } from '../desk/review-desk.js';
import { isWithdrawnSource, sourceChangeText } from './source-labels.js';

const SHOWN: ReadonlySet<Summary['state']> = new Set([
  'draft',
  'in_review',
  'signed',
  'amended',
  'withdrawn',
]);

/** Above a text whose source says something else by now: what, since when, and the ways out. */
export function SourceChangeNote({
  summary,
  desk,
}: {
  readonly summary: Summary;
  readonly desk: ReviewDesk | null;
}) {
  const { t } = useTranslation('review');
  const change = desk?.review.sourceChange ?? summary.sourceChange;
  const state = desk?.review.state ?? summary.state;
  if (!change || !SHOWN.has(state)) return null;
  return (
    <Alert
      color={isWithdrawnSource(change) ? 'red' : 'yellow'}
      variant="light"
      icon={<IconAlertTriangle size={18} />}
      title={t(`source.title.${change.status}`)}
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {sourceChangeText(t, state, change)} {t('source.since')} <RelativeTime at={change.at} />.
        </Text>
        {desk && change.open && <WaysOut desk={desk} change={change} />}
      </Stack>
    </Alert>
  );
}

function WaysOut({ desk, change }: { readonly desk: ReviewDesk; readonly change: SourceChange }) {
  const { t } = useTranslation('review');
  const mayReview = useMay('summary:review');
  const [asking, ask] = useState<'regenerate' | 'override' | null>(null);
  const { review, isMine, editing } = desk;
  const isSigned = review.state === 'signed' || review.state === 'amended';
  const hasEdits = (editing.state?.changes ?? 0) > 0 || editing.outdated !== null;
  const close = (): void => ask(null);
  if (!mayReview || (!isSigned && review.state !== 'in_review' && review.state !== 'draft')) {
    return null;
  }
  if (!isSigned && !isMine) {
    return (
      <Text size="sm" fw={600}>
        {t('source.claimFirst')}
      </Text>
    );
  }
  return (
    <>
      <Group gap="sm">
        {!isSigned && review.signedVersion === null && !isWithdrawnSource(change) && (
          <Button size="xs" onClick={() => ask('regenerate')}>
            {t('source.regenerate')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          disabled={hasEdits}
          title={hasEdits ? t('bar.saveFirst') : undefined}
          onClick={() => ask('override')}
        >
          {t(isSigned ? 'source.keepSigned' : 'source.override')}
        </Button>
      </Group>
      <RegenerateDialog desk={desk} opened={asking === 'regenerate'} onClose={close} />
      {asking === 'override' && (
        <ReasonedAction desk={desk} action="overrideSource" onClose={close} />
      )}
    </>
  );
}
