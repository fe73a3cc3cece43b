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
  const [, , ofSite = ''] = spellNoteKey(site).split('+');
  expect(spellNoteKey(witness)).not.toContain(ofSite.slice(4));
});

it('makes the same key for ever: what was published stays right', () => {
  const known = noteSigner('cloister-site', ed25519Private(Buffer.alloc(32, 7)));
  expect(spellNoteKey(witnessSigner(known, NAME))).toBe(
    'witness.example/w+ea408ab9+BKyHYMiFYXDDK+N+M1RgkDezL4iSfO2E/9DdfnIVJA2y',
  );
});
