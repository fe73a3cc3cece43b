import { wordList } from '../word-lists.js';

/**
 * Drugs of anaesthesia, each by the name that `drugNamed` gives: nobody takes them at home. Not midazolam, ketamine or
 * glycopyrronium, which some do. Written for this product.
 */
const ANAESTHETICS = wordList(`
  propofol etomidate thiopental methohexital remimazolam dexmedetomidine sevoflurane desflurane isoflurane rocuronium
  vecuronium atracurium cisatracurium mivacurium succinylcholine suxamethonium sugammadex remifentanil sufentanil
`);
/** What stands above drugs of a procedure. */
export const OF_PROCEDURE =
  /\b(?:pre-?med\w*|sedat\w*|an(?:a)?esth\w*|intra-?op\w*|induction|procedur\w*|operati\w*|op(?:eration)? note)\b/;

export function isAnaesthetic(drug: string): boolean {
  return ANAESTHETICS.has(drug);
}
