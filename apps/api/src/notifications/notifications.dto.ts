import { type ListedNotifications, NOTIFICATION_KINDS } from '@app/notifications';
import { z } from 'zod';
import { DocumentId } from '../documents/documents.dto.js';
import { ListQuery, NextCursor } from '../http/lists.dto.js';
import { SummaryId } from '../summaries/summaries.dto.js';

export const NotificationId = z.uuid().meta({ description: 'Notification id' });

export const NotificationKind = z.enum(NOTIFICATION_KINDS).meta({ id: 'NotificationKind' });

export const NotificationView = z
  .object({
    id: NotificationId,
    kind: NotificationKind,
    documentId: DocumentId.nullable().meta({
      description: 'The first source of a summary; null if it is about something else.',
    }),
    summaryId: SummaryId.nullable(),
    destinationId: z.uuid().nullable().meta({
      description:
        'The destination that no longer accepts deliveries, or that a client system requested.',
    }),
    connectionId: z
      .uuid()
      .nullable()
      .meta({ description: 'An HL7 connection that needs attention.' }),
    releaseId: z
      .uuid()
      .nullable()
      .meta({ description: 'A release of an adapter that was trained on erased data.' }),
    rightsChangeId: z.uuid().nullable().meta({
      description: 'A change of the caller’s rights or, for administrators, of anyone’s.',
    }),
    reason: z.string().nullable().meta({
      description: 'Why it failed, or its outcome: a stable code.',
    }),
    createdAt: z.iso.datetime(),
    readAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Notification' });
export type NotificationView = z.infer<typeof NotificationView>;

export const NotificationList = z
  .object({
    items: z.array(NotificationView),
    nextCursor: NextCursor,
    unread: z.int().meta({ description: 'On all pages together.' }),
  })
  .meta({ id: 'NotificationList' });
export type NotificationList = z.infer<typeof NotificationList>;

export const NotificationsQuery = ListQuery.extend({
  only: z.enum(['unread']).optional().meta({ description: 'Leaves out read notifications.' }),
});
export type NotificationsQuery = z.infer<typeof NotificationsQuery>;

export const ReadNotificationsRequest = z
  .strictObject({
    upTo: NotificationId.meta({
      description: 'The newest one that the caller has seen in the list.',
    }),
  })
  .meta({ id: 'ReadNotificationsRequest' });
export type ReadNotificationsRequest = z.infer<typeof ReadNotificationsRequest>;

export function toNotificationList(list: ListedNotifications): NotificationList {
  return {
    items: list.items.map(({ id, kind, createdAt, readAt, ...about }) => ({
      id,
      kind,
      documentId: about.documentId,
      summaryId: about.summaryId,
      destinationId: about.destinationId,
      connectionId: about.connectionId,
      releaseId: about.releaseId,
      rightsChangeId: about.rightsChangeId,
      reason: about.reason,
      createdAt: createdAt.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    })),
    nextCursor: list.nextCursor,
    unread: list.unread,
  };
}
