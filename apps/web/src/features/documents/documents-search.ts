import { z } from 'zod/mini';
import { orNothing } from '../../ui/or-nothing.js';

export const DOCUMENT_STATES = [
  'received',
  'extracting',
  'extracted',
  'rejected',
  'quarantined',
  'replaced',
  'erased',
] as const;

export const DOCUMENT_SOURCES = ['web', 'rest', 'fhir', 'hl7'] as const;

export const PAGE_SIZES = [25, 50, 100] as const;
export const PAGE_SIZE = 50;

/** What of the list stands in its address: ids and choices, never an identifier of a patient. */
export const DocumentsSearch = z.object({
  state: orNothing(z.enum(DOCUMENT_STATES)),
  source: orNothing(z.enum(DOCUMENT_SOURCES)),
  patient: orNothing(z.uuid()),
  encounter: orNothing(z.uuid()),
  merge: orNothing(z.uuid()),
  mine: orNothing(z.boolean()),
  from: orNothing(z.iso.date()),
  to: orNothing(z.iso.date()),
  order: orNothing(z.enum(['newest', 'oldest'])),
  limit: orNothing(z.literal([...PAGE_SIZES])),
  cursor: orNothing(z.string()),
  /** The row that has the focus, so that it has it again on the way back. */
  row: orNothing(z.uuid()),
});
export type DocumentsSearch = z.infer<typeof DocumentsSearch>;
