import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  listHoldsQueryKey,
  releaseHoldMutation,
} from '../../generated/@tanstack/react-query.gen.js';
import type { Hold } from '../../generated/types.gen.js';
import { announce } from '../../parts/announcer.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useRefusableForm } from '../../session/use-refusable-form.js';

interface ReleaseHoldDialogProps {
  /** Null: closed. */
  readonly hold: Hold | null;
  readonly onClose: () => void;
}

/** Lets what was held go again. */
export function ReleaseHoldDialog({ hold, onClose }: ReleaseHoldDialogProps) {
  const { t } = useTranslation(['administration', 'common']);
  return (
    <Modal
      opened={hold !== null}
      onClose={onClose}
      title={t('holds.releaseTitle')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      centered
    >
      {hold && <ReleaseForm hold={hold} onClose={onClose} />}
    </Modal>
  );
}

function ReleaseForm({ hold, onClose }: ReleaseHoldDialogProps & { readonly hold: Hold }) {
  const { t } = useTranslation(['administration', 'common']);
  const queries = useQueryClient();
  const { form, refuse } = useRefusableForm(
    { reason: '' },
    { reason: (reason) => (reason.trim().length < 3 ? t('holds.reasonShort') : null) },
  );
  const release = useMutation({
    ...releaseHoldMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: listHoldsQueryKey() });
      announce(t('holds.isReleased'));
      onClose();
    },
    onError: refuse,
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ reason }) =>
        release.mutate({ path: { holdId: hold.id }, body: { reason } }),
      )}
    >
      <Stack gap="md">
        <Text>{t('holds.releaseWarning')}</Text>
        {release.error && Object.keys(form.errors).length === 0 && (
          <ProblemAlert error={release.error} />
        )}
        <Textarea
          label={t('holds.releaseReason')}
          description={t('holds.reasonHelp')}
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button color="red" type="submit" loading={release.isPending}>
            {t('holds.release')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
