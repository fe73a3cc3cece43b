import type { TFunction } from 'i18next';
import { leftOutList } from '../../documents/left-out-labels.js';
import type { Signature } from '../../generated/types.gen.js';

/** What a signature answered for of its sources, a line for each document. */
export function answeredLabels(
  t: TFunction<'review'>,
  documents: TFunction<'documents'>,
  { answered }: Pick<Signature, 'answered'>,
): readonly string[] {
  return (answered ?? []).map(({ leftOut, struck, valid }) =>
    [
      leftOut.length > 0 && t('signature.notRead', { list: leftOutList(documents, leftOut) }),
      struck > 0 && t('signature.struck', { count: struck }),
      valid > 0 && t('signature.valid', { count: valid }),
    ]
      .filter(Boolean)
      .join(' · '),
  );
}
