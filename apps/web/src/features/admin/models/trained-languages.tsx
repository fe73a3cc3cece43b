import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModelReleaseList } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import { useProfileTitle } from '../../documents/use-profile-title.js';
import { languageName } from '../profiles/profile-labels.js';

interface TrainedLanguagesProps {
  readonly languages: NonNullable<ModelReleaseList['languages']>;
}

/** What the model in use may write, and under which profiles. */
export function TrainedLanguages({ languages }: TrainedLanguagesProps) {
  const { t, i18n } = useTranslation('administration');
  const formats = useFormats();
  const profileTitle = useProfileTitle();
  const named = Object.entries(languages).map(([tag, profiles]) => {
    const language = languageName(tag, i18n.language);
    if (profiles === 'every') return t('models.languages.every', { language });
    return t('models.languages.some', {
      language,
      profiles: profiles.map(profileTitle).join(', '),
    });
  });
  return (
    <Text c="dimmed">{t('models.languages.trained', { languages: formats.list(named) })}</Text>
  );
}
