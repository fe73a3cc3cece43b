import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headerOf } from '@app/hl7';
import { afterAll, describe, expect, it } from 'vitest';
import { readHl7Settings } from './hl7-settings.js';
import { contentsOf, identityOf } from '../message-identity.js';

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
      limits: { frameBytes: 50 * 1024 * 1024 },
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
  const SAID = { sentAt: '20260101', control: '1', type: 'ADT^A01', sequence: '', rest: 'PID|1' };
  const of = (said: Partial<typeof SAID>): { identity: string; contents: readonly string[] } => {
    const { sentAt, control, type, sequence, rest } = { ...SAID, ...said };
    const bytes = Buffer.from(
      `MSH|^~\\&|A|B|C|D|${sentAt}||${type}|${control}|P|2.5|${sequence}\r${rest}\r`,
    );
    const header = headerOf(bytes);
    if (!header) throw new Error('There is no header.');
    return { identity: identityOf('his', header), contents: contentsOf(bytes, header) };
  };
  const isRepeat = (said: Partial<typeof SAID>): boolean =>
    of(said).identity === of({}).identity && of(said).contents[0] === of({}).contents[0];

  it.each([
    ['the time at which it was sent', { sentAt: '20270707120000' }, true],
    ['no time', { sentAt: '' }, true],
    ['its sequence number', { sequence: '8' }, true],
    ['its control id', { control: '2' }, false],
    ['its event', { type: 'ADT^A11' }, false],
    ['what follows MSH', { rest: 'PID|2' }, false],
  ])('is told where another one differs in %s', (_, said, repeat) => {
    expect(isRepeat(said)).toBe(repeat);
  });

  it('is still known by what was kept of one that came before an update', () => {
    expect(of({ sentAt: '20270101' }).contents[1]).toBe(of({}).contents[1]);
    expect(of({ sequence: '8' }).contents[1]).not.toBe(of({}).contents[1]);
  });
});
