import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came, headers included. */
  readonly raw: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly encrypted: boolean;
  readonly user: string | null;
}

/** What the server answers a recipient. */
type Manner = 'take' | 'refuse-address' | 'busy' | 'refuse-sender';

export interface MailServer extends AsyncDisposable {
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  /** Settings of a service that sends its mails here. */
  readonly env: Readonly<Record<string, string>>;
  readonly passwordFile: string;
  /** Attempts to hand in a mail, taken or not. */
  readonly attempts: () => number;
  /** @default takes everything */
  behave(manner: Manner): void;
}

export const MAIL_USER = 'cloister';
export const MAIL_PASSWORD = 'a mailbox of the tests';

/** A real SMTP server with a certificate of its own for `localhost`; signing in is needed. */
export async function startMailServer(
  options: { readonly tls?: 'starttls' | 'implicit' | 'none' } = {},
): Promise<MailServer> {
  const tls = options.tls ?? 'starttls';
  const folder = mkdtempSync(join(tmpdir(), 'cloister-mail-'));
  const [keyFile, certFile] = [join(folder, 'mail.key'), join(folder, 'mail.crt')];
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${MAIL_PASSWORD}\n`);
  execFileSync(
    'openssl',
    `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost
      -addext subjectAltName=DNS:localhost -keyout ${keyFile} -out ${certFile}`.split(/\s+/),
    { stdio: 'ignore' },
  );
  const mails: ReceivedMail[] = [];
  let manner: Manner = 'take';
  let attempts = 0;
  const server = new SMTPServer({
    secure: tls === 'implicit',
    key: readFileSync(keyFile),
    cert: readFileSync(certFile),
    hideSTARTTLS: tls === 'none',
    disabledCommands: tls === 'none' ? ['STARTTLS', 'AUTH'] : [],
    authOptional: tls === 'none',
    onAuth: ({ username, password }, _session, done) =>
      username === MAIL_USER && password === MAIL_PASSWORD
        ? done(null, { user: username })
        : done(answered(535, 'no such user')),
    onMailFrom: (_address, _session, done) => {
      attempts += 1;
      done(manner === 'refuse-sender' ? answered(550, 'not you') : null);
    },
    onRcptTo: ({ address }, _session, done) => {
      if (manner === 'refuse-address') return done(answered(550, `no mailbox ${address} here`));
      done(manner === 'busy' ? answered(451, 'come back later') : null);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        const keep = async (): Promise<void> => {
          const parsed = await PostalMime.parse(raw);
          mails.push({
            from: parsed.from?.address ?? '',
            to: session.envelope.rcptTo.map(({ address }) => address),
            raw,
            subject: parsed.subject ?? '',
            text: parsed.text ?? '',
            messageId: parsed.messageId ?? '',
            encrypted: session.secure,
            user: typeof session.user === 'string' ? session.user : null,
          });
          done();
        };
        void keep();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    mails,
    passwordFile,
    attempts: () => attempts,
    behave: (how) => {
      manner = how;
    },
    env: {
      CLOISTER_PUBLIC_URL: 'https://cloister.hospital.example',
      CLOISTER_SMTP_HOST: 'localhost',
      CLOISTER_SMTP_PORT: String(address.port),
      CLOISTER_SMTP_TLS: tls,
      CLOISTER_SMTP_FROM: 'Cloister <cloister@hospital.example>',
      ...(tls !== 'none' && {
        CLOISTER_SMTP_CA_FILE: certFile,
        CLOISTER_SMTP_USER: MAIL_USER,
        CLOISTER_SMTP_PASSWORD_FILE: passwordFile,
      }),
    },
    [Symbol.asyncDispose]: async () => {
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answered(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
