import { z } from 'zod/mini';

const orElse = z.catch;

/** What of the list stands in its address. */
export const NotificationsSearch = z.object({
  only: orElse(z.optional(z.literal('unread')), undefined),
  cursor: orElse(z.optional(z.string()), undefined),
});
export type NotificationsSearch = z.infer<typeof NotificationsSearch>;
