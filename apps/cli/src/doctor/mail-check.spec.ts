import { writeFileSync } from 'node:fs';
import { type Config, readConfig } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, startMailServer } from '../../../../test/support/mail-server.js';
import { checkMail } from './mail-check.js';

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server[Symbol.asyncDispose]());

const given = (env: Readonly<Record<string, string>> = {}): Config =>
  readConfig({ ...server.env, ...env });

describe('the doctor on the mail server', () => {
  it('finds nothing wrong where there is none, and where it takes mails; it sends none', async () => {
    expect(await checkMail(readConfig({}))).toMatchObject({ state: 'ok' });
    expect(await checkMail(given())).toEqual({
      name: 'mail',
      state: 'ok',
      detail: `localhost:${server.port}`,
    });
    expect(server.attempts()).toBe(0);
  });

  it('warns of one that is spoken to in clear', async () => {
    await using open = await startMailServer({ tls: 'none' });
    expect(await checkMail(readConfig(open.env))).toMatchObject({ state: 'warning' });
  });

  it('says what is wrong with the settings', async () => {
    const unreadable = given({ CLOISTER_SMTP_PASSWORD_FILE: '/nowhere/password' });
    expect((await checkMail(unreadable)).advice).toContain('CLOISTER_SMTP_PASSWORD_FILE');
    writeFileSync(server.passwordFile, 'wrong');
    expect(await checkMail(given())).toMatchObject({
      state: 'missing',
      detail: expect.stringContaining('rejects the user or password'),
    });
    const early = given({ CLOISTER_SMTP_TLS: 'implicit' });
    expect(await checkMail(early)).toMatchObject({ state: 'missing' });
    const elsewhere = given({ CLOISTER_SMTP_PORT: '1' });
    expect(await checkMail(elsewhere)).toMatchObject({
      state: 'missing',
      detail: 'localhost:1 can’t be reached',
    });
  });
});
