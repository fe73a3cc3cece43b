import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProfileSections } from '../../documents/page/profile-sections.js';
import { profilesQuery, useLocalizedProfiles } from '../../documents/use-profile-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import type { ReviewDesk } from '../desk/review-desk.js';
import { ReviewProblem } from './review-problem.js';

interface RegenerateDialogProps {
  readonly desk: ReviewDesk;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Under which profile the same documents are summarized anew. */
export function RegenerateDialog(props: RegenerateDialogProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation('common');
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={t('dialog.regenerate.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
      attributes={{ header: { role: 'none' } }}
    >
      <Form {...props} />
    </Modal>
  );
}

function Form({ desk: { review, actions }, onClose }: RegenerateDialogProps) {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation('common');
  const { t: documents } = useTranslation('documents');
  const profiles = useQuery(profilesQuery());
  const known = useLocalizedProfiles(profiles.data?.items);
  const [chosen, setChosen] = useState(review.profile);
  const [sections, setSections] = useState<readonly string[]>([]);
  const profile = known.find(({ id }) => id === chosen) ?? null;
  const { regenerate } = actions;
  const start = (): void =>
    regenerate.mutate(
      {
        path: { summaryId: review.summaryId },
        body: {
          revision: review.revision,
          profile: chosen,
          class: review.class,
          ...(sections.length > 0 && { sections: [...sections] }),
        },
      },
      { onSuccess: onClose },
    );
  return (
    <Stack gap="md">
      <Text size="sm">{t('dialog.regenerate.text')}</Text>
      {profiles.isPending && <LoadingSkeleton lines={3} />}
      {profiles.isError && (
        <ProblemAlert
          title={documents('ask.profilesFailed')}
          error={profiles.error}
          onRetry={() => void profiles.refetch()}
        />
      )}
      {profiles.isSuccess && (
        <Radio.Group
          label={documents('ask.profile')}
          value={chosen}
          onChange={(id) => {
            setChosen(id);
            setSections([]);
          }}
        >
          <Stack gap="sm" mt="xs">
            {known.map(({ id, title, description }) => (
              <Radio key={id} value={id} label={title} description={description} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {profile && <ProfileSections profile={profile} chosen={sections} onChoose={setSections} />}
      {regenerate.isError && (
        <ReviewProblem error={regenerate.error} summaryId={review.summaryId} onLoad={onClose} />
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button onClick={start} loading={regenerate.isPending} disabled={profile === null}>
          {t('dialog.regenerate.action')}
        </Button>
      </Group>
    </Stack>
  );
}
