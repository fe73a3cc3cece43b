import { Checkbox, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Profile } from '@app/api-client';

/** Which sections of a profile the draft is to have; none chosen means those that it always has. */
export function ProfileSections({
  profile,
  chosen,
  onChoose,
}: {
  readonly profile: Profile;
  readonly chosen: readonly string[];
  readonly onChoose: (sections: readonly string[]) => void;
}) {
  const { t } = useTranslation('documents');
  if (profile.sections.length < 2) return null;
  return (
    <Checkbox.Group
      label={t('ask.sections')}
      description={t('ask.sectionsHint')}
      value={[...chosen]}
      onChange={onChoose}
    >
      <SimpleGrid cols={2} spacing="xs" verticalSpacing={8} mt="xs">
        {profile.sections.map(({ id, title }) => (
          <Checkbox key={id} value={id} label={title} />
        ))}
      </SimpleGrid>
    </Checkbox.Group>
  );
}
