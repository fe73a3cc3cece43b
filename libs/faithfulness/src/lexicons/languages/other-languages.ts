import { wordList } from '../word-lists.js';

/**
 * Written for this product: words that stand in most texts of other languages of Europe and in no English or German one.
 * Shorthand of English notes is in none: "od" and "y/o" are words in Polish and Spanish. French, Italian, Spanish, Portuguese, Dutch, Danish, Norwegian, Swedish, Finnish, Polish, Czech, Hungarian, Romanian, Croatian, Turkish, Latin.
 */
export const OTHER_WORDS = wordList(`
  le la les un une et est dans pour avec sans pas sur du au aux qui que depuis chez ce cette son ses sont était
  patiente douleur fièvre antécédents traitement
  il lo gli della delle del dei nel nella con senza che sono dal alla una uno paziente dolore febbre
  el los las en por para sin desde se su sus más como fue paciente dolor fiebre tiene años una
  os as em com sem não uma foi ao da dos das há anos doente dor febre
  het een van met zonder niet geen voor naar zijn werd heeft hij zij aan bij uit ook maar sinds patiënt pijn koorts
  og ikke med uden uten på til av af er har ble blev som det att och inte utan är från smerter feber ingen
  ja ei on sekä että potilas kipu kuume
  i nie jest się do bez oraz przez dla był była pacjent pacjentka ból gorączki brak
  a je se do bez při byl byla pacient bolest horečka
  az és nem hogy egy van volt beteg fájdalom láz nincs
  și cu fără nu pentru este din pacientul durere febră
  nije sa za bolesnik bolovi
  ipse ipsum ipsa quod quia quae sunt esse enim autem ergo dolor eius atque
  ve bir bu için ile yok var değil hasta ağrı ateş ateşi
`);

/** Letters that neither English nor German has, and scripts that are not Latin. */
export const OTHER_LETTERS =
  /[ñãõåøæęąłśźżčřšžěůőűşğıțșęćđâêîôûëïàèìòùáéíóúç]|\p{Script=Cyrillic}|\p{Script=Greek}{3}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Devanagari}|\p{Script=Thai}/u;
