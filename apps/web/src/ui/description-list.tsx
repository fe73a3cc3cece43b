import type { ReactNode } from 'react';
import classes from './description-list.module.css';

/** Names and what they are, beside each other, or below each other on a phone. Holds `dt` and `dd`. */
export function DescriptionList({ children }: { readonly children: ReactNode }) {
  return <dl className={classes['facts']}>{children}</dl>;
}

export function DescriptionItem({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
