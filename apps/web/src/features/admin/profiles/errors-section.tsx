import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconQuote } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ProfileHistory } from '@app/api-client';
import { recordedDraftErrors, SILENT_AIM } from '../../documents/reliability/draft-errors.js';
import { DraftErrorsTable } from '../../documents/reliability/draft-errors-table.js';

/** How often drafts of a profile are wrong; where too often without a mark, the way to a version that copies. */
export function ErrorsSection({
  profile: { id, content },
}: {
  readonly profile: Pick<ProfileHistory, 'id' | 'content'>;
}) {
  const { t } = useTranslation('administration');
  const isCopied =
    content.extractive ?? content.sections.every(({ copies }) => copies?.includes('sentences'));
  const errors = recordedDraftErrors(id).filter(({ model }) => model === null || !isCopied);
  const isTooOften = errors.some(
    ({ model, silentAtMost }) => model !== null && silentAtMost > SILENT_AIM,
  );
  return (
    <section aria-labelledby="errors">
      <Title order={2} id="errors" mb="xs">
        {t('profiles.errors')}
      </Title>
      <Stack gap="sm">
        {isCopied && <Text>{t('profiles.errorsOfCopies')}</Text>}
        {errors.length > 0 && (
          <>
            <DraftErrorsTable errors={errors} labelledBy="errors" />
            <Text c="dimmed">{t('profiles.errorsOfCloister')}</Text>
          </>
        )}
        {!isCopied && errors.length === 0 && <Text>{t('profiles.errorsUnknown')}</Text>}
        {isTooOften && (
          <Alert
            color="yellow"
            icon={<IconAlertTriangle size={18} />}
            title={t('profiles.errorsTooOften')}
          >
            <Stack gap="sm" align="flex-start">
              <Text>{t('profiles.errorsAim')}</Text>
              <CopySentences profileId={id} />
            </Stack>
          </Alert>
        )}
      </Stack>
    </section>
  );
}

function CopySentences({ profileId }: { readonly profileId: string }) {
  const { t } = useTranslation('administration');
  return (
    <Button
      variant="default"
      leftSection={<IconQuote size={16} />}
      renderRoot={(props) => (
        <Link
          {...props}
          to="/administration/profiles/$profileId/edit"
          params={{ profileId }}
          search={{ extractive: true }}
        />
      )}
    >
      {t('profiles.copySentences')}
    </Button>
  );
}
