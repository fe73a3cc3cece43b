import { germanStem } from '../../german/stem.js';
import { wordList } from '../word-lists.js';

/** Words that relate what stands beside them, or turn it. Written for Cloister. */
export const GERMAN_RELATION =
  /^(?:bis|solange|sofern|falls|wenn|bevor|nachdem|vor|nach|seit(?:dem)?|während|weil|wegen|aufgrund|statt|stattdessen|anstatt|anstelle|sondern|außer|trotz|obwohl|nur|erst|dann|danach|zuvor|zunächst|später|als|ob|kann|könnte|soll(?:te)?|darf|dürfte|muss|ab|noch|mehr|wieder)$/u;
/** Polarities are compared by themselves; between other words one is not left out. */
export const GERMAN_DENIAL =
  /^(?:nicht|nie|niemals|kein(?:e[nmrs]?)?|ohne|weder|noch|verneint\p{L}*)$/u;
/** Words of nearly every letter that assert nothing of their own. */
export const GERMAN_HARMLESS: ReadonlySet<string> = new Set(
  [
    ...wordList(`
      patient patientin patienten pat frau herr herrn anamnese befund befunde bericht berichtet angegeben angab gibt
      bekannt bekannte zeigt zeigte zeigten gezeigt fand findet finden fanden jahre jahr alt alter stationär aufnahme
      vorstellung stellte vor
    `),
  ].map(germanStem),
);
/** Between what comes from one place and what comes from another. */
export const GERMAN_JOINT =
  /[,;:()–|\n]|(?<!(?<!\p{L})\p{L})\.|(?<!\p{L})(?:und|sowie|mit|dann|aber)(?!\p{L})/u;
/** With these the order of words has a meaning. */
export const GERMAN_ORDER =
  /[;,]|(?<!\p{L})(?:von|auf|zu[mr]?|für|durch|statt|anstelle|und|oder|sowie|nicht|kein\p{L}*|gegen|als|nach|vor|bis|mit)(?!\p{L})/u;
