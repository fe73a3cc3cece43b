import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconSignature } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getSignatureOptions } from '@app/api-client/react-query';
import type { Signature } from '@app/api-client';
import { CopyButton } from '../../../ui/copy-button.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { methodLabel, nameOf, rolesLabel } from '../review-labels.js';
import { answeredLabels } from './answered-labels.js';
import classes from './signing.module.css';

/** Who signed a version: printed name, role, time with zone, meaning, and over what. */
export function SignatureBlock({
  summaryId,
  signatures,
}: {
  readonly summaryId: string;
  readonly signatures: readonly Signature[];
}) {
  const { t } = useTranslation('review');
  if (signatures.length === 0) return null;
  return (
    <section
      className={classes['block']}
      aria-label={t('signature.title', { count: signatures.length })}
    >
      {signatures.map((signature) => (
        <One key={signature.id} summaryId={summaryId} signature={signature} />
      ))}
    </section>
  );
}

function One({
  summaryId,
  signature,
}: {
  readonly summaryId: string;
  readonly signature: Signature;
}) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const { t: documents } = useTranslation('documents');
  const { printedName, person, role, meaning, signedAt, timeZone, version } = signature;
  const answered = answeredLabels(t, documents, formats, signature);
  return (
    <article
      className={classes['signature']}
      data-withdrawn={signature.withdrawnAt !== null || undefined}
    >
      <h2>
        <IconSignature size={18} aria-hidden />
        {printedName ?? nameOf(documents, person)}
      </h2>
      <dl className={classes['facts']}>
        <dt>{t('signature.role')}</dt>
        <dd>{rolesLabel(t, role)}</dd>
        <dt>{t('signature.meaning')}</dt>
        <dd>{t(`meaning.${meaning}`)}</dd>
        <dt>{t('signature.time')}</dt>
        <dd>
          <time dateTime={signedAt}>{formats.zonedTime(signedAt, timeZone)}</time> ({timeZone})
        </dd>
        <dt>{t('signature.method')}</dt>
        <dd>{methodLabel(t, signature)}</dd>
        <dt>{t('signature.version')}</dt>
        <dd>{version}</dd>
        {signature.singleAdministrator && (
          <>
            <dt>{t('signature.administration')}</dt>
            <dd>{t('signature.singleAdministrator')}</dd>
          </>
        )}
        {answered.length > 0 && (
          <>
            <dt>{t('signature.answered')}</dt>
            <dd>
              {answered.map((words, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- those of a signature never change
                <div key={index}>{words}</div>
              ))}
            </dd>
          </>
        )}
        {signature.withdrawnAt !== null && (
          <>
            <dt>{t('signature.withdrawn')}</dt>
            <dd>
              <time dateTime={signature.withdrawnAt}>
                {formats.zonedTime(signature.withdrawnAt, timeZone)}
              </time>
            </dd>
          </>
        )}
        <dt>{t('signature.hash')}</dt>
        <dd>
          <code className={classes['hash']}>
            {signature.contentSha256 ?? t('signature.erased')}
          </code>
        </dd>
      </dl>
      <Verification summaryId={summaryId} signatureId={signature.id} />
    </article>
  );
}

/** Asks the service to compute everything again, and shows what an outsider needs to do the same. */
function Verification({
  summaryId,
  signatureId,
}: {
  readonly summaryId: string;
  readonly signatureId: string;
}) {
  const { t } = useTranslation('review');
  const [asked, ask] = useState(false);
  const { data, error, isFetching, refetch } = useQuery({
    ...getSignatureOptions({ path: { summaryId, signatureId } }),
    enabled: asked,
    staleTime: 0,
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        loading={asked && isFetching}
        onClick={() => ask(true)}
      >
        {t('signature.verify')}
      </Button>
    );
  }
  const Icon = data.intact ? IconCircleCheck : IconCircleX;
  return (
    <>
      <p className={classes['verdict']} data-intact={data.intact} role="status">
        <Icon size={16} aria-hidden />
        {t(data.intact ? 'signature.intact' : 'signature.broken')}
      </p>
      <div className={classes['copies']}>
        <CopyButton size="compact-xs" text={data.note} label={t('signature.copyNote')} />
        <CopyButton size="compact-xs" text={data.content} label={t('signature.copyContent')} />
      </div>
    </>
  );
}
