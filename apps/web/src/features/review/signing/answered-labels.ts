import type { TFunction } from 'i18next';
import { leftOutList } from '../../documents/left-out-labels.js';
import type { Signature } from '@app/api-client';
import type { Formats } from '../../../ui/formats/formats.js';
import { passagesValues } from './passages-values.js';

/**
 * What a signature answered for: a line for each of its documents, one for what no check had compared with them, and
 * one for what the model was given of them.
 */
export function answeredLabels(
  t: TFunction<'review'>,
  documents: TFunction<'documents'>,
  formats: Pick<Formats, 'percent'>,
  { answered, unchecked, passages }: Pick<Signature, 'answered' | 'unchecked' | 'passages'>,
): readonly string[] {
  const ofSources = (answered ?? []).map(({ leftOut, struck, valid }) =>
    [
      leftOut.length > 0 && t('signature.notRead', { list: leftOutList(documents, leftOut) }),
      struck > 0 && t('signature.struck', { count: struck }),
      valid > 0 && t('signature.valid', { count: valid }),
    ]
      .filter(Boolean)
      .join(' · '),
  );
  return [
    ...ofSources,
    ...(unchecked > 0 ? [t('signature.compared', { count: unchecked })] : []),
    ...(passages ? [t('signature.passages', passagesValues(formats, passages))] : []),
  ];
}
