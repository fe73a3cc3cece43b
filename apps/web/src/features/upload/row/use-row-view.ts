import { useMemo } from 'react';
import {
  useDocumentWork,
  useNewestSummaryId,
  useSummaryWork,
  useUploadWork,
} from '../../../live/use-work.js';
import { newestId, type RowView, viewOf } from './row-status.js';
import type { UploadItem } from '../queue/upload-item.js';

/** A row with what the service tells of it: it renders anew when one of its own things changes. */
export function useRowView(row: UploadItem): RowView {
  const upload = useUploadWork(row.uploadId);
  const documentId = upload?.documentId ?? row.documentId;
  const document = useDocumentWork(documentId);
  const newest = useNewestSummaryId(documentId);
  const summaryId = newestId(newest, upload?.summaryId, row.summaryId);
  const summary = useSummaryWork(summaryId);
  return useMemo(
    () => viewOf({ ...row, summaryId }, { upload, document, summary }),
    [row, summaryId, upload, document, summary],
  );
}
