import classes from './command-line.module.css';

/** A line for a terminal. */
export function CommandLine({ children }: { readonly children: string }) {
  return (
    <code className={classes['command']} lang="en">
      {children}
    </code>
  );
}
