import { MailNotSent, type MailTrouble, SmtpClient } from '@app/notifications';
import type { Config } from '@app/platform';
import { type Finding, missing, ok, warning } from './check.js';

const SERVER_MS = 15_000;

const SAYS: Readonly<Record<MailTrouble, string>> = {
  'address-refused': 'rejects the address',
  busy: 'is busy',
  'file-unreadable': 'was not tried: a file named in the settings can’t be read',
  'mail-refused': 'rejects the message',
  'no-answer': 'does not answer in time',
  'no-connection': 'can’t be reached',
  'not-encrypted': 'does not encrypt as configured, or its certificate is not trusted',
  'sender-refused': 'rejects the sender',
  'sign-in-refused': 'rejects the user or password',
};
const ADVICE: Readonly<Partial<Record<MailTrouble, string>>> = {
  'file-unreadable': 'See CLOISTER_SMTP_PASSWORD_FILE and CLOISTER_SMTP_CA_FILE.',
  'not-encrypted':
    'See CLOISTER_SMTP_TLS, and CLOISTER_SMTP_CA_FILE for your own certificate authority.',
  'sign-in-refused': 'See CLOISTER_SMTP_USER and the file named in CLOISTER_SMTP_PASSWORD_FILE.',
};

/** Signs in to the mail server as for a mail, and sends none. */
export async function checkMail({ smtp }: Config): Promise<Finding> {
  if (!smtp) return ok('mail', 'none: notifications appear in the app only');
  const where = `${smtp.host}:${smtp.port}`;
  try {
    await new SmtpClient(smtp).verify(AbortSignal.timeout(SERVER_MS));
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    const advice = ADVICE[error.code] ?? 'See CLOISTER_SMTP_HOST and CLOISTER_SMTP_PORT.';
    return missing('mail', `${where} ${SAYS[error.code]}`, advice);
  }
  if (smtp.tls !== 'none') return ok('mail', where);
  const advice = 'Mail addresses and codes can be read in transit: set CLOISTER_SMTP_TLS.';
  return warning('mail', `${where}, not encrypted`, advice);
}
