import { readFileSync } from 'node:fs';
import type { SmtpSettings } from '@app/platform';
import { createTransport, type Transporter } from 'nodemailer';
import { MailNotSent, mailNotSent } from './mail-not-sent.js';

const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;

export interface Mail {
  /** The same for each attempt, so that a mail server can see one that it has twice. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * The site's mail server. Nothing is connected to but the host that the settings name; files of
 * password and authorities are read anew each time, so that they can be changed while the worker runs.
 */
export class SmtpClient {
  constructor(private readonly settings: SmtpSettings) {}

  /** Throws `MailNotSent`. One whose answer was lost may have arrived all the same. */
  async send({ id, to, subject, text }: Mail, signal: AbortSignal): Promise<void> {
    const { from, publicUrl } = this.settings;
    await this.with(signal, (transport) =>
      transport.sendMail({
        from,
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${new URL(publicUrl).hostname}>`,
        // nobody's absence note or bounce is to come back because of a machine's mail (RFC 3834)
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal,
      }),
    );
  }

  /** Connects, encrypts and signs in as for a mail, and sends none. Throws `MailNotSent`. */
  async verify(signal: AbortSignal): Promise<void> {
    await this.with(signal, (transport) => {
      const stop = (): void => transport.close();
      signal.addEventListener('abort', stop, { once: true });
      return Promise.race([
        transport.verify(),
        new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => reject(new MailNotSent('no-answer')), {
            once: true,
          });
        }),
      ]).finally(() => signal.removeEventListener('abort', stop));
    });
  }

  private async with(
    signal: AbortSignal,
    work: (transport: Transporter) => Promise<unknown>,
  ): Promise<void> {
    let transport: Transporter | null = null;
    try {
      signal.throwIfAborted();
      transport = this.open();
      await work(transport);
    } catch (error) {
      throw mailNotSent(error);
    } finally {
      transport?.close();
    }
  }

  private open(): Transporter {
    const { host, port, tls, caFile, login } = this.settings;
    return createTransport({
      host,
      port,
      secure: tls === 'implicit',
      requireTLS: tls === 'starttls',
      ignoreTLS: tls === 'none',
      ...(login && {
        auth: { user: login.user, pass: readFileSync(login.passwordFile, 'utf8').trim() },
      }),
      tls: { minVersion: 'TLSv1.2', ...(caFile && { ca: readFileSync(caFile, 'utf8') }) },
      dnsTimeout: CONNECT_MS,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}
