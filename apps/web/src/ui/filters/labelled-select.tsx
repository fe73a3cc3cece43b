import { NativeSelect } from '@mantine/core';

/** One of the choices that narrow or order a list. */
export function LabelledSelect({
  className,
  label,
  value,
  data,
  onChange,
}: {
  /** Where it stands among the others. */
  readonly className?: string | undefined;
  readonly label: string;
  readonly value: string;
  readonly data: { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <NativeSelect
      className={className ?? ''}
      size="xs"
      label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      data={data}
    />
  );
}
