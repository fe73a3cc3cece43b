import { z } from 'zod/mini';

const orElse = z.catch;

/** What the page of a version looks at. */
export const VersionSearch = z.object({
  /** The version that it is compared with. */
  with: orElse(z.optional(z.number()), undefined),
  /** The trial that is shown. */
  trial: orElse(z.optional(z.uuid()), undefined),
});
