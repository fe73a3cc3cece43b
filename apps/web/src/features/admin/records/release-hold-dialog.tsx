import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listHoldsQueryKey } from '@app/api-client/react-query';
import { type Hold, releaseHold } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { ReasonDialog } from '../../../ui/dialogs/reason-dialog.js';

interface ReleaseHoldDialogProps {
  /** Null: closed. */
  readonly hold: Hold | null;
  readonly onClose: () => void;
}

/** Lets what was held go again. */
export function ReleaseHoldDialog({ hold, onClose }: ReleaseHoldDialogProps) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  return (
    <ReasonDialog
      opened={hold !== null}
      title={t('holds.releaseTitle')}
      warning={t('holds.releaseWarning')}
      label={t('holds.releaseReason')}
      help={t('holds.reasonHelp')}
      action={t('holds.release')}
      onGiven={async (reason) => {
        if (!hold) return;
        await releaseHold({ path: { holdId: hold.id }, body: { reason }, throwOnError: true });
        await queries.invalidateQueries({ queryKey: listHoldsQueryKey() });
        announce(t('holds.isReleased'));
        onClose();
      }}
      onClose={onClose}
    />
  );
}
