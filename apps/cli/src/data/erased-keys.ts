import { existsSync } from 'node:fs';
import { ErasureList } from '@app/documents';
import { CommandError } from '../command-error.js';

/** Keys of all that was ever erased, by the list that no export holds. */
export async function erasedKeys(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) {
    throw new CommandError(
      `There is no list of erasures at ${path}. Without it, everything erased since the export would be readable again. Copy the list from the old installation (erasures.jsonl in its data folder, or the file named in CLOISTER_ERASURE_LIST), or add --no-erasures if nothing was erased.`,
    );
  }
  const entries = await Array.fromAsync(new ErasureList(path).read());
  return entries.flatMap(({ keys }) => keys);
}
