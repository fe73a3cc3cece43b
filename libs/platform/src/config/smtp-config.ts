import { z } from 'zod';
import { LOOPBACK } from './vault-config.js';

const MOST_PORT = 65_535;
const PORTS = { starttls: 587, implicit: 465, none: 25 } as const;
/** What an address looks like that a mail can come from; the name before it is the site's own. */
const FROM = /^(?:[^<>"\r\n]*<)?[^\s<>"@]+@[^\s<>"@]+>?$/;

export const SMTP_VARIABLES = {
  CLOISTER_SMTP_HOST: z.string().min(1).optional(),
  CLOISTER_SMTP_PORT: z.coerce.number().int().min(1).max(MOST_PORT).optional(),
  CLOISTER_SMTP_TLS: z.enum(['starttls', 'implicit', 'none']).default('starttls'),
  CLOISTER_SMTP_CA_FILE: z.string().min(1).optional(),
  CLOISTER_SMTP_USER: z.string().min(1).optional(),
  CLOISTER_SMTP_PASSWORD_FILE: z.string().min(1).optional(),
  CLOISTER_SMTP_FROM: z.string().regex(FROM, 'is not a valid address to send from').optional(),
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
