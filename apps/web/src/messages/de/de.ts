import type { Translation } from '../translation.js';
import type { en } from '../en/en.js';
import { common } from './common.js';
import { documents } from './documents.js';
import { frame } from './frame.js';
import { session } from './session.js';
import { upload } from './upload.js';
import { work } from './work.js';

export const de: Translation<typeof en> = { common, documents, frame, session, upload, work };
