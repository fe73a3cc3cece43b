import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../ui/copy-button.js';
import classes from './factors.module.css';

interface RecoveryCodesDialogProps {
  /** None: closed. */
  readonly codes: readonly string[];
  readonly onClose: () => void;
}

/** Shown once: nothing but the button closes it. */
export function RecoveryCodesDialog({ codes, onClose }: RecoveryCodesDialogProps) {
  const { t } = useTranslation('factors');
  return (
    <Modal
      opened={codes.length > 0}
      onClose={onClose}
      title={t('recovery.shownTitle')}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
    >
      <Stack gap="md">
        <Text>{t('recovery.shown')}</Text>
        <ol className={classes['codes']} aria-label={t('recovery.shownTitle')}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <Group justify="flex-end">
          <CopyButton text={codes.join('\n')} label={t('recovery.copyAll')} size="sm" />
          <Button onClick={onClose} data-autofocus>
            {t('recovery.kept')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
