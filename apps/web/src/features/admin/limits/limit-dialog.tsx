import { NumberInput, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listLimitsQueryKey, setLimitMutation } from '@app/api-client/react-query';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { type LimitName, unitOf, useLimitLabels } from './limits.js';

const BYTES_PER_MB = 1_000_000;

interface LimitDialogProps {
  /** Null: closed. */
  readonly name: LimitName | null;
  readonly value: number | null;
  readonly onClose: () => void;
}

/** Sets a limit; bytes are said in megabytes. */
export function LimitDialog({ name, value, onClose }: LimitDialogProps) {
  const { t } = useTranslation(['administration', 'common']);
  const words = useLimitLabels();
  return (
    <Dialog
      opened={name !== null}
      onClose={onClose}
      title={t('limits.setOne', { name: words.name(name ?? 'pages') })}
    >
      {name !== null && <LimitForm name={name} value={value} onClose={onClose} />}
    </Dialog>
  );
}

function LimitForm({ name, value, onClose }: LimitDialogProps & { readonly name: LimitName }) {
  const { t } = useTranslation(['administration', 'common']);
  const queries = useQueryClient();
  const unit = unitOf(name);
  const factor = unit === 'bytes' ? BYTES_PER_MB : 1;
  const [most, setMost] = useState<number | string>(value === null ? '' : value / factor);
  const [asked, setAsked] = useState(false);
  const set = useMutation({
    ...setLimitMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: listLimitsQueryKey() });
      announce(t('limits.saved'));
      onClose();
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (typeof most !== 'number') return;
        set.mutate({ path: { name }, body: { value: Math.round(most * factor) } });
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t('limits.help')}</Text>
        {set.error && <ProblemAlert error={set.error} />}
        <NumberInput
          label={t('limits.most')}
          description={t(`limits.units.${unit}`)}
          min={0}
          max={Math.floor(Number.MAX_SAFE_INTEGER / factor)}
          allowDecimal={unit === 'bytes'}
          decimalScale={6}
          allowNegative={false}
          clampBehavior="strict"
          hideControls
          value={most}
          onChange={setMost}
          error={asked && typeof most !== 'number' ? t('limits.missing') : null}
          data-autofocus
        />
        <DialogButtons onCancel={onClose} busy={set.isPending}>
          {t('limits.save')}
        </DialogButtons>
      </Stack>
    </form>
  );
}
