import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Confirmation } from '../../../ui/confirmation.js';
import { useFormats } from '../../../ui/formats/formats.js';
import type { RowView } from './row-status.js';
import type { TrayRow } from '../queue/tray-row.js';
import { useUploads } from '../upload-provider.js';

/** What would be lost: bytes that arrived, the document, or the text so far. */
export type GiveUpKind = 'upload' | 'reading' | 'writing';

interface GiveUpProps {
  readonly kind: GiveUpKind;
  readonly row: TrayRow;
  readonly view: RowView;
  readonly onClose: () => void;
}

/** Asks before work is thrown away. */
export function GiveUp({ kind, row, view, onClose }: GiveUpProps) {
  const { t } = useTranslation('upload');
  const formats = useFormats();
  const { sending } = useUploads();
  const act = useMutation({
    mutationFn: async () => {
      if (kind === 'upload') await sending.discard(row.key);
      else if (kind === 'reading' && view.documentId !== null) {
        await sending.cancelReading(view.documentId);
      } else if (view.summaryId !== null) await sending.cancelWriting(view.summaryId);
    },
    onSuccess: onClose,
  });
  return (
    <Confirmation
      opened
      title={t(`confirm.${kind}.title`, { name: row.fileName })}
      confirm={t(`confirm.${kind}.act`)}
      onConfirm={() => act.mutate()}
      onClose={onClose}
      busy={act.isPending}
      error={act.error}
    >
      {t(`confirm.${kind}.text`, {
        sent: formats.bytes(row.sentBytes),
        size: formats.bytes(row.sizeBytes),
      })}
    </Confirmation>
  );
}
