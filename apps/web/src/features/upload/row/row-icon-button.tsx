import type { ComponentType } from 'react';
import classes from './row-controls.module.css';

interface RowIconButtonProps {
  /** What it does to which file; read by screen readers. */
  readonly label: string;
  /** What it does, or why it cannot; shown on hover. */
  readonly hint: string;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

/**
 * A small action at the end of a row. It can be focused also where it is disabled, to learn why. A plain
 * button, since a hundred rows have hundreds of them.
 */
export function RowIconButton({
  label,
  hint,
  icon: Icon,
  onClick,
  disabled = false,
}: RowIconButtonProps) {
  return (
    <button
      type="button"
      className={classes['action']}
      title={hint}
      aria-label={disabled ? `${label}. ${hint}` : label}
      aria-disabled={disabled || undefined}
      onClick={() => {
        if (!disabled) onClick();
      }}
    >
      <Icon size={18} stroke={1.75} />
    </button>
  );
}
