import { REMEDIES } from '../../lexicons/facts/allergens.js';
import * as marks from '../../lexicons/de/facts/facts.js';
import type { GermanUnit } from '../unit.js';
import type { GermanWord } from '../words.js';

const GRAVE = `(?:${marks.GRAVE_REACTIONS_DE})`;
/** "nach Gabe von Ibuprofen", "auf das erste Penicillin": what stands before the name of what brought it. */
const FROM = String.raw`(?<!\p{L})(?:auf|nach|unter|durch|bei|von)\s(?:(?:der|die|das|dem|den|einer|einem|erster|ersten|erste|einmaliger|oraler|gabe|einnahme|therapie|behandlung|infusion|injektion|von|mit)\s){0,4}$`;
const AFTER_IT = new RegExp(FROM, 'iu');
const CAME_FROM = new RegExp(String.raw`(?<!\p{L})${GRAVE}([^.;\n]{0,40})${FROM}`, 'iu');
/** "… bekam sie Ausschlag", and a label: "Ibuprofen: Quincke-Ödem". */
const THEN_CAME = new RegExp(String.raw`^[^.;\n]{0,60}(?<!\p{L})${GRAVE}`, 'iu');
const LABELLED = new RegExp(
  String.raw`^\s?(?:[:(–→]|->)\s?(?:\p{L}+\s){0,2}(?<!\p{L})${GRAVE}`,
  'iu',
);
/** "verträgt kein Penicillin", "Penicillin wird nicht vertragen", "verträgt Penicillin nicht". */
const BEARS = /(?<!\p{L})(?:vertr[aä]g\p{L}*|vertrug\p{L}*)(?!\p{L})/iu;
const BEARS_NO =
  /(?<!\p{L})(?:vertr[aä]g\p{L}*|vertrug\p{L}*)\s(?:\p{L}+\s){0,3}kein\p{L}*\s(?:\p{L}+\s)?$/iu;
const NOT_BORNE = /^[^.,;\n]{0,30}(?<!\p{L})nicht(?: gut)?(?: vertragen(?!\p{L})|\s*(?:[.,;]|$))/iu;
/** "Exanthem unter Prednisolon rückläufig": it was given for that. */
const SETTLED =
  /(?<!\p{L})(?:\p{L}*besser\p{L}*|rückläufig\p{L}*|rückgang|abgeklungen\p{L}*|abgeheilt\p{L}*|verschwunden\p{L}*|behandelt\p{L}*|therapiert\p{L}*|kein\p{L}* (?:\p{L}+ )?(?:ausschlag|exanthem|reaktion))(?!\p{L})/iu;

/** The drugs of a unit that brought a reaction, or that somebody does not bear, in words that name no allergy. */
export function reactedTo({ text, words }: GermanUnit): readonly GermanWord[] {
  return words.filter((word) => word.drug !== null && isReactedTo(text, word));
}

function isReactedTo(text: string, { drug, start, end }: GermanWord): boolean {
  if (REMEDIES.has(drug ?? '') || REMEDIES.has(`${drug}e`)) return false;
  const before = lastClause(text.slice(0, start));
  const after = text.slice(end);
  if (BEARS_NO.test(before)) return true;
  if ((BEARS.test(before) || BEARS.test(after)) && NOT_BORNE.test(after)) return true;
  if (SETTLED.test(text)) return false;
  if (AFTER_IT.test(before) && THEN_CAME.test(after)) return true;
  return CAME_FROM.test(before) || (/^\W*$/u.test(before) && LABELLED.test(after));
}

function lastClause(text: string): string {
  return text.split(/[.;\n]\s/u).at(-1) ?? '';
}
