import { Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listHoldsQueryKey, placeHoldMutation } from '@app/api-client/react-query';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';
import { holdSubject } from './hold-subject.js';

interface PlaceHoldDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Forbids the erasure of a document, or of all of a patient’s. */
export function PlaceHoldDialog({ opened, onClose }: PlaceHoldDialogProps) {
  const { t } = useTranslation(['administration', 'common']);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('holds.place')}>
      <PlaceHoldForm onClose={onClose} />
    </Dialog>
  );
}

function PlaceHoldForm({ onClose }: Pick<PlaceHoldDialogProps, 'onClose'>) {
  const { t } = useTranslation(['administration', 'common']);
  const queries = useQueryClient();
  const { form, refuse } = useRefusableForm(
    { address: '', reason: '' },
    {
      address: (address) => (holdSubject(address) === null ? t('holds.addressWrong') : null),
      reason: (reason) => (reason.trim().length < 3 ? t('holds.reasonShort') : null),
    },
  );
  const place = useMutation({
    ...placeHoldMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: listHoldsQueryKey() });
      announce(t('holds.isPlaced'));
      onClose();
    },
    onError: refuse,
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ address, reason }) => {
        const held = holdSubject(address);
        if (held) place.mutate({ body: { ...held, reason } });
      })}
    >
      <Stack gap="md">
        {place.error && Object.keys(form.errors).length === 0 && (
          <ProblemAlert error={place.error} />
        )}
        <TextInput
          label={t('holds.address')}
          description={t('holds.addressHelp')}
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          data-autofocus
          key={form.key('address')}
          {...form.getInputProps('address')}
        />
        <Textarea
          label={t('holds.reason')}
          description={t('holds.reasonHelp')}
          autosize
          minRows={2}
          maxLength={500}
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        <DialogButtons onCancel={onClose} busy={place.isPending}>
          {t('holds.action')}
        </DialogButtons>
      </Stack>
    </form>
  );
}
