import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SigningPreview } from '@app/api-client';
import { useMe } from '../../session/use-may.js';
import { roleLabel } from '../review-labels.js';
import classes from './signing.module.css';

/** In whose name it is signed, and how many have signed. */
export function WhoSigns({ preview }: { readonly preview: SigningPreview }) {
  const { t } = useTranslation('review');
  const me = useMe();
  return (
    <dl className={classes['facts']}>
      <dt>{t('signing.you')}</dt>
      <dd>
        {me?.displayName}
        {me && `, ${me.roles.map((role) => roleLabel(t, role)).join(', ')}`}
      </dd>
      {preview.needed > 1 && (
        <>
          <dt>{t('signing.given')}</dt>
          <dd>{t('bar.approvals', { given: preview.given, needed: preview.needed })}</dd>
        </>
      )}
      {preview.singleAdministrator && (
        <>
          <dt>{t('signature.administration')}</dt>
          <dd>{t('signing.singleAdministrator')}</dd>
        </>
      )}
    </dl>
  );
}

/** In small print: what proves later that exactly this was signed. */
export function ContentHash({ sha256 }: { readonly sha256: string }) {
  const { t } = useTranslation('review');
  return (
    <Text size="xs" c="dimmed" component="div">
      {t('signing.content')}: <code className={classes['hash']}>{sha256}</code>
      <br />
      {t('signing.covers')}
    </Text>
  );
}
