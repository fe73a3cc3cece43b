import { Anchor, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mergeLabel } from '../../documents/merge-labels.js';
import { ErrorPage } from '../../../layout/fallbacks/error-page.js';
import { getPatientMergeOptions } from '@app/api-client/react-query';
import { PageTitle } from '../../../ui/page-title.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { useMay } from '../use-may.js';
import { MergeBadge } from './merge-badge.js';
import { MergeDocuments } from './merge-documents.js';
import { MergeDrafts } from './merge-drafts.js';
import { MergeFacts } from './merge-facts.js';
import { UndoSection } from './undo-section.js';

/** One merge, link or moved visit: what it is about, and the way to take it back. */
export function MergePage() {
  const { t } = useTranslation('administration');
  const { t: word } = useTranslation('documents');
  const { mergeId } = useParams({ from: '/layout/administration/merges/$mergeId' });
  const mayRead = useMay('document:read');
  const mayReview = useMay('summary:review');
  const mayUndo = useMay('records:manage');
  const merge = useQuery(getPatientMergeOptions({ path: { mergeId } }));
  if (merge.isError) {
    return <ErrorPage error={merge.error} reset={() => void merge.refetch()} />;
  }
  return (
    <>
      <Text mb="sm">
        <Anchor component={Link} to="/administration/merges">
          {t('merges.back')}
        </Anchor>
      </Text>
      {merge.isPending ? (
        <>
          <PageTitle title={t('merges.one')} />
          <LoadingSkeleton lines={8} />
        </>
      ) : (
        <>
          <PageTitle
            title={t(`merges.kinds.${merge.data.kind}`)}
            under={mergeLabel(word, merge.data)}
            actions={<MergeBadge {...merge.data} />}
          />
          <Stack gap={32}>
            <MergeFacts merge={merge.data} />
            {mayRead && merge.data.kind !== 'link' && <MergeDocuments merge={merge.data} />}
            {mayReview && merge.data.kind !== 'link' && <MergeDrafts merge={merge.data} />}
            {mayUndo && merge.data.undoneAt === null && <UndoSection merge={merge.data} />}
          </Stack>
        </>
      )}
    </>
  );
}
