import { TextInput } from '@mantine/core';
import list from '../list.module.css';

interface DayRangeProps {
  readonly labels: { readonly from: string; readonly to: string };
  /** As `2026-12-01`; none is the empty text. */
  readonly from: string;
  readonly to: string;
  readonly onChange: (change: { readonly from: string } | { readonly to: string }) => void;
}

/** Two days that narrow a list. */
export function DayRange({ labels, from, to, onChange }: DayRangeProps) {
  return (
    <>
      <TextInput
        className={list['field'] ?? ''}
        size="xs"
        type="date"
        label={labels.from}
        value={from}
        max={to || undefined}
        onChange={({ currentTarget }) => onChange({ from: currentTarget.value })}
      />
      <TextInput
        className={list['field'] ?? ''}
        size="xs"
        type="date"
        label={labels.to}
        value={to}
        min={from || undefined}
        onChange={({ currentTarget }) => onChange({ to: currentTarget.value })}
      />
    </>
  );
}
