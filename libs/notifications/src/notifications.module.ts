import { reconciled } from '@app/database';
import type { SmtpSettings } from '@app/platform';
import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { EmailAddressService } from './emails/email-address.service.js';
import { Email } from './emails/email.entity.js';
import { EmailOutbox } from './emails/email-outbox.js';
import { EmailSender } from './emails/email-sender.js';
import { EmailWriting } from './emails/email-writing.js';
import { SMTP_SETTINGS } from './emails/smtp-settings.js';
import { EMAILS_OFFERED } from './emails/emails-offered.js';
import { ErasedConsumer } from './erased.consumer.js';
import { Notification, NotificationSetting } from './notification.entities.js';
import { NotificationSettingsService } from './notification-settings.service.js';
import { NotificationCleanup } from './notification-cleanup.js';
import { NotificationsRepository } from './notifications.repository.js';
import { NotificationsService } from './notifications.service.js';
import { Notifier } from './notifier.js';
import { NotificationConsumer } from './notification.consumer.js';

export const NOTIFICATION_ENTITIES = [Notification, NotificationSetting, Email];
/** Of domain events, in this order. */
export const NOTIFICATION_CONSUMERS = [NotificationConsumer, ErasedConsumer];
/** What is left undone of notifications. */
export const NOTIFICATION_BACKLOGS = [
  reconciled(NotificationCleanup, 'past_notifications', (notifications, { tenantId, id }) =>
    notifications.drop(tenantId, id),
  ),
];

@Global()
@Module({})
export class NotificationsModule {
  /** For the process that shows people what they were told. */
  static forRequests(smtp: SmtpSettings | null): DynamicModule {
    const services = [NotificationsService, NotificationSettingsService, EmailAddressService];
    return {
      module: NotificationsModule,
      providers: [...shared(smtp), ...services],
      exports: services,
    };
  }

  /** For the processes that tell them, and that send the mails where there is a server to send to. */
  static forWorkers(smtp: SmtpSettings | null): DynamicModule {
    const parts = [NotificationConsumer, ErasedConsumer, NotificationCleanup];
    return {
      module: NotificationsModule,
      providers: [
        ...shared(smtp),
        Notifier,
        ...parts,
        ...(smtp ? [EmailSender, EmailWriting, { provide: SMTP_SETTINGS, useValue: smtp }] : []),
      ],
      exports: [Notifier, ...parts, ...(smtp ? [EmailSender] : [])],
    };
  }
}

function shared(smtp: SmtpSettings | null): Provider[] {
  return [
    NotificationsRepository,
    EmailOutbox,
    { provide: EMAILS_OFFERED, useValue: smtp !== null },
  ];
}
