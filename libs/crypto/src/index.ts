export { blindIndex } from './blind-index.js';
export { canonicalJson } from './canonical-json.js';
export { commit, type Commitment, verifyCommitment } from './commitment.js';
export {
  NotCanonical,
  NoteNotTrusted,
  RootKeyUnusable,
  SealBroken,
  SealedShapeUnknown,
  SealedValueTooLarge,
} from './crypto.errors.js';
export { type KeyContext, newKey, unwrapKey, wrapKey } from './key-wrapping.js';
export { encodeLengthPrefixed } from './length-prefixed.js';
export { ObjectKey } from './object-key.js';
export { RootKeyFile } from './root-key-file.js';
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
  type NoteSigner,
  noteSigner,
  type NoteVerifier,
  openNote,
  parseNoteKey,
  signNote,
  spellNoteKey,
} from './signed-note.js';
export { openOrCreateSiteKey, openSiteKey } from './site-signing-key.js';
export { equalBytes, hashToken, newToken, type NewToken } from './tokens.js';
