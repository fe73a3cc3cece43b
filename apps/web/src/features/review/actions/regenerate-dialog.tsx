import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProfileFields } from '../../documents/page/profile-fields.js';
import { useProfileChoice } from '../../documents/page/use-profile-choice.js';
import type { ReviewDesk } from '../desk/review-desk.js';
import { ReviewProblem } from './review-problem.js';

interface RegenerateDialogProps {
  readonly desk: ReviewDesk;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Under which profile the same documents are summarized again. */
export function RegenerateDialog(props: RegenerateDialogProps) {
  const { t } = useTranslation('review');
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onClose}
      title={t('dialog.regenerate.title')}
      position="top"
    >
      <Form {...props} />
    </Dialog>
  );
}

function Form({ desk: { review, actions }, onClose }: RegenerateDialogProps) {
  const { t } = useTranslation('review');
  const choice = useProfileChoice(review.profile, 'none');
  const { selected, sections } = choice;
  const { regenerate } = actions;
  const start = (): void => {
    if (selected === null) return;
    regenerate.mutate(
      {
        path: { summaryId: review.summaryId },
        body: {
          revision: review.revision,
          profile: selected.id,
          priority: review.priority,
          ...(sections.length > 0 && { sections: [...sections] }),
        },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Stack gap="md">
      <Text size="sm">{t('dialog.regenerate.text')}</Text>
      <ProfileFields choice={choice} />
      {regenerate.isError && (
        <ReviewProblem error={regenerate.error} summaryId={review.summaryId} onLoad={onClose} />
      )}
      <DialogButtons
        onCancel={onClose}
        onConfirm={start}
        busy={regenerate.isPending}
        disabled={selected === null}
      >
        {t('dialog.regenerate.action')}
      </DialogButtons>
    </Stack>
  );
}
