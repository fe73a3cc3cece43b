import type { Destination } from '@app/api-client';
import type { DestinationDraft } from './destination-draft.js';

/** The keys of what is said of an address, which is another one for each kind. */
export function addressLabels({
  hl7,
  kind,
}: Pick<DestinationDraft, 'hl7'> & { readonly kind?: Destination['kind'] }) {
  if (kind === 'subscription') {
    return { help: 'addressHelp', none: 'noAddress', under: 'underSubscription' } as const;
  }
  return hl7 === null
    ? ({ help: 'addressHelp', none: 'noAddress', under: 'under' } as const)
    : ({ help: 'mllpHelp', none: 'noMllp', under: 'underHl7' } as const);
}
