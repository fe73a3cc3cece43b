import { wordList } from '../word-lists.js';

/** Deny what follows, to the end of their list. Written for this product. */
export const DENIES_AFTER = wordList(
  `kein keine keinen keinem keiner keines keinerlei ohne weder noch`,
);
/** Deny the clause in which they stand. */
export const DENIES_CLAUSE = wordList(`
  nicht nein verneint verneinte verneinten negiert negierte ausgeschlossen ausschließen fehlt fehlen fehlend nie niemals
  verzichtet verzichteten verzichtete abgelehnt lehnt lehnte lehnten lehnen ablehnte ablehnt verweigert verweigerte
  unterblieb unterblieben entfiel entfielen unterlassen abgesehen sahen vermieden ausgeblieben versäumt abgesagt
  weggelassen ausgelassen vergessen vergaß unterließ unterließen verpasst verpasste ausblieb ausgefallen gestrichen entfallen entfällt misslang misslungen scheiterte gescheitert unterbleibt
  storniert
`);
/** Without a finding. */
export const NORMAL = /^(?:unauffällig|negativ|neg)\p{L}{0,2}$/u;
/** Deny what they begin with. */
export const WITHOUT =
  /^nicht(?:raucher|trinker)(?:in|s)?$|^(?:komplikations|schmerz|reiz|symptom|beschwerde|fieber|problem|infekt|anfalls|rezidiv|tumor|metastasen|erguss|thrombose)(?:los|frei)(?:e[rsnm]?)?$/u;
/** End what a denial says. */
export const TURNS = wordList(`aber jedoch sondern dafür hingegen dagegen außer allerdings`);
/** What follows these is a circumstance of what is denied, not denied itself. */
export const CIRCUMSTANCES = wordList(
  `wegen aufgrund bei trotz seit nach unter mit vor im während durch`,
);
/** With these the circumstance is over: "Wegen Fieber konnte die Impfung nicht erfolgen". */
export const FINITE = wordList(`
  konnte konnten kann können wurde wurden wird werden war waren ist sind hat haben hatte hatten musste mussten soll
  sollte sollten durfte durften erfolgte erfolgten erhielt erhielten fand fanden kam
`);
/** Denied with these, a thing is left open. */
export const OPEN_AFTER_DENIAL = wordList(`nur mehr sicher eindeutig ganz vollständig`);
