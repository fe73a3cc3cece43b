import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';

interface ChangesFormProps {
  readonly children: ReactNode;
  /** Whether there is something to save, or to undo. */
  readonly isChanged: boolean;
  readonly save: string;
  readonly saving: { readonly isPending: boolean; readonly error: unknown };
  readonly onSave: () => void;
  readonly onUndo: () => void;
}

/** Choices that are saved together, once one of them is changed. */
export function ChangesForm({
  children,
  isChanged,
  save,
  saving,
  onSave,
  onUndo,
}: ChangesFormProps) {
  const { t } = useTranslation('administration');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Stack gap="md">
        {children}
        {saving.error !== null && <ProblemAlert error={saving.error} />}
        {isChanged && (
          <Group gap="sm">
            <Button type="submit" loading={saving.isPending}>
              {save}
            </Button>
            <Button variant="default" onClick={onUndo}>
              {t('undo')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
