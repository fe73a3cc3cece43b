import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CommandLine } from '../../ui/command-line.js';
import { CopyButton } from '../../ui/copy-button.js';

interface OneTimeSecretProps {
  /** Null: closed. */
  readonly secret: string | null;
  readonly title: string;
  /** Whose it is, for how long it is good, and how it gets there. */
  readonly text: string;
  readonly copy: string;
  readonly onClose: () => void;
}

/** A link or key that nobody can read again: nothing but the button closes it. */
export function OneTimeSecret({ secret, title, text, copy, onClose }: OneTimeSecretProps) {
  const { t } = useTranslation('administration');
  return (
    <Modal
      opened={secret !== null}
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
        <CommandLine>{secret ?? ''}</CommandLine>
        <Group justify="flex-end">
          <CopyButton text={secret ?? ''} label={copy} size="sm" />
          <Button onClick={onClose} data-autofocus>
            {t('shownOnce.kept')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
