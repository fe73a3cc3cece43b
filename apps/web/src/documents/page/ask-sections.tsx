import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../generated/types.gen.js';

/** Which sections of a profile the draft is to have; none chosen means those that it always has. */
export function AskSections({
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
    <MultiSelect
      label={t('ask.sections')}
      description={t('ask.sectionsHint')}
      {...(chosen.length === 0 && { placeholder: t('ask.allSections') })}
      data={profile.sections.map(({ id, title }) => ({ value: id, label: title }))}
      value={[...chosen]}
      onChange={onChoose}
      searchable
      hidePickedOptions
    />
  );
}
