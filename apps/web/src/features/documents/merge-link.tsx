import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../admin/use-may.js';

/** The way to the page of a merge, for who keeps or looks at records. */
export function MergeLink({ mergeId }: { readonly mergeId: string }) {
  const { t } = useTranslation('documents');
  if (!useMay('records:read')) return null;
  return (
    <Anchor
      renderRoot={(props) => (
        <Link
          {...props}
          to="/administration/merges/$mergeId"
          params={{ mergeId }}
          preload={false}
        />
      )}
    >
      {t('document.showMerge')}
    </Anchor>
  );
}
