import { z } from 'zod/mini';
import { optionalParam } from '../../../ui/search-param.js';

/** What the next version of a profile begins with, besides the version before. */
export const EditorSearch = z.object({
  /** Sentences are copied; no model writes. */
  extractive: optionalParam(z.boolean()),
});
