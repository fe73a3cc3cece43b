export { auditLogSigner } from './audit-log-key.js';
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
} from './key-provider.js';
export { type KeyContext, newKey, unwrapKey, wrapKey } from './key-wrapping.js';
export { encodeLengthPrefixed } from './length-prefixed.js';
export {
  cosigner,
  isNoteName,
  type NoteKeyType,
  type NoteSigner,
  noteSigner,
  type NoteVerifier,
  parseNoteKey,
  spellNoteKey,
} from './note-key.js';
export { ObjectKey } from './object-key.js';
export { openRootKeys } from './open-root-keys.js';
export { readCanonicalJson } from './read-canonical-json.js';
export { RootKeyFile, rootKeyName } from './root-key-file.js';
export { RootKeys } from './root-keys.js';
export type { SealedHeader } from './sealed-header.js';
export type { SealedPlace } from './sealed-place.js';
export {
  openAll,
  openHeader,
  openSegment,
  SEGMENT_BYTES,
  type SealedEnd,
  type SealedSegment,
  SegmentSealer,
} from './sealed-segments.js';
export {
  openJson,
  openText,
  openValue,
  SEALED_VALUE_MAX_BYTES,
  sealJson,
  sealText,
  sealValue,
} from './sealed-value.js';
export {
  cosignNote,
  type NoteSignature,
  type OpenedNote,
  openNote,
  openSignatures,
  signNote,
} from './signed-note.js';
export { openOrCreateSiteKey, openSiteKey, rewrapSiteKey } from './site-signing-key.js';
export { VaultTransit, type VaultTransitOptions } from './vault-transit.js';
export { equalBytes, hashToken, newToken, type NewToken } from './tokens.js';
export { witnessSigner } from './witness-key.js';
