import { useTranslation } from 'react-i18next';
import type { Review, Summary, SummaryVersion } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import { answeredLabels } from '../signing/answered-labels.js';
import { methodLabel, nameOf, rolesLabel } from '../review-labels.js';

const PRINTED_KINDS = new Set([
  'withdrawn',
  'rejected',
  'amended',
  'source-overridden',
  'recall-answered',
]);

/** On paper: who signed the version that is printed, over what, and what became of it afterwards. */
export function PrintedSignatures({
  summary,
  version,
  review,
}: {
  readonly summary: Summary;
  readonly version: SummaryVersion;
  readonly review: Review;
}) {
  const { t } = useTranslation('review');
  const formats = useFormats();
  const { t: documents } = useTranslation('documents');
  const { t: common } = useTranslation('common');
  const signatures = review.signatures.filter((one) => one.version === version.number);
  const actions = review.comments.filter(({ kind }) => PRINTED_KINDS.has(kind));
  return (
    <section>
      <h2>{t('print.signatures')}</h2>
      {signatures.length === 0 && <p>{t('print.noSignature')}</p>}
      {signatures.map((signature) => (
        <div key={signature.id}>
          <p>
            {t('print.signature', {
              name: signature.printedName ?? nameOf(documents, signature.person),
              role: rolesLabel(t, signature.role),
              meaning: t(`meaning.${signature.meaning}`),
              time: formats.zonedTime(signature.signedAt, signature.timeZone),
              zone: signature.timeZone,
              method: methodLabel(t, signature),
            })}
          </p>
          {signature.singleAdministrator && (
            <p>
              <strong>{t('signature.singleAdministrator')}.</strong>{' '}
              {t('print.singleAdministrator')}
            </p>
          )}
          {answeredLabels(t, documents, formats, signature).map((words, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- those of a signature never change
            <p key={index}>
              {t('signature.answered')}: {words}.
            </p>
          ))}
          <p>
            {t('print.signatureHash', {
              hash: signature.contentSha256 ?? t('signature.erased'),
              id: signature.id,
            })}
          </p>
        </div>
      ))}
      {actions.map(({ id, kind, by, at, text }) => (
        <p key={id}>
          <strong>
            {t('print.action', {
              action: t(`comments.kind.${kind}`),
              name: nameOf(documents, by),
              time: formats.zonedTime(at, signatures[0]?.timeZone ?? 'UTC'),
              reason: text ?? t('comments.erased'),
            })}
          </strong>
        </p>
      ))}
      <p>
        {common(`summary.${summary.state}`)}.{' '}
        {t('print.version', { number: version.number, kind: t(`versions.kind.${version.kind}`) })}
        {version.parent !== null && `, ${t('versions.parent', { number: version.parent })}`}.{' '}
        {t('print.summaryId', { id: summary.id })}.
        {summary.run && ` ${t('print.run', { id: summary.run.id })}.`}
      </p>
      <p>{t('print.hash', { hash: version.versionSha256 })}</p>
    </section>
  );
}
