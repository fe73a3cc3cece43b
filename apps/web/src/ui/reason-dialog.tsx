import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusableForm } from './forms/use-refusable-form.js';
import { ProblemAlert } from './problems/problem-alert.js';

interface ReasonDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What it means: shown above the reason. */
  readonly warning: ReactNode;
  /** The verb on the button. */
  readonly action: string;
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
  /** False where the action has taken away what it was asked from. @default true */
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
  action,
  label,
  help,
  disabled = false,
  takesAway = true,
  onGiven,
  onClose,
}: Omit<ReasonDialogProps, 'opened' | 'title' | 'returnsFocus'>) {
  const { t } = useTranslation('common');
  const { form, refuse } = useRefusableForm(
    { reason: '' },
    { reason: (reason) => (reason.trim().length < 3 ? t('reason.short') : null) },
  );
  const give = useMutation({ mutationFn: onGiven, onError: (error) => void refuse(error) });
  return (
    <form noValidate onSubmit={form.onSubmit(({ reason }) => give.mutate(reason))}>
      <Stack gap="md">
        <Text component="div">{warning}</Text>
        {give.error && Object.keys(form.errors).length === 0 && <ProblemAlert error={give.error} />}
        <Textarea
          label={label ?? t('reason.label')}
          description={help ?? t('reason.help')}
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button
            {...(takesAway && { color: 'red' })}
            type="submit"
            loading={give.isPending}
            disabled={disabled}
          >
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
