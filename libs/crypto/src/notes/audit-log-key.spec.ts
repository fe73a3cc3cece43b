import { generateKeyPairSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { auditLogSigner } from './audit-log-key.js';
import { ed25519Private } from './ed25519.js';
import { noteSigner, spellNoteKey } from './note-key.js';
import { openNote, signNote } from './signed-note.js';

const site = noteSigner('cloister-site', generateKeyPairSync('ed25519').privateKey);

it('signs checkpoints with a key that is made from the site’s, and is not the site’s', () => {
  const log = auditLogSigner(site);
  expect(spellNoteKey(auditLogSigner(site))).toBe(spellNoteKey(log));
  const note = signNote('a\n', log);
  expect(openNote(note, [log])).toBe('a\n');
  expect(() => openNote(note, [site])).toThrow();
  expect(() => openNote(signNote('a\n', site), [log])).toThrow();
});

it('gives two sites two logs', () => {
  const other = noteSigner('cloister-site', generateKeyPairSync('ed25519').privateKey);
  expect(auditLogSigner(other).name).not.toBe(auditLogSigner(site).name);
});

it('makes the same key for ever: what was published stays right', () => {
  const known = noteSigner('cloister-site', ed25519Private(Buffer.alloc(32, 7)));
  expect(spellNoteKey(auditLogSigner(known))).toBe(
    'cloister-audit/2d4d07a0c1dc3504+81909e85+AR8GCpyfTlIp1zlUVNV12AnLJmLa4ONDc7JOXnLSn7x7',
  );
});
