export { auditLogSigner } from './notes/audit-log-key.js';
export { strictBase64 } from './base64.js';
export { blindIndex } from './blind-index.js';
export { canonicalJson } from './canonical-json.js';
export { commit, type Commitment, verifyCommitment } from './commitment.js';
export {
  KeyProviderUnavailable,
  NotCanonical,
  NoteNotTrusted,
  RootKeyUnusable,
  SealBroken,
  SealedShapeUnknown,
  SealedValueTooLarge,
} from './crypto.errors.js';
export {
  KEY_PROVIDERS,
  type KeyProvider,
  type KeyProviderKind,
  type NewlyWrappedKey,
  type WrappedKey,
} from './keys/key-provider.js';
export { type KeyContext, newKey, unwrapKey, wrapKey } from './keys/key-wrapping.js';
export { encodeLengthPrefixed } from './sealing/length-prefixed.js';
export {
  cosigner,
  isNoteName,
  type NoteKeyType,
  type NoteSigner,
  noteSigner,
  type NoteVerifier,
  parseNoteKey,
  spellNoteKey,
} from './notes/note-key.js';
export { ObjectKey } from './keys/object-key.js';
export { openRootKeys } from './keys/open-root-keys.js';
export { readCanonicalJson } from './read-canonical-json.js';
export { RootKeyFile, rootKeyName } from './keys/root-key-file.js';
export { RootKeys } from './keys/root-keys.js';
export type { SealedHeader } from './sealing/sealed-header.js';
export type { SealedPlace } from './sealing/sealed-place.js';
export {
  openAll,
  openHeader,
  openSegment,
  SEGMENT_BYTES,
  type SealedEnd,
  type SealedSegment,
  SegmentSealer,
} from './sealing/sealed-segments.js';
export {
  openJson,
  openText,
  openValue,
  SEALED_VALUE_MAX_BYTES,
  sealJson,
  sealText,
  sealValue,
} from './sealing/sealed-value.js';
export {
  cosignNote,
  type NoteSignature,
  type OpenedNote,
  openNote,
  openSignatures,
  signNote,
} from './notes/signed-note.js';
export { openOrCreateSiteKey, openSiteKey, rewrapSiteKey } from './keys/site-signing-key.js';
export { VaultTransit, type VaultTransitOptions } from './keys/vault-transit.js';
export { equalBytes, hashToken, newToken, type NewToken } from './tokens.js';
export { witnessSigner } from './notes/witness-key.js';
