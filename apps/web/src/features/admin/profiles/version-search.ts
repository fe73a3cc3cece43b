import { z } from 'zod/mini';
import { orNothing } from '../../../ui/or-nothing.js';

/** What the page of a version looks at. */
export const VersionSearch = z.object({
  /** The version that it is compared with. */
  with: orNothing(z.number()),
  /** The trial that is shown. */
  trial: orNothing(z.uuid()),
});
