import { useTranslation } from 'react-i18next';
import { useSourceText } from '../../documents/evidence/use-source-text.js';
import type { Omission, Summary } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import { factText } from '../omissions/fact-text.js';
import { factKey } from '../omissions/shown-omissions.js';
import { nameOf, ownTimeZone } from '../review-labels.js';

/** On paper: what must be answered and is left out, each with its answer, and how many facts are only listed. */
export function PrintedOmissions({
  summary: { id, documentIds },
  omissions,
}: {
  readonly summary: Pick<Summary, 'id' | 'documentIds'>;
  readonly omissions: readonly Omission[];
}) {
  const { t } = useTranslation('documents');
  const formats = useFormats();
  const must = omissions.filter(({ tier }) => tier === 'must-answer');
  const listed = omissions.length - must.length;
  const wordsOf = useSourceText(
    must.flatMap(({ spans }) => spans),
    documentIds,
    id,
  );
  if (omissions.length === 0) return null;
  const answerWords = ({ answer }: Omission): string =>
    answer === null
      ? t('omissions.notAnswered')
      : `${t('omissions.keptOut', { name: nameOf(t, answer.by) })}, ${formats.zonedTime(answer.at, ownTimeZone())}: ${answer.reason ?? t('omissions.erased')}`;
  return (
    <>
      <p>
        <strong>{t('omissions.title')}</strong>
      </p>
      {must.map((omission) => (
        <p key={factKey(omission)}>
          {omission.class === null
            ? t('omissions.nearlyEmpty')
            : `${t(`omissions.class.${omission.class}`)}: “${factText(omission, wordsOf) ?? '…'}”`}{' '}
          {answerWords(omission)}
        </p>
      ))}
      {listed > 0 && <p>{t('omissions.listed', { count: listed })}.</p>}
    </>
  );
}
