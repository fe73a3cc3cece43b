import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import classes from './signing.module.css';

/** What the signer has to know, and the tick by which they say that they do. */
export function ConfirmQuestion({
  title,
  explain,
  label,
  isConfirmed,
  onConfirmed,
}: {
  readonly title: string;
  readonly explain: string;
  readonly label: string;
  readonly isConfirmed: boolean;
  readonly onConfirmed: (isConfirmed: boolean) => void;
}) {
  const id = useId();
  return (
    <section className={classes['questions']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div className={classes['question']}>
        <p>{explain}</p>
        <Checkbox
          label={label}
          checked={isConfirmed}
          onChange={({ currentTarget }) => onConfirmed(currentTarget.checked)}
        />
      </div>
    </section>
  );
}
