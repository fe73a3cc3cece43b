import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { readConfig, type SmtpSettings } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '../../../../test/support/mail-server.js';
import { MailNotSent } from './mail-not-sent.js';
import { SmtpClient } from './smtp-client.js';

const MAIL = { id: 'b7f7c0de', to: 'ann@hospital.example', subject: 'Über', text: 'Grüße\n' };
const ADDRESS_OF_MAIL = /ann@hospital/;

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server[Symbol.asyncDispose]());

function settings(env: Readonly<Record<string, string>> = {}): SmtpSettings {
  const { smtp } = readConfig({ ...server.env, ...env });
  if (!smtp) throw new Error('no mail server is configured');
  return smtp;
}

const soon = (): AbortSignal => AbortSignal.timeout(10_000);

async function refusal(work: Promise<void>): Promise<MailNotSent> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof MailNotSent)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('a mail', () => {
  it('goes to the server that the settings name, encrypted and signed in', async () => {
    await new SmtpClient(settings()).send(MAIL, soon());
    expect(server.mails).toMatchObject([
      {
        from: 'cloister@hospital.example',
        to: [MAIL.to],
        subject: MAIL.subject,
        text: MAIL.text,
        messageId: `<${MAIL.id}@cloister.hospital.example>`,
        encrypted: true,
        user: 'cloister',
      },
    ]);
    expect(server.mails[0]?.raw).toContain('Auto-Submitted: auto-generated');
  });

  it('is not sent in clear to a server that does not encrypt', async () => {
    await using open = await startMailServer({ tls: 'none' });
    const env = { CLOISTER_SMTP_PORT: String(open.port) };
    const { code } = await refusal(new SmtpClient(settings(env)).send(MAIL, soon()));
    expect(code).toBe('not-encrypted');
    expect(open.attempts()).toBe(0);
  });

  it('is sent in clear where the settings say so', async () => {
    await using open = await startMailServer({ tls: 'none' });
    const { smtp } = readConfig(open.env);
    if (!smtp) throw new Error('no mail server is configured');
    await new SmtpClient(smtp).send(MAIL, soon());
    expect(open.mails).toMatchObject([{ encrypted: false, user: null }]);
  });

  it('is encrypted from the first byte where the settings say so', async () => {
    await using early = await startMailServer({ tls: 'implicit' });
    const { smtp } = readConfig(early.env);
    if (!smtp) throw new Error('no mail server is configured');
    await new SmtpClient(smtp).send(MAIL, soon());
    expect(early.mails).toMatchObject([{ encrypted: true }]);
  });

  it('is not sent to one whose certificate nobody vouches for', async () => {
    const strict = { ...settings(), caFile: null };
    const { code } = await refusal(new SmtpClient(strict).send(MAIL, soon()));
    expect(code).toBe('not-encrypted');
    expect(server.attempts()).toBe(0);
  });

  it.each([
    ['refuse-address', 'address-refused', true],
    ['busy', 'busy', false],
    ['refuse-sender', 'sender-refused', false],
  ] as const)('that the server does not take (%s) says why: %s', async (manner, code, final) => {
    server.behave(manner);
    const refused = await refusal(new SmtpClient(settings()).send(MAIL, soon()));
    expect({ code: refused.code, final: refused.final }).toEqual({ code, final });
    // what the server says names the address
    expect(`${refused.stack} ${String(refused.cause)}`).not.toMatch(ADDRESS_OF_MAIL);
  });

  it('waits for a server no longer than it is given', async () => {
    await using silent = await silentServer();
    const env = { CLOISTER_SMTP_PORT: String(silent.port) };
    const began = Date.now();
    const { code } = await refusal(
      new SmtpClient(settings(env)).send(MAIL, AbortSignal.timeout(300)),
    );
    expect(code).toBe('no-answer');
    expect(Date.now() - began).toBeLessThan(5000);
  });
});

describe('what is wrong with the settings', () => {
  it('is nothing where a mail could be sent, and none is', async () => {
    await new SmtpClient(settings()).verify(soon());
    expect(server.attempts()).toBe(0);
  });

  it('is told of a wrong password, and the right one is read anew', async () => {
    const client = new SmtpClient(settings());
    writeFileSync(server.passwordFile, 'wrong');
    expect((await refusal(client.verify(soon()))).code).toBe('sign-in-refused');
    writeFileSync(server.passwordFile, 'a mailbox of the tests\n');
    await client.verify(soon());
  });

  it('is told of a port where nobody listens', async () => {
    await using silent = await silentServer();
    await silent[Symbol.asyncDispose]();
    const env = { CLOISTER_SMTP_PORT: String(silent.port) };
    expect((await refusal(new SmtpClient(settings(env)).verify(soon()))).code).toBe(
      'no-connection',
    );
  });

  it('is told within the time that it is given', async () => {
    await using silent = await silentServer();
    const env = { CLOISTER_SMTP_PORT: String(silent.port) };
    const { code } = await refusal(new SmtpClient(settings(env)).verify(AbortSignal.timeout(300)));
    expect(code).toBe('no-answer');
  });
});

async function silentServer(): Promise<AsyncDisposable & { readonly port: number }> {
  const open = new Set<{ destroy(): unknown }>();
  const silent = createServer((socket) => {
    open.add(socket.on('error', () => undefined));
  });
  await new Promise<void>((resolve) => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const address = silent.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    [Symbol.asyncDispose]: async () => {
      for (const socket of open) socket.destroy();
      if (silent.listening) {
        await new Promise((resolve) => {
          silent.close(resolve);
        });
      }
    },
  };
}
