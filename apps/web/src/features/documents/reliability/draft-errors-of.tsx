import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { recordedDraftErrors } from './draft-errors.js';
import { DraftErrorsTable } from './draft-errors-table.js';

/** How often drafts like this one are wrong; nothing where nobody read such drafts. */
export function DraftErrorsOf({
  profile,
  model,
}: {
  /** The id of what the draft was written under. */
  readonly profile: string;
  /** As the draft names it; null where none wrote it. */
  readonly model: string | null;
}) {
  const { t } = useTranslation('documents');
  const errors = recordedDraftErrors(profile).filter((one) => one.model === model);
  if (errors.length === 0) return null;
  return (
    <>
      <Title order={3} id="draft-errors" mt="lg">
        {t('draftErrors.title')}
      </Title>
      <DraftErrorsTable errors={errors} labelledBy="draft-errors" />
    </>
  );
}
