import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import { useFormats } from '../../../ui/formats/formats.js';
import type { RowView } from './row-status.js';
import type { UploadItem } from '../queue/upload-item.js';
import { useUploads } from '../upload-provider.js';

/** What would be lost: bytes that arrived, the document, or the text so far. */
export type CancelKind = 'upload' | 'reading' | 'writing';

interface CancelDialogProps {
  readonly kind: CancelKind;
  readonly row: UploadItem;
  readonly view: RowView;
  readonly onClose: () => void;
}

/** Asks before work is thrown away. */
export function CancelDialog({ kind, row, view, onClose }: CancelDialogProps) {
  const { t } = useTranslation('upload');
  const formats = useFormats();
  const { uploadActions } = useUploads();
  const action = useMutation({
    mutationFn: async () => {
      if (kind === 'upload') await uploadActions.discard(row.key);
      else if (kind === 'reading' && view.documentId !== null) {
        await uploadActions.cancelReading(view.documentId);
      } else if (view.summaryId !== null) await uploadActions.cancelWriting(view.summaryId);
    },
    onSuccess: onClose,
  });
  return (
    <Confirmation
      opened
      title={t(`confirm.${kind}.title`, { name: row.fileName })}
      confirm={t(`confirm.${kind}.action`)}
      onConfirm={() => action.mutate()}
      onClose={onClose}
      busy={action.isPending}
      error={action.error}
    >
      {t(`confirm.${kind}.text`, {
        sent: formats.bytes(row.sentBytes),
        size: formats.bytes(row.sizeBytes),
      })}
    </Confirmation>
  );
}
