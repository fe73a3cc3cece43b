import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openBreakGlassMutation } from '@app/api-client/react-query';
import { DialogButtons } from '../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../ui/dialogs/dialog.js';
import { announce } from '../../ui/announcer.js';
import { useFormats } from '../../ui/formats/formats.js';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { ServiceProblem } from '../../service.js';
import { useRefusableForm } from '../../ui/forms/use-refusable-form.js';

/** The service takes no more than the last. */
const MINUTES = [15, 30, 60, 120, 240];
const USUAL_MINUTES = 60;
const REASON_MIN = 3;
const AMBIGUOUS = 'patient-ambiguous';

interface BreakGlassDialogProps {
  /** What was sought in vain. */
  readonly identifier: string;
  readonly onClose: () => void;
}

/** Opens what is hidden of one patient, for a while and with a reason. */
export function BreakGlassDialog({ identifier, onClose }: BreakGlassDialogProps) {
  const { t } = useTranslation(['layout', 'common']);
  const formats = useFormats();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [minutes, setMinutes] = useState(USUAL_MINUTES);
  const [authority, setAuthority] = useState('');
  const { form, refuse } = useRefusableForm(
    { patientIdentifier: identifier, reason: '' },
    {
      reason: (reason) => (reason.trim().length < REASON_MIN ? t('breakGlass.reasonShort') : null),
    },
  );
  const open = useMutation({
    ...openBreakGlassMutation(),
    onSuccess: async ({ patientId }) => {
      onClose();
      announce(t('breakGlass.opened'));
      await queries.invalidateQueries();
      await navigate({ to: '/documents', search: { patient: patientId } });
    },
    onError: refuse,
  });
  const isAmbiguous = open.error instanceof ServiceProblem && open.error.code === AMBIGUOUS;
  return (
    <Dialog opened onClose={onClose} title={t('breakGlass.title')}>
      <form
        noValidate
        onSubmit={form.onSubmit((given) =>
          open.mutate({
            body: {
              ...given,
              minutes,
              ...(authority.trim() !== '' && { authority: authority.trim() }),
            },
          }),
        )}
      >
        <Stack gap="md">
          <Text>{t('breakGlass.text')}</Text>
          {open.error && Object.keys(form.errors).length === 0 && (
            <ProblemAlert error={open.error} />
          )}
          <TextInput
            label={t('breakGlass.patient')}
            description={t('breakGlass.patientHelp')}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            data-autofocus={identifier === '' ? true : undefined}
            key={form.key('patientIdentifier')}
            {...form.getInputProps('patientIdentifier')}
          />
          {(isAmbiguous || authority !== '') && (
            <TextInput
              label={t('breakGlass.authority')}
              description={t('breakGlass.authorityHelp')}
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              value={authority}
              onChange={({ currentTarget }) => setAuthority(currentTarget.value)}
            />
          )}
          <Textarea
            label={t('breakGlass.reason')}
            description={t('breakGlass.reasonHelp')}
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus={identifier === '' ? undefined : true}
            key={form.key('reason')}
            {...form.getInputProps('reason')}
          />
          <NativeSelect
            label={t('breakGlass.minutes')}
            value={String(minutes)}
            onChange={({ currentTarget }) => setMinutes(Number(currentTarget.value))}
            data={MINUTES.map((value) => ({
              value: String(value),
              label: formats.duration(value * 60),
            }))}
          />
          <DialogButtons onCancel={onClose} busy={open.isPending} takesAway>
            {t('breakGlass.action')}
          </DialogButtons>
        </Stack>
      </form>
    </Dialog>
  );
}
