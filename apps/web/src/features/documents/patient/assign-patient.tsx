import { Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assignPatientMutation } from '@app/api-client/react-query';
import type { Document, Reassignment } from '@app/api-client';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { Reassigned } from './reassigned.js';

const LENGTH_MAX = 200;
const REASON_MAX = 500;

/** Gives a document to the right patient, and then shows what was taken back and who had seen it. */
export function AssignPatient({
  document,
  opened,
  onClose,
}: {
  readonly document: Document;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['documents', 'common']);
  const [done, setDone] = useState<Reassignment | null>(null);
  const close = (): void => {
    setDone(null);
    onClose();
  };
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={
        done
          ? t('patientCheck.done')
          : t('patientCheck.assignTitle', { name: document.fileName ?? t('noName') })
      }
    >
      {done ? (
        <Reassigned reassignment={done} onClose={close} />
      ) : (
        <AssignForm documentId={document.id} onDone={setDone} onClose={close} />
      )}
    </Dialog>
  );
}

function AssignForm({
  documentId,
  onDone,
  onClose,
}: {
  readonly documentId: string;
  readonly onDone: (done: Reassignment) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['documents', 'common']);
  const queries = useQueryClient();
  const [isUnknown, setUnknown] = useState(false);
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { identifier: '', authority: '', name: '', birthDate: '', reason: '' },
    validate: {
      identifier: (text) =>
        !isUnknown && text.trim() === '' ? t('patientCheck.identifierMissing') : null,
      reason: (text) => (text.trim() === '' ? t('patientCheck.reasonMissing') : null),
    },
  });
  const assign = useMutation({
    ...assignPatientMutation(),
    onSuccess: (done) => {
      announce(t('patientCheck.done'));
      onDone(done);
    },
    // whose documents and drafts are has changed with it
    onSettled: () => void queries.invalidateQueries(),
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ identifier, authority, name, birthDate, reason }) =>
        assign.mutate({
          path: { documentId },
          body: isUnknown
            ? { identifier: null, reason }
            : {
                identifier,
                reason,
                ...(authority.trim() !== '' && { authority }),
                ...(name.trim() !== '' && { name }),
                ...(birthDate !== '' && { birthDate }),
              },
        }),
      )}
    >
      <Stack gap="sm">
        <Text size="sm">{t('patientCheck.assignText')}</Text>
        {assign.error && <ProblemAlert error={assign.error} />}
        <Checkbox
          label={t('patientCheck.unknownPatient')}
          description={t('patientCheck.unknownHint')}
          checked={isUnknown}
          onChange={({ currentTarget }) => setUnknown(currentTarget.checked)}
        />
        {!isUnknown && (
          <>
            <TextInput
              label={t('patientCheck.identifier')}
              maxLength={LENGTH_MAX}
              autoComplete="off"
              data-autofocus
              key={form.key('identifier')}
              {...form.getInputProps('identifier')}
            />
            <TextInput
              label={t('patientCheck.authority')}
              description={t('patientCheck.authorityHint')}
              maxLength={LENGTH_MAX}
              autoComplete="off"
              key={form.key('authority')}
              {...form.getInputProps('authority')}
            />
            <TextInput
              label={t('patientCheck.name')}
              maxLength={LENGTH_MAX}
              autoComplete="off"
              key={form.key('name')}
              {...form.getInputProps('name')}
            />
            <TextInput
              type="date"
              label={t('patientCheck.birthDate')}
              key={form.key('birthDate')}
              {...form.getInputProps('birthDate')}
            />
          </>
        )}
        <Textarea
          label={t('patientCheck.reason')}
          rows={2}
          maxLength={REASON_MAX}
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        <DialogButtons onCancel={onClose} busy={assign.isPending} takesAway>
          {t('patientCheck.action')}
        </DialogButtons>
      </Stack>
    </form>
  );
}
