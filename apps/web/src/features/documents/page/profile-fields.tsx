import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { ProfileSections } from './profile-sections.js';
import type { ProfileChoice } from './use-profile-choice.js';

/** The profiles to select from, and the sections of the one that is selected. */
export function ProfileFields({ choice }: { readonly choice: ProfileChoice }) {
  const { t } = useTranslation('documents');
  const { profiles, known, selected, sections, select, chooseSections } = choice;
  return (
    <>
      {profiles.isError && (
        <ProblemAlert
          title={t('ask.profilesFailed')}
          error={profiles.error}
          onRetry={() => void profiles.refetch()}
        />
      )}
      {profiles.isPending && <LoadingSkeleton lines={3} />}
      {profiles.isSuccess && (
        <Radio.Group label={t('ask.profile')} value={selected?.id ?? null} onChange={select}>
          <Stack gap="sm" mt="xs">
            {known.map(({ id, title, description }) => (
              <Radio key={id} value={id} label={title} description={description} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {selected && (
        <ProfileSections profile={selected} chosen={sections} onChoose={chooseSections} />
      )}
    </>
  );
}
