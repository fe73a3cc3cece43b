import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ReasonDialog } from '../../../ui/dialogs/reason-dialog.js';
import type { ReviewDesk } from '../desk/review-desk.js';
import { ReviewProblem } from './review-problem.js';

export type ReasonedActionName =
  | 'return'
  | 'reject'
  | 'amend'
  | 'withdraw'
  | 'overrideSource'
  | 'keepRecalled';

const GRAVE: ReadonlySet<ReasonedActionName> = new Set(['reject', 'withdraw']);

/** Asks for the reason of an action that cannot be undone, and carries it out. */
export function ReasonedAction({
  desk: { review, actions },
  action,
  onClose,
}: {
  readonly desk: Pick<ReviewDesk, 'review' | 'actions'>;
  readonly action: ReasonedActionName;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('review');
  const { summaryId, revision } = review;
  return (
    <ReasonDialog
      opened
      title={t(`dialog.${action}.title`)}
      warning={<Text size="sm">{t(`dialog.${action}.text`)}</Text>}
      label={t('dialog.reason')}
      help={t('dialog.reasonHelp')}
      least={1}
      limit={4000}
      missing={t('dialog.required')}
      action={t(`dialog.${action}.action`)}
      takesAway={GRAVE.has(action)}
      onGiven={async (reason) => {
        await actions[action].mutateAsync({ path: { summaryId }, body: { revision, reason } });
        onClose();
      }}
      renderProblem={(error) => (
        <ReviewProblem error={error} summaryId={summaryId} onLoad={onClose} />
      )}
      onClose={onClose}
    />
  );
}
