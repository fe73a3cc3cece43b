import { Button, type ButtonProps } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announcer.js';

const SHOWN_MS = 2000;

interface CopyButtonProps extends Pick<ButtonProps, 'size' | 'variant'> {
  readonly text: string;
  /** "Copy the draft"; "Copy" unless said. */
  readonly label?: string;
}

/** Copies and says so. */
export function CopyButton({ text, label, size = 'xs', variant = 'default' }: CopyButtonProps) {
  const { t } = useTranslation('common');
  const { copied, copy, error } = useClipboard({ timeout: SHOWN_MS });
  const said = error ? t('copyFailed') : copied ? t('copied') : null;
  useEffect(() => {
    if (said !== null) announce(said);
  }, [said]);
  return (
    <Button
      size={size}
      variant={variant}
      leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
      onClick={() => copy(text)}
    >
      {said ?? label ?? t('copy')}
    </Button>
  );
}
