import { z } from 'zod/mini';
import { optionalParam } from '../../ui/search-param.js';

/** What of the list is in its address. */
export const NotificationsSearch = z.object({
  only: optionalParam(z.literal('unread')),
  cursor: optionalParam(z.string()),
});
export type NotificationsSearch = z.infer<typeof NotificationsSearch>;
