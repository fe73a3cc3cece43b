import {
  changesMedication,
  dosesIn,
  drugsNamedIn,
  mentionsAllergy,
} from '../record-sentences/mentions-medication.js';

/** More of them nobody reads from the first to the last. */
export const RECORDED_LINES_MAX = 60;

/**
 * Of a long record the lines by which it can be followed what became of each drug: the first and the last that name it, every one with
 * another dose than the one before, every one in which something is begun, stopped, changed, not given or not tolerated, and every
 * one that names no drug that is known. Of a short one all.
 */
export function fewerLines<Line extends { readonly text: string }>(
  lines: readonly Line[],
): readonly Line[] {
  if (lines.length <= RECORDED_LINES_MAX) return lines;
  const kept = new Set<Line>();
  const lastOf = new Map<string, Line>();
  const doseOf = new Map<string, string>();
  for (const line of lines) {
    const drugs = drugsNamedIn(line.text);
    const doses = dosesIn(line.text).join(' ');
    for (const drug of drugs) {
      const isOther = doses !== '' && doseOf.get(drug) !== doses;
      if (isOther || !lastOf.has(drug)) kept.add(line);
      if (isOther) doseOf.set(drug, doses);
      lastOf.set(drug, line);
    }
    const isAlways = drugs.length === 0 || changesMedication(line.text);
    if (isAlways || mentionsAllergy(line.text)) kept.add(line);
  }
  for (const line of lastOf.values()) kept.add(line);
  return lines.filter((line) => kept.has(line));
}
