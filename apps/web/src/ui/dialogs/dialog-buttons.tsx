import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogButtonsProps {
  /** What the second button does, as a verb. */
  readonly children: ReactNode;
  readonly onCancel: () => void;
  /** The way back. @default "Cancel" */
  readonly cancel?: string;
  /** Of the button at which the dialog begins; elsewhere it begins at a field. */
  readonly autofocus?: 'cancel';
  /** Unless the second button submits the form around it. */
  readonly onConfirm?: () => void;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  /** Why it is disabled. */
  readonly hint?: string | undefined;
  /** Red, as what cannot be had back. @default false */
  readonly takesAway?: boolean;
}

/** The end of a dialog: the way back, and what it is about. */
export function DialogButtons({
  children,
  onCancel,
  cancel,
  autofocus,
  onConfirm,
  busy = false,
  disabled = false,
  hint,
  takesAway = false,
}: DialogButtonsProps) {
  const { t } = useTranslation('common');
  return (
    <Group justify="flex-end" gap="sm">
      <Button
        variant="default"
        onClick={onCancel}
        {...(autofocus === 'cancel' && { 'data-autofocus': true })}
      >
        {cancel ?? t('cancel')}
      </Button>
      <Button
        {...(onConfirm ? { onClick: onConfirm } : { type: 'submit' })}
        {...(takesAway && { color: 'red' })}
        loading={busy}
        disabled={disabled}
        title={hint}
      >
        {children}
      </Button>
    </Group>
  );
}
