import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NoteNotTrusted } from '../crypto.errors.js';
import { cosigner, noteSigner, parseNoteKey, spellNoteKey } from './note-key.js';
import { cosignNote, openNote, openSignatures, signNote } from './signed-note.js';

// The example in the documentation of golang.org/x/mod/sumdb/note, which made the format.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const TEXT =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n";
const NOTE =
  `${TEXT}\n` +
  '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

function aSigner(name = 'site') {
  return noteSigner(name, generateKeyPairSync('ed25519').privateKey);
}

function reasonOf(note: string, ...known: Parameters<typeof openNote>[1][number][]): unknown {
  try {
    return openNote(note, known);
  } catch (error) {
    return error instanceof NoteNotTrusted ? error.reason : error;
  }
}

describe('a signed note', () => {
  it("opens with the key and signature of the format's own example", () => {
    expect(openNote(NOTE, [parseNoteKey(PETER)])).toBe(TEXT);
    expect(spellNoteKey(parseNoteKey(PETER))).toBe(PETER);
  });

  it('gives back what was signed, empty lines and umlauts too', () => {
    const signer = aSigner();
    const text = 'erste Zeile\n\nübernächste\n';
    expect(openNote(signNote(text, signer), [signer])).toBe(text);
  });

  it('is not opened when a letter of it was changed', () => {
    const peter = parseNoteKey(PETER);
    expect(reasonOf(NOTE.replace('answer', 'Answer'), peter)).toBe('altered');
    expect(reasonOf(NOTE.replace('x08go/ZJ', 'x08go/ZK'), peter)).toBe('altered');
    expect(reasonOf(`more\n${NOTE}`, peter)).toBe('altered');
  });

  it('is not opened with another key, even one of the same name', () => {
    expect(reasonOf(NOTE, aSigner('PeterNeumann'))).toBe('unknown-key');
    expect(reasonOf(NOTE)).toBe('unknown-key');
  });

  it('is not opened when a known key signed something else, whoever else has signed it', () => {
    const [one, other] = [aSigner('one'), aSigner('other')];
    const signature = signNote('else\n', one).split('\n').at(-2);
    const both = `${signNote('text\n', other)}${signature}\n`;
    expect(reasonOf(both, other)).toBe('text\n');
    expect(reasonOf(both, one, other)).toBe('altered');
  });

  it('opens as the bytes that it is kept as, and not as bytes that are no text', () => {
    const bytes = Buffer.from(NOTE);
    expect(openNote(bytes, [parseNoteKey(PETER)])).toBe(TEXT);
    const broken = Buffer.concat([Buffer.of(0xff), bytes]);
    expect(() => openNote(broken, [parseNoteKey(PETER)])).toThrow(NoteNotTrusted);
    const marked = Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), bytes]);
    expect(() => openNote(marked, [parseNoteKey(PETER)])).toThrow(NoteNotTrusted);
  });

  it('takes up to sixteen signatures, and a megabyte', () => {
    const signers = Array.from({ length: 17 }, (_, index) => aSigner(`signer-${index}`));
    const lines = signers.map((signer) => `${signNote('text\n', signer).split('\n')[2]}\n`);
    const known = signers.slice(15, 16);
    expect(openNote(`text\n\n${lines.slice(0, 16).join('')}`, known)).toBe('text\n');
    expect(reasonOf(`text\n\n${lines.join('')}`, ...known)).toBe('no-note');
    const signer = aSigner();
    expect(reasonOf(signNote(`${'x'.repeat(1024 * 1024)}\n`, signer), signer)).toBe('no-note');
  });

  it('has its signatures spelled in one way', () => {
    const peter = parseNoteKey(PETER);
    for (const [right, wrong] of [
      ['JnAM=\n', 'JnAN=\n'],
      ['JnAM=\n', 'JnAM\n'],
      ['JnAM=\n', 'JnAM= \n'],
      ['x08go/', 'x08go_'],
      ['PeterNeumann x', 'Peter+Neumann x'],
      ['PeterNeumann x', 'Peter\u0085Neumann x'],
      ['\u2014 Peter', '- Peter'],
    ] as const) {
      expect(reasonOf(NOTE.replace(right, wrong), peter)).toBe('no-note');
    }
  });

  it.each(['', '\n', 'text\n', 'text\n\n', 'text\n\nunsigned\n', NOTE.trimEnd(), `\u0007${NOTE}`])(
    'is not %j',
    (note) => {
      expect(reasonOf(note, parseNoteKey(PETER))).toBe('no-note');
    },
  );

  it.each([
    '',
    'name',
    'name+00000000+AAAA',
    PETER.replace('c74f20a3', 'c74f20a4'),
    PETER.replace('c74f20a3', 'C74F20A3'),
    `${PETER}=`,
  ])('is not checked with a key spelled %j', (spelled) => {
    expect(() => parseNoteKey(spelled)).toThrow(TypeError);
  });

  it('is not made of half a line or of control characters', () => {
    for (const text of ['', 'half', 'bell\u0007\n', 'lone\ud800\n']) {
      expect(() => signNote(text, aSigner())).toThrow(TypeError);
    }
  });
});

describe('a cosignature', () => {
  const AT = new Date('2023-03-20T12:25:47.900Z');
  const TEXT_OF_LOG = 'example.com/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n';
  const log = aSigner('example.com/log');
  const note = signNote(TEXT_OF_LOG, log);
  const aWitness = (name = 'example.com/w1') =>
    cosigner(name, generateKeyPairSync('ed25519').privateKey);

  it('stands beside the signature of the log, and names its second', () => {
    const witness = aWitness();
    const line = cosignNote(TEXT_OF_LOG, witness, AT);
    expect(openSignatures(`${note}${line}\n`, [witness])).toEqual({
      text: TEXT_OF_LOG,
      signatures: [{ key: witness, line, seconds: 1_679_315_147n }],
    });
    expect(openNote(`${note}${line}\n`, [log])).toBe(TEXT_OF_LOG);
  });

  it('signs the bytes that its format names', () => {
    const witness = aWitness();
    const signature = sign(
      null,
      Buffer.from(`cosignature/v1\ntime 1679315147\n${TEXT_OF_LOG}`),
      witness.privateKey,
    );
    const time = Buffer.from('00000000641850cb', 'hex');
    const line = `\u2014 example.com/w1 ${Buffer.concat([witness.keyId, time, signature]).toString('base64')}`;
    expect(cosignNote(TEXT_OF_LOG, witness, AT)).toBe(line);
  });

  it('is refused with another time, another text or no room for a time', () => {
    const witness = aWitness();
    const line = cosignNote(TEXT_OF_LOG, witness, AT);
    const bytes = Buffer.from(line.split(' ')[2] ?? '', 'base64');
    const spelled = (changed: Buffer): string =>
      `${note}\u2014 example.com/w1 ${changed.toString('base64')}\n`;
    const later = Buffer.from(bytes);
    later[11] = (later[11] ?? 0) + 1;
    const never = Buffer.from(bytes);
    never[4] = 0x80;
    for (const changed of [later, never, bytes.subarray(0, 12), bytes.subarray(0, -1)]) {
      expect(reasonOf(spelled(changed), witness)).toBe('altered');
    }
    const other = signNote(TEXT_OF_LOG.replace('\n0\n', '\n1\n'), log);
    expect(reasonOf(`${other}${line}\n`, witness)).toBe('altered');
  });

  it('has a key of its own type, with another id than the same key has for notes', () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const [witness, signer] = [cosigner('name', privateKey), noteSigner('name', privateKey)];
    expect(witness.keyId.equals(signer.keyId)).toBe(false);
    expect(parseNoteKey(spellNoteKey(witness))).toMatchObject({ type: 'cosignature/v1' });
    expect(() => signNote('text\n', witness)).toThrow(TypeError);
    expect(() => cosignNote('text\n', signer, AT)).toThrow(TypeError);
  });
});
