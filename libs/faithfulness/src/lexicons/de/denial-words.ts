import { wordList } from '../word-lists.js';

/** Deny what follows, to the end of their list. Written for this product. */
const DENIES_AFTER = wordList(`kein keine keinen keinem keiner keines keinerlei ohne weder`);

/** "Noch" denies behind "weder", and says "still" anywhere else. */
export function deniesAfter(word: string, clause: string, isCarried: boolean): boolean {
  if (word === 'noch') return isCarried || /(?<!\p{L})weder(?!\p{L})/u.test(clause);
  return DENIES_AFTER.has(word);
}
/** Deny the clause in which they stand. */
export const DENIES_CLAUSE = wordList(`
  nicht nein verneint verneinte verneinten negiert negierte ausgeschlossen ausschließen fehlt fehlen fehlend nie niemals
  verzichtet verzichteten verzichtete abgelehnt lehnt lehnte lehnten lehnen ablehnte ablehnt verweigert verweigerte
  unterblieb unterblieben entfiel entfielen unterlassen abgesehen sahen vermieden ausgeblieben versäumt abgesagt
  weggelassen ausgelassen vergessen vergaß unterließ unterließen verpasst verpasste ausblieb ausgefallen gestrichen entfallen entfällt misslang misslungen scheiterte gescheitert unterbleibt
  storniert nichts
`);
/** Without a finding; "die negativen Patienten" are there all the same. */
export const NORMAL = /^(?:unauffällig\p{L}{0,2}|negativ|neg)$/u;
/** Deny what they begin with. */
export const WITHOUT =
  /^nicht(?:raucher|trinker)(?:in|s)?$|^(?:komplikations|schmerz|reiz|symptom|beschwerde|fieber|problem|infekt|anfalls|rezidiv|tumor|metastasen|erguss|thrombose)(?:los|frei)(?:e[rsnm]?)?$/u;
/** End what a denial says. */
export const TURNS = wordList(
  `aber jedoch sondern dafür hingegen dagegen außer allerdings außerdem zudem ferner danach dann stattdessen`,
);
/** What follows these is a circumstance of what is denied, not denied itself. */
export const CIRCUMSTANCES = wordList(
  `wegen aufgrund bei trotz seit nach unter mit vor im während durch hinter aus zwischen am innerhalb`,
);
/** With these the circumstance is over: "Wegen Fieber konnte die Impfung nicht erfolgen". */
export const FINITE = wordList(`
  konnte konnten kann können wurde wurden wird werden war waren ist sind hat haben hatte hatten musste mussten soll
  sollte sollten durfte durften erfolgte erfolgten erhielt erhielten fand fanden kam
`);
/** Denied with these, a thing is left open: "nicht mehr", "nie mehr", "nicht vor dem 21. Januar". */
export const OPEN_AFTER_DENIAL = wordList(`nur mehr sicher eindeutig ganz vollständig vor`);
/** Says neither that something is there nor that it is not: what is to be found out, and what somebody says of himself. */
export const LEFT_OPEN =
  /(?<!\p{L})(?:distanzier\p{L}*|woll(?:te|ten|en) [^.;]{0,40}nicht|kein\p{L}* (?:\p{L}+ ){1,3}mehr|(?:half|hilft|helfen|wirk\p{L}*|brachten?|bringt) [^.;]{0,20}(?:nicht|nichts|kaum)|ohne (?:effekt|wirkung|erfolg|besserung)|(?:damit|um) [^.;]{0,40}kein\p{L}* [^.;]{0,40}(?:übersehen|verpassen))(?!\p{L})/u;
/** What an examination that took place has, or has not, brought to light. */
export const SHOWN =
  /(?<!\p{L})(?:gezeigt|zeigte?n?|ergab\p{L}*|ergeben|fand(?:en)?|gefunden|nachgewiesen|nachweisbar|darstellbar|erkennbar|sichtbar|gesehen)(?!\p{L})/u;
/** "Die Operation fand nicht statt" */
export const TOOK_PLACE = /(?<!\p{L})statt(?:gefunden)?(?!\p{L})/u;
/** "Wenn er nicht trinkt": nobody says that he does not. */
export const CONDITION = /^[,;:]?\s?(?:(?:oder|und|dass|auch) )?(?:wenn|falls|sofern)(?!\p{L})/u;
