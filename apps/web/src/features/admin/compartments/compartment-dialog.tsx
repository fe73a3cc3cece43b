import { Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { listCompartmentsQueryKey } from '@app/api-client/react-query';
import { addCompartment, type Compartment, renameCompartment } from '@app/api-client';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';

const LABELS = ['N', 'R', 'V'] as const;
const Confidentiality = z.enum(LABELS);

interface CompartmentDialogProps {
  /** Null: closed. */
  readonly edited: Compartment | 'new' | null;
  readonly onClose: () => void;
}

/** Adds a compartment, or gives one another name. */
export function CompartmentDialog({ edited, onClose }: CompartmentDialogProps) {
  const { t } = useTranslation(['administration', 'common']);
  const known = edited === 'new' ? null : edited;
  return (
    <Dialog
      opened={edited !== null}
      onClose={onClose}
      title={known ? t('compartments.renameOne', { name: known.name }) : t('compartments.newTitle')}
    >
      <CompartmentForm known={known} onClose={onClose} />
    </Dialog>
  );
}

interface CompartmentFormProps {
  readonly known: Compartment | null;
  readonly onClose: () => void;
}

function CompartmentForm({ known, onClose }: CompartmentFormProps) {
  const { t } = useTranslation(['administration', 'common']);
  const queries = useQueryClient();
  const [confidentiality, setConfidentiality] = useState<Compartment['confidentiality']>('N');
  const { form, refuse } = useRefusableForm({ name: known?.name ?? '' });
  const save = useMutation({
    mutationFn: ({ name }: { readonly name: string }) =>
      known
        ? renameCompartment({
            path: { compartmentId: known.id },
            body: { name },
            throwOnError: true,
          })
        : addCompartment({ body: { name, confidentiality }, throwOnError: true }),
    onSuccess: async ({ data: { name } }) => {
      await queries.invalidateQueries({ queryKey: listCompartmentsQueryKey() });
      announce(t('compartments.saved', { name }));
      onClose();
    },
    onError: refuse,
  });
  return (
    <form onSubmit={form.onSubmit((names) => save.mutate(names))} noValidate>
      <Stack gap="md">
        {save.isError && Object.keys(form.errors).length === 0 && (
          <ProblemAlert error={save.error} />
        )}
        <TextInput
          label={t('compartments.name')}
          description={t('compartments.nameHelp')}
          autoComplete="off"
          maxLength={100}
          data-autofocus
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        {!known && (
          <Radio.Group
            label={t('compartments.confidentiality')}
            description={t('compartments.confidentialityHelp')}
            value={confidentiality}
            onChange={(value) => setConfidentiality(Confidentiality.parse(value))}
          >
            <Stack gap="sm" mt="sm">
              {LABELS.map((label) => (
                <Radio key={label} value={label} label={t(`confidentiality.${label}`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <DialogButtons onCancel={onClose} busy={save.isPending}>
          {t(known ? 'compartments.rename' : 'compartments.action')}
        </DialogButtons>
      </Stack>
    </form>
  );
}
