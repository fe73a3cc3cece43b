import { Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDestinationMutation, listDestinationsQueryKey } from '@app/api-client/react-query';
import type { NewDestination } from '@app/api-client';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';
import { OneTimeSecret } from '../one-time-secret.js';
import { DestinationFields } from './destination-fields.js';
import { isAddress, isWhole, ofKind, USUAL } from './destination-draft.js';
import { Hl7Fields } from './hl7-fields.js';
import { addressLabels } from './address-labels.js';

interface DestinationDialogProps {
  readonly opened: boolean;
  /** As the settings list them. */
  readonly allowedHosts: readonly string[];
  readonly onClose: () => void;
}

/** Adds a destination, and shows its secret. */
export function DestinationDialog({ opened, allowedHosts, onClose }: DestinationDialogProps) {
  const { t } = useTranslation(['administration', 'common']);
  const [added, setAdded] = useState<NewDestination | null>(null);
  return (
    <>
      <Dialog
        opened={opened}
        onClose={onClose}
        title={t('destinations.newTitle')}
        size="lg"
        position="top"
      >
        <DestinationForm
          allowedHosts={allowedHosts}
          onClose={onClose}
          onAdded={(destination) => {
            setAdded(destination);
            onClose();
          }}
        />
      </Dialog>
      <OneTimeSecret
        secret={added?.secret ?? null}
        title={t('destinations.secretTitle', { name: added?.name ?? '' })}
        text={t('destinations.secretText')}
        copy={t('destinations.secretCopy')}
        onClose={() => setAdded(null)}
      />
    </>
  );
}

interface DestinationFormProps {
  readonly allowedHosts: readonly string[];
  readonly onClose: () => void;
  readonly onAdded: (destination: NewDestination) => void;
}

function DestinationForm({ allowedHosts, onClose, onAdded }: DestinationFormProps) {
  const { t } = useTranslation(['administration', 'common']);
  const queries = useQueryClient();
  const [draft, setDraft] = useState(USUAL);
  const { form, refuse } = useRefusableForm(
    { name: '', address: '' },
    {
      address: (text) =>
        isAddress(text, draft) ? null : t(`destinations.${addressLabels(draft).none}`),
    },
  );
  const add = useMutation({
    ...addDestinationMutation(),
    onSuccess: async (destination) => {
      onAdded(destination);
      await queries.invalidateQueries({ queryKey: listDestinationsQueryKey() });
    },
    onError: refuse,
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((given) => {
        if (isWhole(draft)) add.mutate({ body: { ...given, ...draft } });
      })}
    >
      <Stack gap="md">
        {add.error && Object.keys(form.errors).length === 0 && <ProblemAlert error={add.error} />}
        <Radio.Group
          label={t('destinations.kind')}
          value={draft.hl7 ? 'hl7' : 'webhook'}
          onChange={(kind) => setDraft(ofKind(draft, kind))}
        >
          <Stack gap="xs" mt="xs">
            {(['webhook', 'hl7'] as const).map((kind) => (
              <Radio key={kind} value={kind} label={t(`destinations.kinds.${kind}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          label={t('destinations.name')}
          description={t('destinations.nameHelp')}
          autoComplete="off"
          maxLength={100}
          data-autofocus
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('destinations.address')}
          description={t(`destinations.${addressLabels(draft).help}`, {
            hosts: allowedHosts.join(', '),
          })}
          type="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          key={form.key('address')}
          {...form.getInputProps('address')}
        />
        {draft.hl7 && <Hl7Fields hl7={draft.hl7} onChange={(hl7) => setDraft({ ...draft, hl7 })} />}
        <DestinationFields draft={draft} onChange={setDraft} />
        <DialogButtons onCancel={onClose} busy={add.isPending}>
          {t(draft.hl7 ? 'destinations.add' : 'destinations.action')}
        </DialogButtons>
      </Stack>
    </form>
  );
}
