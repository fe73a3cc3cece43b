import { createHash, createPrivateKey, type KeyObject } from 'node:crypto';

/** No secret: whoever has the repository signs lists for development. Releases have another key. */
const KNOWN_TO_EVERYBODY = 'Cloister development list: everybody may know this key';
/** What stands before the 32 bytes of an Ed25519 key in PKCS #8. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that DEVELOPMENT_KEY is the public half of. */
export function developmentKey(): KeyObject {
  const bytes = createHash('sha256').update(KNOWN_TO_EVERYBODY).digest();
  const key = Buffer.concat([PKCS8_ED25519, bytes]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}
