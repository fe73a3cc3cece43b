export { NOTIFICATION_AUDIT_ACTIONS } from './audit-actions.js';
export { EmailAddressService } from './emails/email-address.service.js';
export { EmailSender } from './emails/email-sender.js';
export { MailNotSent, type MailTrouble } from './emails/mail-not-sent.js';
export { SmtpClient } from './emails/smtp-client.js';
export { NOTIFICATION_KINDS, type NotificationKind } from './notification-kinds.js';
export type { Notification } from './notification.entities.js';
export {
  type NotificationSettings,
  NotificationSettingsService,
} from './notification-settings.service.js';
export {
  NOTIFICATION_ENTITIES,
  NOTIFICATION_CONSUMERS,
  NOTIFICATION_BACKLOGS,
  NotificationsModule,
} from './notifications.module.js';
export { type ListedNotifications, NotificationsService } from './notifications.service.js';
export { Notifier } from './notifier.js';
