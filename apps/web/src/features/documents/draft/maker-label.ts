import type { TFunction } from 'i18next';
import type { SummaryVersion } from '@app/api-client';

/** How a text was made, in the reader's language: `label` says the same in English, for other programs. */
export function makerLabel(
  t: TFunction<'documents'>,
  { model, receipt }: Pick<SummaryVersion, 'model' | 'receipt'>,
): string {
  if (model !== null) return t('draft.maker.model', { model });
  return receipt.calls.length === 0 ? t('draft.maker.copied') : t('draft.maker.selected');
}
