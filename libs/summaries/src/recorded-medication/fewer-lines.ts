import { changesMedication, drugsNamedIn, mentionsAllergy } from './mentions-medication.js';

/** More of them nobody reads from the first to the last. */
export const RECORDED_LINES_MAX = 60;

/**
 * Of a long record the lines by which it can be followed what became of each drug: the first and the last that name it, every one in
 * which something is begun, stopped, changed or not tolerated, and every one that names no drug that is known. Of a short one all.
 */
export function fewerLines<Line extends { readonly text: string }>(
  lines: readonly Line[],
): readonly Line[] {
  if (lines.length <= RECORDED_LINES_MAX) return lines;
  const named = lines.map(({ text }) => drugsNamedIn(text));
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  for (const [at, drugs] of named.entries()) {
    for (const drug of drugs) {
      if (!first.has(drug)) first.set(drug, at);
      last.set(drug, at);
    }
  }
  return lines.filter(({ text }, at) => {
    const drugs = named[at] ?? [];
    const isOuter = drugs.some((drug) => first.get(drug) === at || last.get(drug) === at);
    return isOuter || drugs.length === 0 || changesMedication(text) || mentionsAllergy(text);
  });
}
