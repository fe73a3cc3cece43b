import { Button, type ButtonProps, FileButton } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { acceptedExtensions, useUploadOptions } from '../queue/use-upload-options.js';

interface ChooseButtonProps extends Pick<ButtonProps, 'size' | 'variant' | 'leftSection'> {
  /** Where the words alone would not say for which file. */
  readonly label?: string;
  /** Lets many files be chosen at once. */
  readonly many?: boolean;
  readonly onChoose: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Opens the browser's file dialog. */
export function ChooseButton(props: ChooseButtonProps) {
  const { label, many = false, onChoose, children, ...look } = props;
  const options = useUploadOptions();
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      multiple
      {...(options && { accept: acceptedExtensions(options) })}
      inputProps={{ multiple: many }}
      resetRef={reset}
      onChange={(files) => {
        if (files.length > 0) onChoose(files);
        // or the same file could not be chosen a second time
        reset.current?.();
      }}
    >
      {({ onClick }) => (
        <Button
          size="compact-xs"
          variant="default"
          {...look}
          {...(label !== undefined && { 'aria-label': label })}
          onClick={onClick}
        >
          {children}
        </Button>
      )}
    </FileButton>
  );
}
