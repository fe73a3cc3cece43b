import type { DestinationDraft } from './destination-draft.js';

/** The keys of what is said of an address, which is another one for each kind. */
export function wordsOf({ hl7 }: Pick<DestinationDraft, 'hl7'>) {
  return hl7 === null
    ? ({ help: 'addressHelp', none: 'noAddress', under: 'under' } as const)
    : ({ help: 'mllpHelp', none: 'noMllp', under: 'underHl7' } as const);
}
