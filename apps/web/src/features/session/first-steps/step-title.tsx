import { Title } from '@mantine/core';
import classes from './first-steps.module.css';

/** The heading of a step that followed another: the focus, whose place is gone, goes there. */
export function StepTitle({ children }: { readonly children: string }) {
  return (
    <Title order={2} tabIndex={-1} ref={focus} className={classes['title'] ?? ''}>
      {children}
    </Title>
  );
}

function focus(heading: HTMLHeadingElement | null): void {
  heading?.focus();
}
