/** What columns of clinical tables are called, besides the name of their section. Written for this product. */
const NAMES = `reaction, reactions, reaction type, severity, criticality, status, clinical status, verification status, state, date, date noted, noted, onset, onset date, start, start date, stop, end, end date, time,
  year, name, code, coding, type, category, kind, comment, comments, note, notes, remark, remarks, dose, dosage, strength, frequency, route, directions, instructions, sig, quantity, form, prescriber, provider, ordering provider, clinician, source, value, values,
  unit, units, result, results, test, test name, observation, abnormal flag, reference range, reference, range, flag, description, details, detail, agent, substance, item, drug, medicine, allergen, allergens, cause, indication, reason, site, side, laterality, outcome, location, place, department, clinic, specialty, with, when, what, action, who, by whom,
  reaktion, reaktionen, schweregrad, schwere, stand, datum, seit, beginn, ende, jahr, bezeichnung, art, typ, bemerkung, bemerkungen, anmerkung, kommentar, dosis, dosierung, stärke, einnahme, häufigkeit, form, einheit, wert, referenzbereich, norm, normbereich, befund, beschreibung, wirkstoff, auslöser, substanz, stoff, medikament, präparat, morgens, mittags, abends, nachts, grund, ort, uhrzeit, maßnahme, wer, wann, bei wem`;

const COLUMNS = new Set(NAMES.split(',').map((name) => name.trim().replaceAll(/\s+/g, ' ')));

/** Whether a cell names a column, and has nothing of a patient. */
export function isColumnName(cell: string): boolean {
  return COLUMNS.has(cell.trim().toLowerCase().replace(/[:.]$/, ''));
}
