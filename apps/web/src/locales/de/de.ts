import type { Translation } from '../translation.js';
import type { English } from '../en/en.js';
import { administration } from './admin/administration.js';
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

export const de: Translation<English> = {
  administration,
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
};
