import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { redeliverToDestinationMutation } from '@app/api-client/react-query';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';

const WHICH = ['both', 'acknowledged', 'dead-lettered'] as const;
const Which = z.enum(WHICH);

interface SpanDialogProps {
  readonly opened: boolean;
  readonly destinationId: string;
  readonly onDone: () => Promise<void>;
  readonly onClose: () => void;
}

/** Sends all of a span of time again, in the viewer's zone. */
export function SpanDialog({ opened, onClose, ...rest }: SpanDialogProps) {
  const { t } = useTranslation(['administration', 'common']);
  return (
    <Dialog opened={opened} onClose={onClose} title={t('destinations.span.title')}>
      <SpanForm onClose={onClose} {...rest} />
    </Dialog>
  );
}

function SpanForm({ destinationId, onDone, onClose }: Omit<SpanDialogProps, 'opened'>) {
  const { t } = useTranslation(['administration', 'common']);
  const [which, setWhich] = useState<z.infer<typeof Which>>('both');
  const { form, refuse } = useRefusableForm({ from: '', to: '' });
  const redeliver = useMutation({
    ...redeliverToDestinationMutation(),
    onSuccess: async ({ count }) => {
      announce(t('destinations.span.done', { count }));
      onClose();
      await onDone();
    },
    onError: refuse,
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ from, to }) => {
        const span = { from: new Date(from), to: new Date(to) };
        if (span.from >= span.to) return form.setErrors({ to: t('destinations.span.order') });
        redeliver.mutate({
          path: { destinationId },
          body: {
            from: span.from.toISOString(),
            to: span.to.toISOString(),
            ...(which !== 'both' && { state: which }),
          },
        });
      })}
    >
      <Stack gap="md">
        <Text size="sm">{t('destinations.span.text')}</Text>
        {redeliver.error && Object.keys(form.errors).length === 0 && (
          <ProblemAlert error={redeliver.error} />
        )}
        <TextInput
          label={t('destinations.span.from')}
          type="datetime-local"
          data-autofocus
          key={form.key('from')}
          {...form.getInputProps('from')}
        />
        <TextInput
          label={t('destinations.span.to')}
          type="datetime-local"
          key={form.key('to')}
          {...form.getInputProps('to')}
        />
        <NativeSelect
          label={t('destinations.span.which')}
          value={which}
          onChange={({ currentTarget }) => setWhich(Which.parse(currentTarget.value))}
          data={WHICH.map((value) => ({ value, label: t(`destinations.span.${value}`) }))}
        />
        <DialogButtons onCancel={onClose} busy={redeliver.isPending}>
          {t('destinations.span.action')}
        </DialogButtons>
      </Stack>
    </form>
  );
}
