import { z } from 'zod/mini';
import { PAGE_SIZES } from '../documents/documents-search.js';
import { orNothing } from '../../ui/or-nothing.js';

export const MESSAGE_STATES = [
  'received',
  'taken',
  'filtered',
  'held',
  'own',
  'stored',
  'acknowledgement',
  'refused',
  'failed',
] as const;

/** What of the messages stands in the address: no control id, no patient. */
export const MessagesSearch = z.object({
  connection: orNothing(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))),
  state: orNothing(z.enum(MESSAGE_STATES)),
  limit: orNothing(z.literal([...PAGE_SIZES])),
  cursor: orNothing(z.string()),
});
export type MessagesSearch = z.infer<typeof MessagesSearch>;
