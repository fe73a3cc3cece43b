import { Alert, Button, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document, DocumentText } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { documentTextOptions } from '../document-text.js';
import type { Range } from '../evidence/text-ranges.js';
import { useEvidence } from '../evidence/evidence-view.js';
import { SourceNote } from '../evidence/source-note.js';
import { isPdf } from '../document-labels.js';
import { InstructionsNote } from './notes/instructions-note.js';
import { LeftOutNote } from './notes/left-out-note.js';
import { PassagesNote } from './notes/passages-note.js';
import { NotReadable } from './notes/not-readable.js';
import { SourceText } from './text/source-text.js';
import classes from './source.module.css';
import type { PdfFailure } from './pdf/use-pdf.js';
import { Warnings } from './notes/warnings.js';

const PdfViewer = lazy(async () => {
  const { PdfViewer: component } = await import('./pdf/pdf-viewer.js');
  return { default: component };
});

type View = 'pages' | 'text';

interface SourcePaneProps {
  readonly document: Document;
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** What came in: a PDF as its pages, everything else as the text that was read from it. */
export function SourcePane({ document, page, onPage }: SourcePaneProps) {
  const { t } = useTranslation('documents');
  const hasText = document.state === 'extracted';
  const [wanted, setWanted] = useState<View>('pages');
  const [failure, setFailure] = useState<PdfFailure | null>(null);
  const { summaryId, passages } = useEvidence();
  const [isGreyed, setIsGreyed] = useState(true);
  const text = useQuery({
    ...documentTextOptions(document.id, summaryId),
    enabled: hasText,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!hasText) return <NotReadable document={document} />;
  const view = isPdf(document) && failure === null ? wanted : 'text';
  const leftOut = text.data?.leftOut ?? [];
  // what they count is in the list of what was not read
  const warnings = (text.data?.warnings ?? []).filter(
    ({ code }) => leftOut.length === 0 || code !== 'left-out',
  );
  const choice = isPdf(document) && failure === null && (
    <SegmentedControl
      size="xs"
      aria-label={t('source.view')}
      value={view}
      onChange={(value) => setWanted(value === 'text' ? 'text' : 'pages')}
      data={[
        { value: 'pages', label: t('source.asPages') },
        { value: 'text', label: t('source.asText') },
      ]}
    />
  );
  return (
    <div className={classes['pane']}>
      {choice && view === 'text' && <div className={classes['head']}>{choice}</div>}
      {failure !== null && (
        <div className={classes['notes']}>
          <Alert color="gray" icon={<IconAlertTriangle size={18} />}>
            {t(`source.pagesFailed.${failure}`)}
            {failure === 'unreachable' && (
              <Button size="xs" variant="default" mt="sm" onClick={() => setFailure(null)}>
                {t('source.showPages')}
              </Button>
            )}
          </Alert>
        </div>
      )}
      {leftOut.length + warnings.length > 0 && (
        <div className={classes['notes']}>
          <LeftOutNote leftOut={leftOut} />
          <Warnings warnings={warnings} />
        </div>
      )}
      {passages && text.data && (
        <PassagesNote
          passages={passages}
          characters={text.data.text.length}
          isGreyed={isGreyed}
          onGreyed={view === 'text' ? setIsGreyed : undefined}
        />
      )}
      <InstructionsNote />
      <SourceNote />
      <div className={classes['body']}>
        {view === 'pages' ? (
          <Suspense
            fallback={
              <div className={classes['state']}>
                <LoadingSkeleton lines={8} words={t('source.loading')} />
              </div>
            }
          >
            <PdfViewer
              documentId={document.id}
              page={page}
              onPage={onPage}
              onFailure={setFailure}
              lead={choice}
            />
          </Suspense>
        ) : (
          <TextView query={text} passages={isGreyed ? passages : null} />
        )}
      </div>
    </div>
  );
}

function TextView({
  query,
  passages,
}: {
  readonly query: UseQueryResult<DocumentText, unknown>;
  readonly passages: readonly Range[] | null;
}) {
  const { t } = useTranslation('documents');
  if (query.isPending) {
    return (
      <div className={classes['state']}>
        <LoadingSkeleton lines={8} words={t('source.textWaiting')} />
      </div>
    );
  }
  if (query.isError) {
    return (
      <div className={classes['state']}>
        <ProblemAlert
          title={t('source.textFailed')}
          error={query.error}
          onRetry={() => void query.refetch()}
          retrying={query.isFetching}
        />
      </div>
    );
  }
  return <SourceText source={query.data} passages={passages} />;
}
