import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { DataFolder } from '../data-folder.js';

/** The model that an installation has from its first start on, where neither a setting nor a release says another. */
const ChosenModel = z.strictObject({
  /** An id of the model catalog. */
  model: z.string().min(1),
  chosenAt: z.iso.datetime(),
  /** What it was chosen by. */
  cores: z.number().int().positive(),
  freeBytes: z.number().nonnegative(),
});
export type ChosenModel = z.infer<typeof ChosenModel>;

/** Null before the first start, and for whoever may not look into the data folder. Throws what `JSON` and zod throw. */
export function readChosenModel(data: DataFolder): ChosenModel | null {
  let text: string;
  try {
    text = readFileSync(data.chosenModel, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES') return null;
    throw error;
  }
  return ChosenModel.parse(JSON.parse(text));
}

export function writeChosenModel(data: DataFolder, chosen: ChosenModel): void {
  const own = `${data.chosenModel}.${process.pid}`;
  writeFileSync(own, `${JSON.stringify(chosen, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(own, data.chosenModel);
}
