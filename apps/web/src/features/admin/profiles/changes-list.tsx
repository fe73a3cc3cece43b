import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProfileChange } from '@app/api-client';
import { DiffText } from '../../../ui/diff/diff-text.js';
import { changedField } from './profile-labels.js';
import { DescriptionList } from '../../../ui/description-list.js';

/** Field by field: what was taken away, and what came instead. */
export function ChangesList({ changes }: { readonly changes: readonly ProfileChange[] }) {
  const { t, i18n } = useTranslation('administration');
  if (changes.length === 0) return <Text c="dimmed">{t('profiles.noChanges')}</Text>;
  return (
    <Stack gap="sm">
      <DescriptionList>
        {changes.map(({ field, before, after }) => (
          <Changed
            key={field}
            name={changedField(t, field, i18n.language)}
            before={before}
            after={after}
          />
        ))}
      </DescriptionList>
    </Stack>
  );
}

function Changed({
  name,
  before,
  after,
}: {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <DiffText before={before ?? ''} after={after ?? ''} />
      </dd>
    </>
  );
}
