import { createHash, hkdfSync } from 'node:crypto';
import { ED25519_BYTES, ed25519Private, publicBytes } from './ed25519.js';
import { type NoteSigner, noteSigner } from './note-key.js';

const PURPOSE = 'cloister/audit-log-key/1';
const NAME_HEX = 16;

/**
 * The key that signs checkpoints of the audit trail, made from the site's: whoever keeps that keeps
 * this, and a signature of one is never taken for one of the other. Its name, which is the log's
 * too, holds a part of the key's hash, so that no two installations have the same.
 */
export function auditLogSigner(site: NoteSigner): NoteSigner {
  const der = site.privateKey.export({ format: 'der', type: 'pkcs8' });
  const seed = Buffer.from(
    hkdfSync('sha256', der.subarray(-ED25519_BYTES), '', PURPOSE, ED25519_BYTES),
  );
  try {
    const key = ed25519Private(seed);
    const hash = createHash('sha256').update(publicBytes(key)).digest('hex');
    return noteSigner(`cloister-audit/${hash.slice(0, NAME_HEX)}`, key);
  } finally {
    der.fill(0);
    seed.fill(0);
  }
}
