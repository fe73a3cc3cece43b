import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { auditLogSigner } from './audit-log-key.js';
import { ed25519Private } from './ed25519.js';
import { noteSigner, spellNoteKey } from './note-key.js';
import { cosignNote, openNote, signNote } from './signed-note.js';
import { witnessSigner } from './witness-key.js';

const NAME = 'witness.example/w';
const site = noteSigner('cloister-site', generateKeyPairSync('ed25519').privateKey);

it('cosigns with a key that is made from the site’s, and is neither the site’s nor its log’s', () => {
  const [witness, log] = [witnessSigner(site, NAME), auditLogSigner(site)];
  const note = `${signNote('a\n', log)}${cosignNote('a\n', witness, new Date())}\n`;
  expect(openNote(note, [witnessSigner(site, NAME)])).toBe('a\n');
  expect(publicKeyOf(witness)).not.toBe(publicKeyOf(site));
  expect(publicKeyOf(witness)).not.toBe(publicKeyOf(log));
});

/** The Base64 text after name and hash, which may have a plus sign of its own, without the byte of its kind. */
function publicKeyOf(signer: Parameters<typeof spellNoteKey>[0]): string {
  const [, , ...base64] = spellNoteKey(signer).split('+');
  return Buffer.from(base64.join('+'), 'base64').subarray(1).toString('hex');
}

it('makes the same key for ever: what was published stays right', () => {
  const known = noteSigner('cloister-site', ed25519Private(Buffer.alloc(32, 7)));
  expect(spellNoteKey(witnessSigner(known, NAME))).toBe(
    'witness.example/w+ea408ab9+BKyHYMiFYXDDK+N+M1RgkDezL4iSfO2E/9DdfnIVJA2y',
  );
});
