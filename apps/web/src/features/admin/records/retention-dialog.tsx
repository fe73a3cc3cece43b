import { NumberInput, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getRetentionQueryKey, setRetentionMutation } from '@app/api-client/react-query';
import type { Retention } from '@app/api-client';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';

type Rule = Retention['rules'][number];

/** A hundred years, the most that the service takes. */
const MOST_DAYS = 36_525;
const USUAL: Pick<Rule, 'keepDays' | 'graceDays'> = { keepDays: 3650, graceDays: 30 };

interface RetentionDialogProps {
  /** Null: closed. */
  readonly of: Rule['category'] | null;
  readonly rule: Rule | null;
  readonly onClose: () => void;
}

/** Says for how long documents of a category are kept. */
export function RetentionDialog({ of, rule, onClose }: RetentionDialogProps) {
  const { t } = useTranslation(['administration', 'common']);
  return (
    <Dialog
      opened={of !== null}
      onClose={onClose}
      title={t('retention.setOne', { name: t(`retention.categories.${of ?? 'all'}`) })}
    >
      {of !== null && <RetentionForm of={of} rule={rule} onClose={onClose} />}
    </Dialog>
  );
}

function RetentionForm({
  of,
  rule,
  onClose,
}: RetentionDialogProps & { readonly of: Rule['category'] }) {
  const { t } = useTranslation(['administration', 'common']);
  const queries = useQueryClient();
  const [keepDays, setKeepDays] = useState<number | string>(rule?.keepDays ?? USUAL.keepDays);
  const [graceDays, setGraceDays] = useState<number | string>(rule?.graceDays ?? USUAL.graceDays);
  const [asked, setAsked] = useState(false);
  const set = useMutation({
    ...setRetentionMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: getRetentionQueryKey() });
      announce(t('retention.saved'));
      onClose();
    },
  });
  const missing = (value: number | string): string | null =>
    asked && typeof value !== 'number' ? t('retention.daysMissing', { most: MOST_DAYS }) : null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (typeof keepDays !== 'number' || typeof graceDays !== 'number') return;
        set.mutate({ path: { category: of }, body: { keepDays, graceDays } });
      }}
    >
      <Stack gap="md">
        <Text size="sm">{t('retention.warning')}</Text>
        {set.error && <ProblemAlert error={set.error} />}
        <NumberInput
          label={t('retention.keep')}
          description={t('retention.keepHelp')}
          suffix={` ${t('retention.unit')}`}
          min={1}
          max={MOST_DAYS}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          hideControls
          value={keepDays}
          onChange={setKeepDays}
          error={missing(keepDays)}
          data-autofocus
        />
        <NumberInput
          label={t('retention.grace')}
          description={t('retention.graceHelp')}
          suffix={` ${t('retention.unit')}`}
          min={0}
          max={MOST_DAYS}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          hideControls
          value={graceDays}
          onChange={setGraceDays}
          error={missing(graceDays)}
        />
        <DialogButtons onCancel={onClose} busy={set.isPending}>
          {t('retention.save')}
        </DialogButtons>
      </Stack>
    </form>
  );
}
