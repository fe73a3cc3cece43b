/** How much may be on its way into this installation. */
export interface UploadLimits {
  readonly maxBytes: number;
  /** Of one actor, all declared sizes together. */
  readonly unfinishedBytes: number;
  readonly unfinishedCount: number;
}
export const UPLOAD_LIMITS = Symbol('UploadLimits');

/** An upload that is not finished after this time is deleted; one that is, leaves the list. */
export const KEPT_HOURS = 24;

/** Of each upload no more than one piece is in memory. */
export const PIECE_MAX_BYTES = 1024 * 1024;

// A connection that breaks off after each 64 KiB brings a file of 512 MiB in so many.
export const PIECES_MAX = 10_000;
