import { Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from './dialog-buttons.js';
import { Dialog } from './dialog.js';
import { useRefusableForm } from '../forms/use-refusable-form.js';
import { ProblemAlert } from '../problems/problem-alert.js';

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
  /** How many characters the service takes. @default 500 */
  readonly limit?: number;
  /** How many characters it asks for. @default 3 */
  readonly least?: number;
  /** What is said where there is none. @default "Fill in this field." */
  readonly missing?: string;
  /** While it is not known yet what it means. @default false */
  readonly disabled?: boolean;
  /** Red, as what cannot be had back. @default true */
  readonly takesAway?: boolean;
  /** Gets the reason without the spaces around it. Rejects where the service refuses it. */
  readonly onGiven: (reason: string) => Promise<void>;
  /** A refusal that is not about the reason itself. @default <ProblemAlert> */
  readonly renderProblem?: (error: unknown) => ReactNode;
  readonly onClose: () => void;
  /** False where the action has taken away what it was asked from. @default true */
  readonly returnsFocus?: boolean;
}

/** Asks why, before something is decided. */
export function ReasonDialog({ opened, title, returnsFocus = true, ...form }: ReasonDialogProps) {
  return (
    <Dialog opened={opened} title={title} onClose={form.onClose} returnsFocus={returnsFocus}>
      <ReasonForm {...form} />
    </Dialog>
  );
}

const showAlert = (error: unknown): ReactNode => <ProblemAlert error={error} />;

function ReasonForm({
  warning,
  action,
  label,
  help,
  limit = 500,
  least = 3,
  missing,
  disabled = false,
  takesAway = true,
  onGiven,
  renderProblem = showAlert,
  onClose,
}: Omit<ReasonDialogProps, 'opened' | 'title' | 'returnsFocus'>) {
  const { t } = useTranslation('common');
  const { form, refuse } = useRefusableForm(
    { reason: '' },
    { reason: (reason) => (reason.trim().length < least ? t('reason.short') : null) },
    missing,
  );
  const give = useMutation({ mutationFn: onGiven, onError: (error) => void refuse(error) });
  return (
    <form noValidate onSubmit={form.onSubmit(({ reason }) => give.mutate(reason.trim()))}>
      <Stack gap="md">
        <Text component="div">{warning}</Text>
        <Textarea
          label={label ?? t('reason.label')}
          description={help ?? t('reason.help')}
          autosize
          minRows={3}
          maxRows={10}
          maxLength={limit}
          data-autofocus
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        {give.error && Object.keys(form.errors).length === 0 && renderProblem(give.error)}
        <DialogButtons
          onCancel={onClose}
          busy={give.isPending}
          disabled={disabled}
          takesAway={takesAway}
        >
          {action}
        </DialogButtons>
      </Stack>
    </form>
  );
}
