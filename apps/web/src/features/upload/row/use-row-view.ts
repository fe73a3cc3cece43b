import { useMemo } from 'react';
import {
  useDocumentProgress,
  useNewestSummaryId,
  useSummaryProgress,
  useUploadProgress,
} from '../../../live/use-progress.js';
import { newestId, type RowView, viewOf } from './row-status.js';
import type { UploadItem } from '../queue/upload-item.js';

/** A row with what the service tells of it: it renders again when one of its own things changes. */
export function useRowView(row: UploadItem): RowView {
  const upload = useUploadProgress(row.uploadId);
  const documentId = upload?.documentId ?? row.documentId;
  const document = useDocumentProgress(documentId);
  const newest = useNewestSummaryId(documentId);
  const summaryId = newestId(newest, upload?.summaryId, row.summaryId);
  const summary = useSummaryProgress(summaryId);
  return useMemo(
    () => viewOf({ ...row, summaryId }, { upload, document, summary }),
    [row, summaryId, upload, document, summary],
  );
}
