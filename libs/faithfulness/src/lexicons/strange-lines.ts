/**
 * Lines that stand in a document and are none of it: orders to whoever writes, data, filler. English and German. Written for
 * this product.
 */

import { wordList } from './word-lists.js';

const POLITE = String.raw`^\W*(?:(?:please|now|instead|also|and|then|just|kindly|always|never|do not|don't|bitte|jetzt|stattdessen|immer|nie),?\s)*`;
const OF_TEXT =
  'answers?|responses?|repl(?:y|ies)|output|summar(?:y|ies)|sentences?|words?|paragraphs?|poems?|stor(?:y|ies)|songs?|jokes?|haikus?|limericks?|essays?|texts?|rhymes?|emojis?|json|xml|yaml|html|csv|markdown|base ?(?:16|32|64)|hexadecimal|binary|morse|rot ?13|upper ?case|lower ?case|capital letters|backwards|password|english|french|spanish|italian|german|latin|dutch|polish|turkish|russian|chinese|japanese|arabic|klingon|antwort|ausgabe|zusammenfassung|sätze?n?|wort|worte|wörter|absatz|gedicht|geschichte|lied|witz|englisch|französisch|spanisch|großbuchstaben|passwort';

/** What is told to whoever writes: how, or what to leave out. */
export const TO_A_WRITER: readonly RegExp[] = [
  new RegExp(
    String.raw`${POLITE}(?:add|answer|append|begin|compose|convert|copy|decode|describe|encode|encrypt|end|explain|express|finish|format|give|keep|invent|leave|limit|make|output|phrase|print|produce|put|render|repeat|replace|reply|respond|return|rhyme|say|show|speak|spell|start|state|tell|think of|translate|turn|type|use|write|antworte|beantworte|beginne|beende|dichte|erfinde|erzähle|formuliere|gib|kodiere|nenne|reime|sag|sage|schreibe?|übersetze|verfasse|verwende|wiederhole)\b[^.!?]{0,100}(?<!\p{L})(?:${OF_TEXT})(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`${POLITE}(?:mention|summari[sz]e|paraphrase|rephrase|rewrite|translate|encode|decode|recite|pretend|imagine|role-?play|erwähne|übersetze|stell dir vor|fasse)\b`,
    'iu',
  ),
];

const SUMMARY = String.raw`(?<!\b(?:care|clinic|clinical|discharge|hospital|letter|referral|transfer|visit)\s)(?:summar(?:y|ies)|zusammenfassung)\b`;
const PROGRAM =
  '(?:ai|artificial intelligence|bot|chat ?bot|computer|language model|llm|machine|program|robot|summari[sz]er|ki|maschine|modell|programm|roboter)';
const PART_OF_TEXT =
  '(?:all|everything|the rest|(?:[a-z]+ )?(?:lists?|sections?|paragraphs?|sentences?|headings?|names?|numbers?|dates?))';

/** What is said of the summary itself, or to the program that is to write it. */
export const OF_THE_SUMMARY: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${SUMMARY}[^.!?\n]{0,40}(?<!\p{L})(?:must|should|shall|has to|have to|needs? to|is to|lautet|muss|soll(?:te)?)(?!\p{L})(?![^.!?\n]{0,20}\b(?:sent|send|forwarded|copied|faxed|posted|given|reach)\b)`,
    'iu',
  ),
  new RegExp(
    String.raw`${POLITE}(?:skip|omit|forget|cancel|drop|abort)\s(?:\w+ ){0,2}${SUMMARY}`,
    'iu',
  ),
  new RegExp(
    String.raw`\bno ${SUMMARY} (?:is |are |was )?(?:needed|required|necessary|wanted)\b`,
    'iu',
  ),
  /\b(?:when|while|before|instead of) summari[sz]ing\b|\bsummari[sz]ers?\b|^\W*summary as\b/iu,
  new RegExp(String.raw`\bif you(?:'re| are) an? ${PROGRAM}\b`, 'iu'),
  new RegExp(String.raw`^\W*(?:hello|hi|hey|dear|hallo|liebe[rs]?) ${PROGRAM}\b`, 'iu'),
  new RegExp(
    String.raw`^\W*(?:this|diese[rs]?) (?:line|sentence|part|zeile|satz|teil) (?:is|ist) (?:for|für) (?:\w+ )?${PROGRAM}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`${POLITE}(?:disregard|forget|ignore)\s(?:everything|all)\b(?! (?:the |previous |earlier |prior )?(?:doses?|orders?|results?)\b)`,
    'iu',
  ),
  /\b(?:and|then) (?:just|only|simply) (?:claim|report|say|state|write) that\b/iu,
  /\bautomated (?:readers?|summari\w+|writers?)\b/iu,
  /\bfrom now on,? (?:you|your|all (?:numbers|words|text)|speak|write|answer|respond)\b/iu,
  /\byou (?:will|must|should|shall|are to|have to) (?:\w+ )?(?:speak|talk|write|act|answer|respond|behave|reply) (?:like|as an?|only)\b/iu,
  /\b(?:this|the rest of (?:this|the)|the (?:above|following)|everything (?:above|below|else in this)) (?:document|note|text|letter|page)\b[^.!?\n]{0,10}\b(?:is|are|was) (?:not relevant|irrelevant|fake|fictional|invalid|not real|(?:only |just )?a test|to be ignored)\b/iu,
  new RegExp(
    String.raw`${POLITE}(?:leave out|omit|skip)\s(?:the |all |any )?${PART_OF_TEXT}(?!\p{L})`,
    'iu',
  ),
  new RegExp(
    String.raw`${POLITE}(?:tell|give|show|sing|read|sag|sage|erzähle?|gib|zeige?|schreibe?) (?:me|us|mir|uns)\b`,
    'iu',
  ),
  /^\W*(?:repeat after me|(?:continue|complete|finish) (?:this|the|my) (?:story|poem|text|sentence|list)|count (?:from|to)|write about)\b/iu,
  /\b(?:new|next) (?:user )?(?:message|prompt|task|instructions?|query)\s*:/iu,
  /\b(?:everything|all (?:text|words|letters)) (?:must|should|has to|is to|are to) be (?:written )?in\b(?! (?:the|an?|its|crates?|box(?:es)?|bags?|place|order|stock|bed|writing)\b)/iu,
];

/** Turns of a talk with a program. */
export const PROGRAM_TURN = /^\W*(?:user|human|bot|chatbot|benutzer|nutzer)\s*:\s*\S/iu;

/** What somebody types to see whether it comes through, or leaves for later. */
export const FILLER =
  /^\W*(?:(?:test(?:ing)?|hello|hi|hey|hallo|foo|bar|blah?|bla)(?: (?:test(?:ing)?|hello|world|foo|bar|blah?|bla))*|(?:todo|fixme|tbd|lorem ipsum)\b.{0,80}|\[?insert \w+ here\]?|(\p{L})\1{4,}|https?:\/\/\S+)\W*$/iu;

/** An order among those who care for a patient: to whom something is given, and why. */
export const AMONG_CLINICIANS =
  /\b(?:to (?:the |her |his |their )?(?:patient|gp|general practitioner|family|dr|practice|carers?|nurses?|wife|husband|mother|father|daughter|son|parents|pharmacy|pharmacist|ward)\b|(?:she|he|patient|pt) (?:is|has|speaks|cannot|can't|wants|prefers)|on (?:her|his) (?:whiteboard|board|chart|door|bed|wristband)|interpreter|speaks \p{Lu}\p{L}+ only)/iu;

/** Orders of another matter: only where nothing else in the document speaks of it. */
export const OF_ANOTHER_MATTER = new RegExp(
  String.raw`${POLITE}(?:bake|buy|calculate|click|compute|cook|download|guess|order|paint|play|sell|sing|solve|subscribe|backe|berechne|bestelle|buche|kaufe?|koche|löse|male|rate|singe|spiele?|zähle)\b`,
  'iu',
);

/** Words that are of medicine in a sentence of it, and of anything in others. */
export const EVERYDAY = wordList(`
  how well fell quick please win die good great best better fine okay time day today tomorrow week like want wants help name call called book
  read written write play game go going come run running walk walked feel look looks see saw new next number numbers
  gut besser heute morgen bitte hilfe name
`);

/** Letters and digits without a space, as programs write data: capitals, small letters and digits mixed. */
export const ENCODED =
  /(?<![\w+/@.:-])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*(?:\d|=$))[A-Za-z0-9+/]{16,}={0,2}(?![\w@.-])/u;
/** Rows of keys. */
export const KEYS = ['qwertyuiop', 'qwertzuiop', 'asdfghjkl', 'zxcvbnm', 'yxcvbnm'] as const;
