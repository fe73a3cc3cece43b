import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogButtons } from './dialog-buttons.js';
import { Dialog } from './dialog.js';
import { ProblemAlert } from '../problems/problem-alert.js';

interface ConfirmationProps {
  readonly opened: boolean;
  /** Names the object: "Discard the upload of letter.pdf?" */
  readonly title: string;
  /** What is lost by it. */
  readonly children: ReactNode;
  /** The action as a verb: "Discard". */
  readonly confirm: string;
  /** The way back: "Keep it" unless said. */
  readonly keep?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  readonly error?: unknown;
  /** False where the action has taken away what it was asked from. @default true */
  readonly returnsFocus?: boolean;
}

/** Asks before what cannot be undone. */
export function Confirmation({
  children,
  confirm,
  keep,
  onConfirm,
  busy = false,
  error,
  ...dialog
}: ConfirmationProps) {
  const { t } = useTranslation('common');
  return (
    <Dialog {...dialog}>
      <Stack gap="md">
        <div>{children}</div>
        {error !== undefined && error !== null && <ProblemAlert error={error} />}
        <DialogButtons
          onCancel={dialog.onClose}
          cancel={keep ?? t('keep')}
          autofocus="cancel"
          onConfirm={onConfirm}
          busy={busy}
          takesAway
        >
          {confirm}
        </DialogButtons>
      </Stack>
    </Dialog>
  );
}
