import { useTranslation } from 'react-i18next';
import type { VersionDetails } from '@app/api-client';
import { DiffList } from '../versions/diff-list.js';
import { diffOf, type EditedDraft } from './edited-draft.js';

/** All edits of a version that are not a version of their own yet. */
export function EditsList({
  version,
  draft,
}: {
  readonly version: VersionDetails;
  readonly draft: EditedDraft;
}) {
  const { t } = useTranslation('review');
  return (
    <DiffList
      label={t('edit.changedFrom', { number: version.number })}
      sentences={diffOf(version, draft)}
    />
  );
}
