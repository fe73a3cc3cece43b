import { generateKeyPairSync } from 'node:crypto';
import { cosigner, cosignNote, noteSigner, openSignatures, signNote } from '@app/crypto';
import { describe, expect, it } from 'vitest';
import { CheckpointMalformed } from './checkpoint.errors.js';
import { formatCheckpoint, parseCheckpoint } from './checkpoint.js';

// The example of c2sp.org/tlog-checkpoint.
const ROOT = 'CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=';
const TEXT = `example.com/behind-the-sofa\n20852163\n${ROOT}\n`;

describe('a checkpoint', () => {
  it('is read and written as in the example of its format', () => {
    const checkpoint = parseCheckpoint(TEXT);
    expect(checkpoint).toEqual({
      origin: 'example.com/behind-the-sofa',
      size: 20_852_163,
      root: Buffer.from(ROOT, 'base64'),
    });
    expect(formatCheckpoint(checkpoint)).toBe(TEXT);
  });

  it('may have lines of others after the third', () => {
    expect(parseCheckpoint(`${TEXT}more\nand more\n`)).toEqual(parseCheckpoint(TEXT));
  });

  it.each([
    '',
    'a log\n',
    TEXT.slice(0, -1),
    `\n${TEXT}`,
    `${TEXT}\n`,
    `${TEXT}more\n\n`,
    `${TEXT}unfinished`,
    TEXT.replace('20852163', '020852163'),
    TEXT.replace('20852163', '+20852163'),
    TEXT.replace('20852163', '-1'),
    TEXT.replace('20852163', '1e6'),
    TEXT.replace('20852163', ''),
    TEXT.replace('20852163', '9007199254740993'),
    TEXT.replace('q2I=', 'q2J='),
    TEXT.replace('q2I=', 'q2I'),
    TEXT.replace('q2I=', 'q2I= '),
    TEXT.replace(ROOT, 'AAAA'),
    TEXT.replaceAll('\n', '\r\n'),
  ])('is not %j', (text) => {
    expect(() => parseCheckpoint(text)).toThrow(CheckpointMalformed);
  });

  it('is not written with what could not be read again', () => {
    const checkpoint = parseCheckpoint(TEXT);
    for (const wrong of [{ origin: '' }, { origin: 'a\nb' }, { size: 1.5 }, { root: Buffer.of(1) }])
      expect(() => formatCheckpoint({ ...checkpoint, ...wrong })).toThrow(CheckpointMalformed);
  });

  it('is signed by its log and cosigned by a witness, each with a time or without', () => {
    const log = noteSigner('example.com/log', generateKeyPairSync('ed25519').privateKey);
    const witness = cosigner('example.com/w1', generateKeyPairSync('ed25519').privateKey);
    const line = cosignNote(TEXT, witness, new Date('2023-03-20T12:25:47.900Z'));
    const { signatures } = openSignatures(`${signNote(TEXT, log)}${line}\n`, [log, witness]);
    expect(signatures.map(({ key, seconds }) => [key.name, seconds])).toEqual([
      ['example.com/log', null],
      ['example.com/w1', 1_679_315_147n],
    ]);
  });
});
