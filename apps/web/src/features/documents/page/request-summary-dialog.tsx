import { Button, Group, Input, Modal, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient, useMutation } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod/mini';
import { createSummaryMutation } from '@app/api-client/react-query';
import type { Summary } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { profilesQuery, useLocalizedProfiles } from '../use-profile-title.js';
import { ProfileSections } from './profile-sections.js';
import { forgetSummaries } from './use-summary-actions.js';

const CLASSES = ['stat', 'routine', 'batch'] as const;
const SummaryClass = z.enum(CLASSES);

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
  const { t: common } = useTranslation('common');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={titleOf(t, props)}
      closeButtonProps={{ 'aria-label': common('close') }}
      attributes={{ header: { role: 'none' } }}
    >
      <Ask {...props} />
    </Modal>
  );
}

function Ask({ documentIds, isFirst, profile, onClose, onAsked }: RequestSummaryDialogProps) {
  const { t } = useTranslation('documents');
  const { t: common } = useTranslation('common');
  const queries = useQueryClient();
  const profiles = useQuery(profilesQuery());
  const [chosen, setChosen] = useState(profile);
  const [sections, setSections] = useState<readonly string[]>([]);
  const [urgency, setUrgency] = useState<z.infer<typeof SummaryClass>>('routine');
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
  const known = useLocalizedProfiles(profiles.data?.items);
  const selected = known.find(({ id }) => id === chosen) ?? known[0] ?? null;
  const choose = (id: string): void => {
    setChosen(id);
    setSections([]);
  };
  const start = (): void => {
    if (selected === null) return;
    ask.mutate({
      body: {
        documentIds: [...documentIds],
        profile: selected.id,
        ...(sections.length > 0 && { sections: [...sections] }),
        class: urgency,
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
      {profiles.isError && (
        <ProblemAlert
          title={t('ask.profilesFailed')}
          error={profiles.error}
          onRetry={() => void profiles.refetch()}
        />
      )}
      {profiles.isPending && <LoadingSkeleton lines={3} />}
      {profiles.isSuccess && (
        <Radio.Group label={t('ask.profile')} value={selected?.id ?? null} onChange={choose}>
          <Stack gap="sm" mt="xs">
            {known.map(({ id, title, description }) => (
              <Radio key={id} value={id} label={title} description={description} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {selected && <ProfileSections profile={selected} chosen={sections} onChoose={setSections} />}
      <Input.Wrapper
        label={t('ask.priority')}
        labelProps={{ id: 'ask-priority' }}
        labelElement="div"
        description={t('ask.classHint')}
        inputWrapperOrder={['label', 'input', 'description']}
      >
        <SegmentedControl
          fullWidth
          aria-labelledby="ask-priority"
          value={urgency}
          onChange={(value) => setUrgency(SummaryClass.parse(value))}
          data={CLASSES.map((value) => ({ value, label: t(`ask.class.${value}`) }))}
        />
      </Input.Wrapper>
      {ask.isError && <ProblemAlert error={ask.error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button onClick={start} loading={ask.isPending} disabled={selected === null}>
          {t('ask.start')}
        </Button>
      </Group>
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
