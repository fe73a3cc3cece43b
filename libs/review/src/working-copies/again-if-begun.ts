import { isUniqueViolation } from '@app/database';

/**
 * Text and open edits of one working copy are kept by requests of their own, and either may be the one that begins
 * the copy. Of two at once the second is tried again: it finds the copy, and its own revision decides.
 */
export async function againIfBegun<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error, 'working_copy_person_idx')) throw error;
    return work();
  }
}
