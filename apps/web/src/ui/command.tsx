import classes from './command.module.css';

/** A line for a terminal. */
export function Command({ children }: { readonly children: string }) {
  return (
    <code className={classes['command']} lang="en">
      {children}
    </code>
  );
}
