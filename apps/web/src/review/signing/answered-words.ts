import type { TFunction } from 'i18next';
import { leftOutWords } from '../../documents/left-out-words.js';
import type { Signature } from '../../generated/types.gen.js';

/** What a signature answered for of its sources, a line for each document. */
export function answeredWords(
  t: TFunction<'review'>,
  documents: TFunction<'documents'>,
  { answered }: Pick<Signature, 'answered'>,
): readonly string[] {
  return (answered ?? []).map(({ leftOut, struck, valid }) =>
    [
      leftOut.length > 0 && t('signature.notRead', { list: leftOutWords(documents, leftOut) }),
      struck > 0 && t('signature.struck', { count: struck }),
      valid > 0 && t('signature.valid', { count: valid }),
    ]
      .filter(Boolean)
      .join(' · '),
  );
}
