import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headerOf } from '@app/hl7';
import { afterAll, describe, expect, it } from 'vitest';
import { readHl7Settings } from './hl7-settings.js';
import { contentOf, identityOf } from './message-identity.js';

const folder = mkdtempSync(join(tmpdir(), 'cloister-connections-'));
const file = join(folder, 'connections.yaml');
afterAll(() => rmSync(folder, { recursive: true }));

const read = (connection: string): ReturnType<typeof readHl7Settings> => {
  writeFileSync(file, `connections: [{ name: his, port: 2575${connection} }]`);
  return readHl7Settings(file);
};

describe('the file of connections', () => {
  it('need not be there', () => {
    expect(readHl7Settings(null)).toBeNull();
  });

  it('says little where the usual is wanted', () => {
    expect(read('')?.connections[0]).toMatchObject({
      host: '127.0.0.1',
      processingIds: ['P'],
      answers: { tryAgain: 'AE', alwaysAnswer: false },
      repeatDays: 7,
      limits: { frameBytes: 16 * 1024 * 1024 },
    });
  });

  it('opens no port to the network without TLS, unless it says why that is safe', () => {
    expect(() => read(', host: 0.0.0.0')).toThrow('without TLS');
    expect(read(', host: 0.0.0.0, withoutTls: a protected line')).not.toBeNull();
    const tls = 'tls: { certificate: /c, key: /k, clientAuthority: /a }';
    expect(read(`, host: 0.0.0.0, ${tls}`)).not.toBeNull();
  });

  it.each([
    [', charset: EBCDIC', 'connections.0.charset: is not a charset of table 0211'],
    [', repeatDays: 31', 'connections.0.repeatDays'],
    [', colour: red', 'connections.0'],
  ])('names what is wrong with %j', (connection, problem) => {
    expect(() => read(connection)).toThrow(problem);
  });
});

describe('what makes a message the same', () => {
  const message = (sentAt: string, control: string, rest = 'PID|1'): Buffer =>
    Buffer.from(`MSH|^~\\&|A|B|C|D|${sentAt}||ADT^A01|${control}|P|2.5\r${rest}\r`);
  const of = (bytes: Buffer): { identity: string; content: string } => {
    const header = headerOf(bytes);
    if (!header) throw new Error('There is no header.');
    return { identity: identityOf('his', header), content: contentOf(bytes, header) };
  };

  it('is all of it but the time at which it was sent', () => {
    expect(of(message('20260101', '1'))).toEqual(of(message('', '1')));
    expect(of(message('20260101', '1', 'PID|2')).content).not.toBe(
      of(message('20260101', '1')).content,
    );
    expect(of(message('20260101', '2')).identity).not.toBe(of(message('20260101', '1')).identity);
  });
});
