import { Button, CloseButton } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '@app/api-client';
import list from '../../../ui/list.module.css';
import classes from './documents.module.css';
import { hindranceOf, inOrder } from './document-selection.js';

const RequestSummaryDialog = lazy(async () => {
  const { RequestSummaryDialog: component } = await import('../page/request-summary-dialog.js');
  return { default: component };
});

/** What can be done with the chosen documents; it stays in sight below the list. */
export function BulkActions({
  documents,
  onClear,
}: {
  readonly documents: readonly Document[];
  readonly onClear: () => void;
}) {
  const { t } = useTranslation('documents');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  if (documents.length === 0) return null;
  const hindrance = hindranceOf(documents);
  const ordered = inOrder(documents);
  const newest = ordered.at(-1);
  return (
    <section className={classes['bulk']} aria-label={t('bulk.label')}>
      <strong>{t('bulk.chosen', { count: documents.length })}</strong>
      {hindrance && (
        <span id="together-hindrance" className={list['small']}>
          {t(`bulk.hindrance.${hindrance}`)}
        </span>
      )}
      <span className={classes['bulkActions']}>
        <Button
          size="xs"
          leftSection={<IconSparkles size={16} />}
          disabled={hindrance !== null}
          aria-describedby={hindrance ? 'together-hindrance' : undefined}
          onClick={() => setAsking(true)}
        >
          {t('bulk.summarize')}
        </Button>
        <CloseButton aria-label={t('bulk.clear')} title={t('bulk.clear')} onClick={onClear} />
      </span>
      {asking && (
        <Suspense>
          <RequestSummaryDialog
            documentIds={ordered.map(({ id }) => id)}
            isFirst={false}
            profile={newest?.summary?.profile ?? null}
            opened
            onClose={() => setAsking(false)}
            onAsked={({ id, documentIds }) => {
              void navigate({
                to: '/documents/$documentId',
                params: { documentId: documentIds.at(-1) ?? '' },
                search: { summary: id, panel: 'draft' },
              });
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
