import type { TFunction } from 'i18next';
import { leftOutList } from '../../documents/left-out-labels.js';
import type { Signature } from '../../generated/types.gen.js';

/** What a signature answered for: a line for each of its documents, and one for what no check had compared with them. */
export function answeredLabels(
  t: TFunction<'review'>,
  documents: TFunction<'documents'>,
  { answered, unchecked }: Pick<Signature, 'answered' | 'unchecked'>,
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
  return unchecked > 0 ? [...ofSources, t('signature.compared', { count: unchecked })] : ofSources;
}
