import { useTranslation } from 'react-i18next';
import type { Document } from '@app/api-client';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import type { useSummaryActions } from './use-summary-actions.js';

/** Asks before a document is given up for good. */
export function CancelDocument({
  document,
  opened,
  onClose,
  mutation,
}: {
  readonly document: Document;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly mutation: ReturnType<typeof useSummaryActions>['cancelDocument'];
}) {
  const { t } = useTranslation('documents');
  return (
    <Confirmation
      opened={opened}
      onClose={onClose}
      title={t('actions.cancelDocumentTitle', { name: document.fileName ?? t('noName') })}
      confirm={t('actions.cancelDocument')}
      busy={mutation.isPending}
      error={mutation.error}
      onConfirm={() =>
        mutation.mutate({ path: { documentId: document.id } }, { onSuccess: onClose })
      }
    >
      {t('actions.cancelDocumentText')}
    </Confirmation>
  );
}
