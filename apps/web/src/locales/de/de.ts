import type { Translation } from '../translation.js';
import type { English } from '../en/en.js';
import { administration } from './admin/administration.js';
import { audit } from './audit.js';
import { common } from './common.js';
import { documents } from './documents/documents.js';
import { factors } from './factors.js';
import { frame } from './frame.js';
import { notifications } from './notifications.js';
import { review } from './review.js';
import { session } from './session.js';
import { upload } from './upload.js';
import { work } from './work.js';

export const de: Translation<English> = {
  administration,
  audit,
  common,
  documents,
  factors,
  frame,
  notifications,
  review,
  session,
  upload,
  work,
};
