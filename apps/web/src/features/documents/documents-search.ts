import { z } from 'zod/mini';
import { optionalParam } from '../../ui/search-param.js';

export const DOCUMENT_STATES = [
  'received',
  'extracting',
  'extracted',
  'rejected',
  'quarantined',
  'erased',
] as const;

export const DOCUMENT_SOURCES = ['web', 'rest', 'fhir', 'hl7'] as const;

export const PAGE_SIZES = [25, 50, 100] as const;
export const PAGE_SIZE = 50;

/** What of the list is in its address: ids and choices, never an identifier of a patient. */
export const DocumentsSearch = z.object({
  state: optionalParam(z.enum(DOCUMENT_STATES)),
  source: optionalParam(z.enum(DOCUMENT_SOURCES)),
  patient: optionalParam(z.uuid()),
  encounter: optionalParam(z.uuid()),
  merge: optionalParam(z.uuid()),
  mine: optionalParam(z.boolean()),
  from: optionalParam(z.iso.date()),
  to: optionalParam(z.iso.date()),
  order: optionalParam(z.enum(['newest', 'oldest'])),
  limit: optionalParam(z.literal([...PAGE_SIZES])),
  cursor: optionalParam(z.string()),
  /** The row that has the focus, so that it has it again on the way back. */
  row: optionalParam(z.uuid()),
});
export type DocumentsSearch = z.infer<typeof DocumentsSearch>;
