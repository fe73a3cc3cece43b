import type { TFunction } from 'i18next';
import type { RecallDetails, RecallScope } from '../../generated/types.gen.js';

type Item = RecallDetails['items'][number];

const HASH_SHOWN = 12;

/** What is recalled, in words. */
export function scopeName(t: TFunction<'administration'>, scope: RecallScope): string {
  if (scope.kind === 'model') {
    return t('recalls.modelName', { model: scope.modelSha256.slice(0, HASH_SHOWN) });
  }
  const { reader, fromVersion: from, throughVersion: through } = scope;
  if (reader === null && from === 0) return t('recalls.olderName', { version: through + 1 });
  return t('recalls.readerName', {
    reader: reader ?? t('recalls.allReaders'),
    version: from === through ? through : t('recalls.versions', { from, through }),
  });
}

/** How it stands with one summary. */
export function itemState(t: TFunction<'administration'>, item: Item): string {
  if (item.state === 'failed') return t('recalls.item.failed');
  if (item.reason === 'gone') return t('recalls.item.gone');
  if (item.reason === 'lifted') return t('recalls.item.lifted');
  if (item.state !== 'done') return t(`recalls.item.${item.state}`);
  if (item.was === 'draft') return t('recalls.item.remade');
  return t(item.open ? 'recalls.item.compared' : 'recalls.item.answered');
}
