import type { TFunction } from 'i18next';
import type { RecallDetails, RecallScope } from '@app/api-client';
import { destinations } from '../../../locales/en/admin/destinations.js';
import { messages } from '../../../locales/en/admin/messages.js';

type Item = RecallDetails['items'][number];
type Recipient = Item['recipients'][number];
type DeliveryEvent = keyof typeof destinations.deliveries.events;
type DeliveryState = keyof typeof destinations.deliveries.states;
type MessageStatus = keyof typeof messages.sent.statuses;

const HASH_SHOWN = 12;

/** The beginning of a hash, which tells models and adapters apart. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, HASH_SHOWN);
}

/** What is recalled, in words. */
export function scopeName(t: TFunction<'administration'>, scope: RecallScope): string {
  if (scope.kind === 'model') {
    const model = shortHash(scope.modelSha256);
    return scope.adapterSha256 === null
      ? t('recalls.modelName', { model })
      : t('recalls.modelWithAdapter', { model, adapter: shortHash(scope.adapterSha256) });
  }
  if (scope.kind === 'model-name') return t('recalls.namedModel', { model: scope.modelId });
  const { reader, fromVersion: from, throughVersion: through } = scope;
  if (reader === null && from === 0) return t('recalls.olderName', { version: through + 1 });
  return t('recalls.readerName', {
    reader: reader ?? t('recalls.allReaders'),
    version: from === through ? through : t('recalls.versions', { from, through }),
  });
}

/** What has become of one summary. */
export function itemState(t: TFunction<'administration'>, item: Item): string {
  if (item.state === 'failed') return t('recalls.item.failed');
  if (item.reason === 'gone') return t('recalls.item.gone');
  if (item.reason === 'lifted') return t('recalls.item.lifted');
  if (item.state !== 'done') return t(`recalls.item.${item.state}`);
  if (item.was === 'draft') return t('recalls.item.remade');
  return t(item.open ? 'recalls.item.compared' : 'recalls.item.answered');
}

/** What a destination was sent last, and whether it arrived: "Signed (Taken)". */
export function sentLabel(t: TFunction<'administration'>, { what, state }: Recipient): string {
  const sent = isEvent(what)
    ? t(`destinations.deliveries.events.${what}`)
    : isMessageStatus(what)
      ? t(`messages.sent.statuses.${what}`)
      : what;
  const arrived = isDeliveryState(state) ? t(`destinations.deliveries.states.${state}`) : state;
  return `${sent} (${arrived})`;
}

function isEvent(what: string): what is DeliveryEvent {
  return Object.hasOwn(destinations.deliveries.events, what);
}

function isMessageStatus(what: string): what is MessageStatus {
  return Object.hasOwn(messages.sent.statuses, what);
}

function isDeliveryState(state: string): state is DeliveryState {
  return Object.hasOwn(destinations.deliveries.states, state);
}
