import { z } from 'zod/mini';
import { PAGE_SIZES } from '../documents/documents-search.js';
import { optionalParam } from '../../ui/search-param.js';

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
  connection: optionalParam(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))),
  state: optionalParam(z.enum(MESSAGE_STATES)),
  limit: optionalParam(z.literal([...PAGE_SIZES])),
  cursor: optionalParam(z.string()),
});
export type MessagesSearch = z.infer<typeof MessagesSearch>;
