import { z } from 'zod';
import { LOOPBACK } from './vault-config.js';
import { setting } from './setting.js';

const MOST_PORT = 65_535;
const PORTS = { starttls: 587, implicit: 465, none: 25 } as const;
/** What an address looks like that a mail can come from; the name before it is the site's own. */
const FROM = /^(?:[^<>"\r\n]*<)?[^\s<>"@]+@[^\s<>"@]+>?$/;

export const SMTP_VARIABLES = {
  CLOISTER_SMTP_HOST: setting(
    z.string().min(1).optional(),
    'the mail server; without one people are notified in the app only',
    { page: 'operate/e-mail.md' },
  ),
  CLOISTER_SMTP_PORT: setting(
    z.coerce.number().int().min(1).max(MOST_PORT).optional(),
    'its port',
    { unset: '587, 465 or 25, the port of `starttls`, `implicit` and `none`' },
  ),
  CLOISTER_SMTP_TLS: setting(
    z.enum(['starttls', 'implicit', 'none']).default('starttls'),
    '`starttls` or `implicit`: encrypted, or no mail is sent; `none`: unencrypted, and without a user (except on loopback)',
  ),
  CLOISTER_SMTP_CA_FILE: setting(
    z.string().min(1).optional(),
    "certificates of the authority that signed the mail server's certificate, PEM",
    { unset: "the system's" },
  ),
  CLOISTER_SMTP_USER: setting(
    z.string().min(1).optional(),
    'user name at the mail server; together with `CLOISTER_SMTP_PASSWORD_FILE`',
  ),
  CLOISTER_SMTP_PASSWORD_FILE: setting(
    z.string().min(1).optional(),
    'file with the password, read again for each mail',
  ),
  CLOISTER_SMTP_FROM: setting(
    z.string().regex(FROM, 'is not a valid address to send from').optional(),
    'sender of the mails: `Cloister <cloister@hospital.example>`; together with `CLOISTER_SMTP_HOST`',
  ),
};
type Variables = z.infer<z.ZodObject<typeof SMTP_VARIABLES>>;

/** The site's mail server. Mails go there and nowhere else. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  /** `starttls` begins in clear and goes on encrypted or not at all; `implicit` is encrypted from the first byte. */
  readonly tls: 'starttls' | 'implicit' | 'none';
  readonly caFile: string | null;
  readonly login: { readonly user: string; readonly passwordFile: string } | null;
  readonly from: string;
  /** Where links in mails lead. */
  readonly publicUrl: string;
}

export function smtpOf(variables: Variables, publicUrl: string | undefined): SmtpSettings | null {
  const { CLOISTER_SMTP_HOST: host, CLOISTER_SMTP_FROM: from, CLOISTER_SMTP_TLS: tls } = variables;
  const { CLOISTER_SMTP_USER: user, CLOISTER_SMTP_PASSWORD_FILE: passwordFile } = variables;
  if (!host || !from || !publicUrl) return null;
  return {
    host,
    port: variables.CLOISTER_SMTP_PORT ?? PORTS[tls],
    tls,
    caFile: variables.CLOISTER_SMTP_CA_FILE ?? null,
    login: user && passwordFile ? { user, passwordFile } : null,
    from,
    publicUrl,
  };
}

export function smtpProblems(given: {
  readonly CLOISTER_SMTP_HOST?: string | undefined;
  readonly CLOISTER_SMTP_FROM?: string | undefined;
  readonly CLOISTER_SMTP_TLS: SmtpSettings['tls'];
  readonly CLOISTER_SMTP_USER?: string | undefined;
  readonly CLOISTER_SMTP_PASSWORD_FILE?: string | undefined;
  readonly CLOISTER_PUBLIC_URL?: string | undefined;
}): string[] {
  const { CLOISTER_SMTP_HOST: host, CLOISTER_SMTP_USER: user } = given;
  const problems: string[] = [];
  if (Boolean(host) !== Boolean(given.CLOISTER_SMTP_FROM)) {
    problems.push('CLOISTER_SMTP_HOST, CLOISTER_SMTP_FROM: set both, or neither.');
  }
  if (host && !given.CLOISTER_PUBLIC_URL) {
    problems.push('CLOISTER_SMTP_HOST: mails contain a link, which needs CLOISTER_PUBLIC_URL.');
  }
  if (Boolean(user) !== Boolean(given.CLOISTER_SMTP_PASSWORD_FILE)) {
    problems.push('CLOISTER_SMTP_USER, CLOISTER_SMTP_PASSWORD_FILE: set both, or neither.');
  }
  if (user && given.CLOISTER_SMTP_TLS === 'none' && !LOOPBACK.includes(host ?? '')) {
    problems.push('CLOISTER_SMTP_TLS: a password is never sent unencrypted; none needs no user.');
  }
  return problems;
}
