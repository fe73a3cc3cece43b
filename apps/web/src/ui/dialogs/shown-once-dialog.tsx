import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { CopyButton } from '../copy-button.js';

interface ShownOnceDialogProps {
  readonly opened: boolean;
  readonly title: string;
  readonly text: string;
  /** What is shown, and what the button copies. */
  readonly children: ReactNode;
  readonly copied: string;
  readonly copy: string;
  /** What a person says who has kept it. */
  readonly kept: string;
  readonly onClose: () => void;
}

/** A secret that nobody can read again: nothing but the button closes it. */
export function ShownOnceDialog({
  opened,
  title,
  text,
  children,
  copied,
  copy,
  kept,
  onClose,
}: ShownOnceDialogProps) {
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
    >
      <Stack gap="md">
        <Text>{text}</Text>
        {children}
        <Group justify="flex-end">
          <CopyButton text={copied} label={copy} size="sm" />
          <Button onClick={onClose} data-autofocus>
            {kept}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
