import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problems/problem-alert.js';

interface ConfirmationProps {
  readonly opened: boolean;
  /** Names the object: "Discard the upload of letter.pdf?" */
  readonly title: string;
  /** What is lost by it. */
  readonly children: ReactNode;
  /** The act as a verb: "Discard". */
  readonly confirm: string;
  /** The way back: "Keep it" unless said. */
  readonly keep?: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  readonly error?: unknown;
  /** False where the act has taken away what it was asked from. @default true */
  readonly returnsFocus?: boolean;
}

/** Asks before what cannot be undone. */
export function Confirmation(props: ConfirmationProps) {
  const { t } = useTranslation('common');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('close') }}
      returnFocus={props.returnsFocus ?? true}
      centered
    >
      <Stack gap="md">
        <div>{props.children}</div>
        {props.error !== undefined && props.error !== null && <ProblemAlert error={props.error} />}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {props.keep ?? t('keep')}
          </Button>
          <Button color="red" onClick={props.onConfirm} loading={props.busy ?? false}>
            {props.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
