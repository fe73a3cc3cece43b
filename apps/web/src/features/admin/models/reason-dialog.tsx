import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';

interface ReasonDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What it means: shown above the reason. */
  readonly warning: ReactNode;
  /** The verb on the button. */
  readonly act: string;
  /** Of the field. @default "Reason" */
  readonly label?: string;
  /** Below the label: who sees the reason. @default the audit trail */
  readonly help?: string;
  /** While it is not known yet what it means. @default false */
  readonly disabled?: boolean;
  /** Red, as what cannot be had back. @default true */
  readonly takesAway?: boolean;
  /** Rejects where the service refuses it. */
  readonly onGiven: (reason: string) => Promise<void>;
  readonly onClose: () => void;
  /** False where the act has taken away what it was asked from. @default true */
  readonly returnsFocus?: boolean;
}

/** Asks why, before something is decided. */
export function ReasonDialog({
  opened,
  title,
  onClose,
  returnsFocus = true,
  ...form
}: ReasonDialogProps) {
  const { t } = useTranslation('common');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('close') }}
      returnFocus={returnsFocus}
      centered
    >
      <ReasonForm {...form} onClose={onClose} />
    </Modal>
  );
}

function ReasonForm({
  warning,
  act,
  label,
  help,
  disabled = false,
  takesAway = true,
  onGiven,
  onClose,
}: Omit<ReasonDialogProps, 'opened' | 'title' | 'returnsFocus'>) {
  const { t } = useTranslation(['administration', 'common']);
  const { form, refuse } = useRefusableForm(
    { reason: '' },
    { reason: (reason) => (reason.trim().length < 3 ? t('models.reasonShort') : null) },
  );
  const give = useMutation({ mutationFn: onGiven, onError: (error) => void refuse(error) });
  return (
    <form noValidate onSubmit={form.onSubmit(({ reason }) => give.mutate(reason))}>
      <Stack gap="md">
        <Text component="div">{warning}</Text>
        {give.error && Object.keys(form.errors).length === 0 && <ProblemAlert error={give.error} />}
        <Textarea
          label={label ?? t('models.reason')}
          description={help ?? t('models.reasonHelp')}
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button
            {...(takesAway && { color: 'red' })}
            type="submit"
            loading={give.isPending}
            disabled={disabled}
          >
            {act}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
