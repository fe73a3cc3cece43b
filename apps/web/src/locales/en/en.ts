import type { administration } from './admin/administration.js';
import { audit } from './audit.js';
import { common } from './common.js';
import { documents } from './documents/documents.js';
import { factors } from './factors.js';
import { layout } from './layout.js';
import { notifications } from './notifications.js';
import { review } from './review.js';
import { session } from './session.js';
import { upload } from './upload.js';
import { live } from './live.js';

/** The catalogue: an area for each part of the app. Every other language has the same keys. */
export const en = {
  audit,
  common,
  documents,
  factors,
  layout,
  notifications,
  review,
  session,
  upload,
  live,
} as const;

/** Those and the texts that come with their pages. */
export type English = typeof en & { readonly administration: typeof administration };
