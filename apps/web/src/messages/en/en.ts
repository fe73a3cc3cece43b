import { common } from './common.js';
import { documents } from './documents.js';
import { frame } from './frame.js';
import { session } from './session.js';
import { upload } from './upload.js';
import { work } from './work.js';

/** The catalogue: an area for each part of the app. Every other language has the same keys. */
export const en = { common, documents, frame, session, upload, work } as const;
