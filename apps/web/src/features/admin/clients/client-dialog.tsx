import { Checkbox, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addClientMutation, listClientsQueryKey } from '@app/api-client/react-query';
import type { ClientScope, NewClient } from '@app/api-client';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { useRefusableForm } from '../../../ui/forms/use-refusable-form.js';
import { OneTimeSecret } from '../one-time-secret.js';
import { ScopeChoice } from './scope-choice.js';

const USUAL: readonly ClientScope[] = ['documents', 'summaries'];

interface ClientDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Adds a client system, and shows its key. */
export function ClientDialog({ opened, onClose }: ClientDialogProps) {
  const { t } = useTranslation(['administration', 'common']);
  const [added, setAdded] = useState<NewClient | null>(null);
  return (
    <>
      <Dialog opened={opened} onClose={onClose} title={t('clients.newTitle')} position="top">
        <ClientForm
          onClose={onClose}
          onAdded={(client) => {
            setAdded(client);
            onClose();
          }}
        />
      </Dialog>
      <OneTimeSecret
        secret={added?.key ?? null}
        title={t('clients.keyTitle', { name: added?.name ?? '' })}
        text={t('clients.keyText')}
        copy={t('clients.keyCopy')}
        onClose={() => setAdded(null)}
      />
    </>
  );
}

interface ClientFormProps {
  readonly onClose: () => void;
  readonly onAdded: (client: NewClient) => void;
}

function ClientForm({ onClose, onAdded }: ClientFormProps) {
  const { t } = useTranslation(['administration', 'common']);
  const queries = useQueryClient();
  const [scopes, setScopes] = useState(USUAL);
  const [completions, setCompletions] = useState(false);
  const { form, refuse } = useRefusableForm({ name: '' });
  const add = useMutation({
    ...addClientMutation(),
    onSuccess: async (client) => {
      onAdded(client);
      await queries.invalidateQueries({ queryKey: listClientsQueryKey() });
    },
    onError: refuse,
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ name }) =>
        add.mutate({ body: { name, scopes: [...scopes], completions } }),
      )}
    >
      <Stack gap="md">
        {add.error && Object.keys(form.errors).length === 0 && <ProblemAlert error={add.error} />}
        <TextInput
          label={t('clients.name')}
          description={t('clients.nameHelp')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          data-autofocus
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <ScopeChoice scopes={scopes} onChange={setScopes} />
        <Checkbox
          label={t('clients.completions')}
          description={t('clients.completionsHelp')}
          checked={completions}
          onChange={({ currentTarget }) => setCompletions(currentTarget.checked)}
        />
        <DialogButtons onCancel={onClose} busy={add.isPending}>
          {t('clients.action')}
        </DialogButtons>
      </Stack>
    </form>
  );
}
