import { z } from 'zod/mini';
import { orNothing } from '../../ui/or-nothing.js';

/** What of the list stands in its address. */
export const NotificationsSearch = z.object({
  only: orNothing(z.literal('unread')),
  cursor: orNothing(z.string()),
});
export type NotificationsSearch = z.infer<typeof NotificationsSearch>;
