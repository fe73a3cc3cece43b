import type { CopiedRow } from '../copied-rows/copied-row.js';
import { changesMedication, drugsNamedIn } from '../record-sentences/mentions-medication.js';
import { recordedMedication } from './recorded-medication.js';

/**
 * Whether a source says more of drugs than its lists: that one is begun, stopped or changed, or one that they have not.
 * @param rows of the lists, those of allergies too
 */
export function saysMoreThanLists(
  source: string,
  rows: readonly CopiedRow[],
  documentStarts: readonly number[],
): boolean {
  const listed = new Set(rows.flatMap(({ text }) => drugsNamedIn(text)));
  const inRows = rows.flatMap(({ spans }) => spans);
  return recordedMedication(source, rows, documentStarts)
    .filter(({ spans }) =>
      spans.every(({ start, end }) => inRows.every((row) => end <= row.start || row.end <= start)),
    )
    .some(
      ({ text }) => changesMedication(text) || drugsNamedIn(text).some((drug) => !listed.has(drug)),
    );
}
