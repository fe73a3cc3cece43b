import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** One sentence that says why nothing is here. */
  readonly children: ReactNode;
  /** The next step, a link or a button. */
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}

/** A page or list with nothing in it. */
export function EmptyState({ children, action, icon }: EmptyStateProps) {
  return (
    <Stack align="center" gap="md" py={48} px="lg" className="cloister-empty">
      {icon}
      <Text ta="center" maw={480}>
        {children}
      </Text>
      {action}
    </Stack>
  );
}
