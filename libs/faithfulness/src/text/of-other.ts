import type { ReadUnit } from './source-index.js';

/** Whether a word of the source is said of somebody beside the patient: "his mother has diabetes", not "lives with his mother, has diabetes". */
export function isOfOther({ who }: Pick<ReadUnit, 'who'>, at: number): boolean {
  const whose = who[at] ?? [];
  return whose.length > 0 && !whose.includes('patient');
}
