import { wordList } from '../word-lists.js';

/** Deny what follows, to the end of their list. Written for this product. */
export const DENIES_AFTER = wordList(
  `kein keine keinen keinem keiner keines keinerlei ohne weder noch`,
);
/** Deny the clause in which they stand. */
export const DENIES_CLAUSE = wordList(`
  nicht verneint verneinte verneinten negiert negierte ausgeschlossen ausschließen unauffällig unauffällige
  unauffälliger negativ fehlt fehlen fehlend nie niemals
  verzichtet verzichteten verzichtete abgelehnt lehnt lehnte lehnten lehnen ablehnte ablehnt verweigert verweigerte
  unterblieb unterblieben entfiel entfielen unterlassen abgesehen sahen vermieden ausgeblieben versäumt abgesagt
  weggelassen ausgelassen
`);
/** End what a denial says. */
export const TURNS = wordList(`aber jedoch sondern dafür hingegen dagegen außer allerdings`);
/** What follows these is a circumstance of what is denied, not denied itself. */
export const CIRCUMSTANCES = wordList(
  `wegen aufgrund bei trotz seit nach unter mit vor im während durch`,
);
/** Denied with these, a thing is left open. */
export const OPEN_AFTER_DENIAL = wordList(`nur mehr sicher eindeutig ganz vollständig`);
