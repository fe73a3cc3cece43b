/**
 * How a text says that something is not there. English and German, one list a kind, commas between two. Written for this product.
 */

/** Of a section that says nothing else: the documents are silent. */
export const SILENT_ALONE = `
  not mentioned, not documented, not stated, not specified, not recorded, not noted, not listed, not provided, not given, not described, not discussed, not reported, not addressed, not indicated, not entered, not included, not mentioned or documented,
  n/a, na, not applicable, not available, unavailable, not known, tbd, none documented, none mentioned, none noted in the document, none recorded, none stated, none specified,
  none listed, none provided, none given, none found in the document, nothing mentioned, nothing documented, nothing recorded, nothing noted in the document, nothing stated, nothing specified, no data, no information, no details,
  no documentation, no mention, no entry, missing, empty, blank, unspecified, unstated, undocumented, unmentioned, information not available, information unavailable, no information available, no information provided, no information given, no data available, insufficient information, cannot be determined,
  can not be determined, not in the document, not in the source, not found,
  nicht erwähnt, nicht dokumentiert, nicht angegeben, nicht genannt, nicht beschrieben, nicht aufgeführt, nicht vermerkt, nicht verfügbar, nicht vorhanden, nicht bekannt, nicht zutreffend, entfällt, k a, k. a, ka, keine angabe,
  keine angaben, keine information, keine informationen, keine daten, keine dokumentation, keine erwähnung, keine erwähnt, keine dokumentiert, keine angegeben, nichts erwähnt, nichts dokumentiert, ohne angabe, ohne angaben, fehlt, leer
`;
/** Nobody knows. */
export const UNKNOWN_ALONE = `unknown, unclear, not sure, it is unknown, unbekannt, unklar`;
/** Of a section that says nothing else: there is none. */
export const DENIED_ALONE = `
  none, none known, none reported, none at this time, none currently, none at present, nil, nil known, no, none of note, nothing, none whatsoever, no known, denies, denied, denies any,
  keine, keine bekannt, keine bekannten, nein, nichts, keinerlei, nicht vorliegend
`;
/** The same of a history; of an examination or a result these say what was found. */
export const DENIED_OF_HISTORY = `
  negative, noncontributory, non contributory, unremarkable, not significant, nothing significant, nothing of note, nothing relevant, no significant history, insignificant, none significant,
  unauffällig, leer, unergiebig, ohne besonderheiten, keine besonderheiten, o b
`;
/** After what is not there: "allergies were not mentioned", "Medikation nicht angegeben". */
export const SILENT_VERBS = `
  mentioned, documented, stated, specified, recorded, listed, described, discussed, addressed, provided, given, reported, noted, available, indicated, included, detailed, named, found in the document,
  erwähnt, dokumentiert, angegeben, genannt, beschrieben, aufgeführt, vermerkt, ersichtlich, verfügbar, zu entnehmen, besprochen, vorhanden
`;
/** "No allergies documented": of these verbs alone, as "no edema noted" and "no antibiotics given" say more. */
export const NO_SUCH_VERBS = `
  mentioned, documented, stated, specified, recorded, listed, mentioned in the document, documented in the record,
  erwähnt, dokumentiert, angegeben, genannt, aufgeführt, vermerkt
`;
/** What patients do: "Husten wird nicht angegeben" denies the cough, and says nothing of the documents. */
export const REPORTED_BY_PATIENTS = `angegeben, genannt, beschrieben`;
/** Before the name of a finding. */
export const BEFORE_FINDING = `der, die, das, den, ein, eine, einen, weder, akute, akuter, akutes, neue, neuer, neues, neu, weitere, weiteres, starke, aktuelle, aktuell`;
/** How words end that begin with a finding and name something else: "Schmerzmittel". */
export const NO_FINDING_ENDS = `mittel, therapie, skala, stärke, charakter, beginn, dauer, anamnese, medikation, tagebuch, kurve, ursache`;
/** "No information on", "keine Angaben zu": what follows is what is not there. */
export const SILENT_OPENERS = `
  no information on, no information about, no information regarding, no information concerning, no information is given about, no information available on, no information available about, no information available regarding, no information was given about, no information for,
  no mention of, no mention is made of, no details on, no details about, no details of, no details regarding, no data on, no data about, no data regarding, no documentation of, no record of, nothing about, nothing on, nothing regarding, nothing is said about,
  there is no information on, there is no information about, there is no information regarding, there is no mention of, there is no record of, there is no documentation of, there are no details on, there are no details of, there is no data on, nothing is mentioned about,
  keine angaben zu, keine angaben zum, keine angaben zur, keine angaben über, keine angabe zu, keine angabe zur, keine informationen zu, keine informationen zur, keine informationen zum, keine informationen über, keine information zu, keine daten zu, keine erwähnung von, keine erwähnung der, keine erwähnung einer, nichts zu, zu den, zur, zum
`;
/** "The document does not mention": the same. */
export const SOURCES = `
  document, documents, source, sources, text, note, notes, letter, report, record, records, chart, dialogue, conversation, transcript, contract, message, form, referral, summary,
  dokument, dokumente, dokumenten, text, brief, arztbrief, bericht, befund, akte, quelle, quellen, unterlagen, vertrag, nachricht, gespräch
`;
