import { EMAIL_LANGUAGES } from '@app/auth';
import { NOTIFICATION_KINDS, type NotificationSettings } from '@app/notifications';
import { z } from 'zod';
import { NotificationKind } from './notifications.dto.js';

// RFC 5321, section 4.5.3.1.3: a path of 256 with its two brackets.
const ADDRESS_MAX = 254;
const CODE = /^\d{6}$/;

const KindSetting = z.strictObject({
  kind: NotificationKind,
  inApp: z.boolean(),
  byEmail: z.boolean(),
});

const Address = z.email().max(ADDRESS_MAX);

export const NotificationSettingsView = z
  .object({
    kinds: z.array(KindSetting),
    emailsOffered: z.boolean().meta({ description: 'Whether a mail server is configured.' }),
    email: z
      .object({
        address: z.string(),
        confirmedAt: z.iso.datetime().nullable(),
        codeWaits: z
          .boolean()
          .meta({ description: 'Whether the code that was sent there is still valid.' }),
      })
      .nullable(),
  })
  .meta({ id: 'NotificationSettings' });
export type NotificationSettingsView = z.infer<typeof NotificationSettingsView>;

export const NotificationSettingsRequest = z
  .strictObject({ kinds: z.array(KindSetting).min(1).max(NOTIFICATION_KINDS.length) })
  .meta({
    id: 'NotificationSettingsRequest',
    description: 'Settings that are omitted stay unchanged.',
  });
export type NotificationSettingsRequest = z.infer<typeof NotificationSettingsRequest>;

export const EmailAddressRequest = z
  .strictObject({
    address: Address,
    language: z.enum(EMAIL_LANGUAGES).meta({ description: 'Language of the mails.' }),
  })
  .meta({ id: 'EmailAddressRequest' });
export type EmailAddressRequest = z.infer<typeof EmailAddressRequest>;

export const EmailCodeRequest = z
  .strictObject({ code: z.string().trim().regex(CODE, 'must be six digits') })
  .meta({ id: 'EmailCodeRequest' });
export type EmailCodeRequest = z.infer<typeof EmailCodeRequest>;

export function toSettingsView({
  kinds,
  emailsOffered,
  email,
}: NotificationSettings): NotificationSettingsView {
  return {
    kinds: kinds.map(({ kind, inApp, byEmail }) => ({ kind, inApp, byEmail })),
    emailsOffered,
    email: email && {
      address: email.address,
      confirmedAt: email.confirmedAt?.toISOString() ?? null,
      codeWaits: email.codeWaits,
    },
  };
}
