import { z } from 'zod/mini';
import { optionalParam } from '../../../ui/search-param.js';

/** What the page of a version looks at. */
export const VersionSearch = z.object({
  /** The version that it is compared with. */
  with: optionalParam(z.number()),
  /** The trial that is shown. */
  trial: optionalParam(z.uuid()),
});
