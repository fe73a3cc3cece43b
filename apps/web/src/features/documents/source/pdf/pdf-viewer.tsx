import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadingSkeleton } from '../../../../ui/loading-skeleton.js';
import { PdfPages } from './pdf-pages.js';
import classes from './pdf.module.css';
import { type PdfFailure, usePdf } from './use-pdf.js';

interface PdfViewerProps {
  readonly documentId: string;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onFailure: (failure: PdfFailure) => void;
  readonly lead: ReactNode;
}

/** The pages of a PDF as their maker meant them. In a chunk of its own, for pdf.js comes with it. */
export function PdfViewer({ documentId, page, onPage, onFailure, lead }: PdfViewerProps) {
  const { t } = useTranslation('documents');
  const opened = usePdf(documentId);
  const failure = opened.state === 'failed' ? opened.failure : null;
  useEffect(() => {
    if (failure) onFailure(failure);
  }, [failure, onFailure]);
  if (opened.state !== 'open') {
    return (
      <div className={classes['opening']}>
        <LoadingSkeleton lines={8} words={t('source.loading')} />
      </div>
    );
  }
  return <PdfPages pdf={opened.pdf} page={page} onPage={onPage} lead={lead} />;
}
