import { Button, type ButtonProps } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { knownSession } from '../session/session.js';
import { requestBreakGlass } from './break-glass-request.js';

interface BreakGlassButtonProps extends Pick<ButtonProps, 'size'> {
  /** What was sought in vain. */
  readonly identifier?: string;
  readonly onAsk?: () => void;
}

/** Where something may be hidden: the way to emergency access, for who may have it. */
export function BreakGlassButton({ identifier = '', onAsk, size = 'xs' }: BreakGlassButtonProps) {
  const { t } = useTranslation('layout');
  const session = knownSession(useQueryClient());
  if (!session?.person.permissions.includes('break-glass:use')) return null;
  return (
    <Button
      size={size}
      variant="default"
      leftSection={<IconAlertTriangle size={16} />}
      onClick={() => {
        onAsk?.();
        requestBreakGlass(identifier);
      }}
    >
      {t('breakGlass.ask')}
    </Button>
  );
}
