import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NoteNotTrusted } from './crypto.errors.js';
import { noteSigner, openNote, parseNoteKey, signNote, spellNoteKey } from './signed-note.js';

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

  it.each(['', '\n', 'text\n', 'text\n\n', 'text\n\nunsigned\n', NOTE.trimEnd(), `\u0007${NOTE}`])(
    'is not %j',
    (note) => {
      expect(reasonOf(note, parseNoteKey(PETER))).toBe('no-note');
    },
  );

  it.each(['', 'name', 'name+00000000+AAAA', PETER.replace('c74f20a3', 'c74f20a4')])(
    'is not checked with a key spelled %j',
    (spelled) => {
      expect(() => parseNoteKey(spelled)).toThrow(TypeError);
    },
  );

  it('is not made of half a line or of control characters', () => {
    for (const text of ['', 'half', 'bell\u0007\n', 'lone\ud800\n']) {
      expect(() => signNote(text, aSigner())).toThrow(TypeError);
    }
  });
});
