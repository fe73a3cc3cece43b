import { hkdfSync } from 'node:crypto';
import { ED25519_BYTES, ed25519Private } from './ed25519.js';
import { cosigner, type NoteSigner } from './note-key.js';

const PURPOSE = 'cloister/witness-key/1';

/**
 * The key with which this site cosigns the checkpoints of others, made from the site's as that of its
 * own log is. A cosignature does not hold the name, so a key of its own is what tells them apart.
 */
export function witnessSigner(site: NoteSigner, name: string): NoteSigner {
  const der = site.privateKey.export({ format: 'der', type: 'pkcs8' });
  const seed = Buffer.from(
    hkdfSync('sha256', der.subarray(-ED25519_BYTES), '', PURPOSE, ED25519_BYTES),
  );
  try {
    return cosigner(name, ed25519Private(seed));
  } finally {
    der.fill(0);
    seed.fill(0);
  }
}
