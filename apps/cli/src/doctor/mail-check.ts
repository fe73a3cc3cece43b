import { MailNotSent, type MailTrouble, SmtpClient } from '@app/notifications';
import type { Config } from '@app/platform';
import { type Finding, missing, ok, warning } from './check.js';

const SERVER_MS = 15_000;

const SAYS: Readonly<Record<MailTrouble, string>> = {
  'address-refused': 'refuses the address',
  busy: 'is busy',
  'file-unreadable': 'is not asked: a file that the settings name cannot be read',
  'mail-refused': 'refuses what is said to it',
  'no-answer': 'does not answer in time',
  'no-connection': 'cannot be connected to',
  'not-encrypted': 'does not encrypt as the settings want it, or its certificate is not trusted',
  'sender-refused': 'refuses the sender',
  'sign-in-refused': 'refuses user or password',
};
const ADVICE: Readonly<Partial<Record<MailTrouble, string>>> = {
  'file-unreadable': 'See CLOISTER_SMTP_PASSWORD_FILE and CLOISTER_SMTP_CA_FILE.',
  'not-encrypted': 'See CLOISTER_SMTP_TLS, and CLOISTER_SMTP_CA_FILE for a site’s own authority.',
  'sign-in-refused': 'See CLOISTER_SMTP_USER and the file that CLOISTER_SMTP_PASSWORD_FILE names.',
};

/** Signs in to the mail server as for a mail, and sends none. */
export async function checkMail({ smtp }: Config): Promise<Finding> {
  if (!smtp) return ok('mail', 'none: people are told in the app alone');
  const where = `${smtp.host}:${smtp.port}`;
  try {
    await new SmtpClient(smtp).verify(AbortSignal.timeout(SERVER_MS));
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    const advice = ADVICE[error.code] ?? 'See CLOISTER_SMTP_HOST and CLOISTER_SMTP_PORT.';
    return missing('mail', `${where} ${SAYS[error.code]}`, advice);
  }
  if (smtp.tls !== 'none') return ok('mail', where);
  const advice = 'Addresses of people and codes can be read on the way: set CLOISTER_SMTP_TLS.';
  return warning('mail', `${where}, in clear`, advice);
}
