import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';

/** A filter that a link has set; a press removes it. */
export function FilterChip({
  label,
  removal,
  onRemove,
}: {
  readonly label: string;
  /** What a press does, with the label in it: for screen readers. */
  readonly removal: string;
  readonly onRemove: () => void;
}) {
  return (
    <Button
      size="xs"
      radius="xl"
      variant="light"
      rightSection={<IconX size={14} />}
      aria-label={removal}
      onClick={onRemove}
    >
      {label}
    </Button>
  );
}
