import { Button, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useIsPhone } from '../breakpoints.js';

interface FiltersCollapseProps {
  /** On the button that unfolds them. */
  readonly words: string;
  /** The filters of a list. */
  readonly children: ReactNode;
}

/** Filters as they are; on a phone they fold away behind a button. */
export function FiltersCollapse({ words, children }: FiltersCollapseProps) {
  const [opened, { toggle }] = useDisclosure(false);
  if (!useIsPhone()) return children;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFilter size={16} />}
        onClick={toggle}
        aria-expanded={opened}
        mb="sm"
      >
        {words}
      </Button>
      <Collapse expanded={opened}>{children}</Collapse>
    </>
  );
}
