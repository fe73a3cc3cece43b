import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReviewProblem } from './review-problem.js';

interface ReasonDialogProps {
  readonly summaryId: string;
  readonly words: 'return' | 'reject' | 'amend' | 'withdraw' | 'overrideSource' | 'keepRecalled';
  readonly opened: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of an act that cannot be taken back. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation('common');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t(`dialog.${props.words}.title`)}
      closeButtonProps={{ 'aria-label': common('close') }}
      centered
    >
      <Form {...props} />
    </Modal>
  );
}

function Form({ summaryId, words, busy, error, onReason, onClose }: ReasonDialogProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation('common');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const give = (): void => {
    if (reason.trim() === '') setMissing(true);
    else onReason(reason.trim());
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t(`dialog.${words}.text`)}</Text>
        <Textarea
          label={t('dialog.reason')}
          description={t('dialog.reasonHelp')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={4000}
          data-autofocus
          value={reason}
          error={missing && reason.trim() === '' ? t('dialog.required') : null}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {error !== null && <ReviewProblem error={error} summaryId={summaryId} onLoad={onClose} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {common('cancel')}
          </Button>
          <Button
            type="submit"
            loading={busy}
            {...((words === 'reject' || words === 'withdraw') && { color: 'red' })}
          >
            {t(`dialog.${words}.action`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
