import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../problems/problem-alert.js';
import { Dialog } from './dialog.js';

interface FormDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly submit: string;
  /** What the form does when it is submitted. */
  readonly sending: { readonly isPending: boolean; readonly error: unknown };
  readonly disabled?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** Fields that one button sends; opens as soon as it is on the page. */
export function FormDialog({
  title,
  children,
  submit,
  sending,
  disabled = false,
  onSubmit,
  onClose,
}: FormDialogProps) {
  return (
    <Dialog opened onClose={onClose} title={title} position="top">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack gap="sm">
          {children}
          {sending.error !== null && <ProblemAlert error={sending.error} />}
          <Group justify="flex-end">
            <Button type="submit" loading={sending.isPending} disabled={disabled}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
