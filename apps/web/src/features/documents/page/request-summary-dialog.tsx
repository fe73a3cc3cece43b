import { Input, SegmentedControl, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { createSummaryMutation } from '@app/api-client/react-query';
import type { Summary } from '@app/api-client';
import { DialogButtons } from '../../../ui/dialogs/dialog-buttons.js';
import { Dialog } from '../../../ui/dialogs/dialog.js';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { ProfileFields } from './profile-fields.js';
import { useProfileChoice } from './use-profile-choice.js';
import { forgetSummaries } from './use-summary-actions.js';

const PRIORITIES = ['stat', 'routine', 'batch'] as const;
const Priority = z.enum(PRIORITIES);

interface RequestSummaryDialogProps {
  /** In the order in which they are read. */
  readonly documentIds: readonly string[];
  readonly isFirst: boolean;
  /** The profile that is chosen when it opens. */
  readonly profile: string | null;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onAsked: (summary: Summary) => void;
}

/** Asks for a summary of documents: which profile, how urgent. */
export function RequestSummaryDialog(props: RequestSummaryDialogProps) {
  const { t } = useTranslation('documents');
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={titleOf(t, props)} position="top">
      <Ask {...props} />
    </Dialog>
  );
}

function Ask({ documentIds, isFirst, profile, onClose, onAsked }: RequestSummaryDialogProps) {
  const { t } = useTranslation('documents');
  const queries = useQueryClient();
  const choice = useProfileChoice(profile, 'first');
  const { selected, sections } = choice;
  const [priority, setPriority] = useState<z.infer<typeof Priority>>('routine');
  // one key for as long as the dialog is open: a second press asks for nothing more
  const [key] = useState(() => crypto.randomUUID());
  const ask = useMutation({
    ...createSummaryMutation(),
    onSuccess: (summary) => {
      for (const id of documentIds) forgetSummaries(queries, id);
      announce(t('actions.started'));
      onAsked(summary);
    },
  });
  const start = (): void => {
    if (selected === null) return;
    ask.mutate({
      body: {
        documentIds: [...documentIds],
        profile: selected.id,
        ...(sections.length > 0 && { sections: [...sections] }),
        priority,
      },
      headers: { 'Idempotency-Key': key },
    });
  };
  return (
    <Stack gap="md">
      <Text size="sm">
        {documentIds.length > 1
          ? t('ask.explainTogether')
          : t(isFirst ? 'ask.explainFirst' : 'ask.explain')}
      </Text>
      <ProfileFields choice={choice} />
      <Input.Wrapper
        label={t('ask.priority')}
        labelProps={{ id: 'ask-priority' }}
        labelElement="div"
        description={t('ask.priorityHint')}
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <SegmentedControl
          fullWidth
          aria-labelledby="ask-priority"
          value={priority}
          onChange={(value) => setPriority(Priority.parse(value))}
          data={PRIORITIES.map((value) => ({ value, label: t(`ask.priorities.${value}`) }))}
        />
      </Input.Wrapper>
      {ask.isError && <ProblemAlert error={ask.error} />}
      <DialogButtons
        onCancel={onClose}
        onConfirm={start}
        busy={ask.isPending}
        disabled={selected === null}
      >
        {t('ask.start')}
      </DialogButtons>
    </Stack>
  );
}

function titleOf(
  t: TFunction<'documents'>,
  { documentIds, isFirst }: RequestSummaryDialogProps,
): string {
  const count = documentIds.length;
  if (count > 1) return t('ask.titleTogether', { count });
  return t(isFirst ? 'ask.titleFirst' : 'ask.title');
}
